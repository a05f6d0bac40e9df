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

/**
 * What is said to a roof that was offered, and a night without one, stand on the timeline in the reader's language (C050,
 * C067).
 */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
@TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
class RoofLinesTest {

    private static final Map<String, List<String>> SENTENCES = Map.of(
            "sv",
            List.of("karin erbjöd någonstans att sova",
                    "karin noterade ett nej till platsen som erbjöds: det är för långt bort.",
                    "karin noterade att boendet sa nej: det är fullt.", "karin noterade att platsen att sova på togs emot.",
                    "Natten tog slut utan tak över huvudet."),
            "nb", List.of("karin noterte et nei til stedet som ble tilbudt: det er for langt unna.",
                    "karin noterte at stedet sa nei: det er fullt.", "karin noterte at stedet å sove ble tatt imot.",
                    "Natten tok slutt uten tak over hodet."),
            "en", List.of("karin noted a no to the place offered: it is too far away.",
                    "karin noted that the place said no: it is full.", "karin noted that the place to sleep was accepted.",
                    "The night ended without a roof."));

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

    private static void tell(String feature, String type, UUID caseId, long sequence) {
        TestEvents.send("housing", caseId, TestEvents.headers("housing", type, caseId, sequence, "SE-0181"),
                Contracts.sampleWith("housing/" + feature + "/" + type, Map.of("caseId", caseId)));
    }

    @Test
    void everyLineIsSaidInThreeLanguages() {
        var location = register();
        var page = location.substring(0, location.indexOf('?'));
        var caseId = UUID.fromString(page.substring("/cases/".length()));

        tell("need", "RoofOffered.v1", caseId, 1);
        tell("roof", "RoofRequested.v1", caseId, 2);
        tell("roof", "RoofDeclined.v1", caseId, 3);
        tell("roof", "ShelterRefused.v1", caseId, 4);
        tell("roof", "RoofAccepted.v1", caseId, 5);
        tell("roof", "RoofUnmet.v1", caseId, 6);

        SENTENCES.forEach((language, sentences) -> await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var shown = browser(language).get(page).then().statusCode(200).body(not(containsString("NOT_FOUND")));
            sentences.forEach(sentence -> shown.body(containsString(sentence)));
        }));
    }
}
