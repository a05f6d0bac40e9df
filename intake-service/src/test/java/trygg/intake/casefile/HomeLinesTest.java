package trygg.intake.casefile;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import trygg.testkit.Contracts;
import trygg.testkit.TestEvents;
import trygg.testkit.TryggTestResource;

/** C051, C057: what housing says of homes offered and of homelessness stands on the case's timeline. */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
@TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
class HomeLinesTest {

    private static final Map<String, List<String>> SENTENCES = Map.of(
            "sv", List.of("karin erbjöd en bostad", "Hushållet tackade ja", "Det behåller sin plats i kön", "maria skrev under",
                    "Utan bostad sedan 1 nov", "Har bostad sedan 20 nov"),
            "nb", List.of("karin tilbød en bolig", "Husstanden takket ja", "Den beholder plassen i køen", "maria skrev under",
                    "Uten bolig siden 1. nov", "Har bolig siden 20. nov"),
            "en", List.of("karin offered a home", "The household said yes", "It keeps its place in the queue", "maria signed",
                    "Without a home since 1 Nov", "Has a home since 20 Nov"));

    private static RequestSpecification browser(String language) {
        return given().redirects().follow(false).cookie("trygg_lang", language).header("Sec-Fetch-Site", "same-origin")
                .header("Accept", "text/html");
    }

    private static String register() {
        return browser("sv").contentType(ContentType.URLENC).formParam("id", UUID.randomUUID().toString())
                .formParam("openedAt", "2026-11-20T12:00:00Z").formParam("channel", "desk").formParam("protection", "none")
                .formParam("needs", "money").formParam("called", "Kim").formParam("language", "sv").post("/contacts").then()
                .statusCode(303).extract().header("Location").replace("/intake", "");
    }

    private static void tell(String service, String feature, String type, UUID caseId, long sequence) {
        TestEvents.send(service, caseId, TestEvents.headers(service, type, caseId, sequence, "SE-0181"),
                Contracts.sampleWith(service + "/" + feature + "/" + type, Map.of("caseId", caseId)));
    }

    @Test
    void everyLineIsSaidInThreeLanguages() {
        var location = register();
        var page = location.substring(0, location.indexOf('?'));
        var caseId = UUID.fromString(page.substring("/cases/".length()));

        tell("housing", "homeless", "HomelessnessStarted.v1", caseId, 1);
        tell("housing", "vacancy", "MatchBypassed.v1", caseId, 2);
        tell("housing", "vacancy", "MatchDeclined.v1", caseId, 3);
        tell("housing", "vacancy", "MatchOffered.v1", caseId, 4);
        tell("housing", "vacancy", "MatchAccepted.v1", caseId, 5);
        tell("housing", "homeless", "HomelessnessEnded.v1", caseId, 6);

        SENTENCES.forEach((language, sentences) -> await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var shown = browser(language).get(page).then().statusCode(200).body(not(containsString("NOT_FOUND")));
            sentences.forEach(sentence -> shown.body(containsString(sentence)));
        }));
    }
}
