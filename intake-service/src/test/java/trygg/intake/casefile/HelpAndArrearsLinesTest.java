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

/** C055, C056, C002: what housing and benefits say of rent arrears and of stuck applications stands on the case's timeline. */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
@TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
class HelpAndArrearsLinesTest {

    private static final Map<String, List<String>> SENTENCES = Map.of(
            "sv", List.of("Hyresvärden berättade att hyra på", "karin prövade hyresskulden: den betalas med bistånd.",
                    "Ansökan står still: sista dagen för handlingarna har gått. Vi erbjuder hjälp.",
                    "karin erbjöd hjälp med ansökan på telefon.",
                    "Handlingar kom in 20 nov. 2026: hyreskontrakt. Antecknat av karin.",
                    "malin beslutade skriftligt att bistånd krävs tillbaka.",
                    "Vräkningen är satt till", "karin avvärjde vräkningen: skulden betalades.", "Hushållet vräktes.",
                    "Ett barns hem är i fara: en vräkning är satt"),
            "nb", List.of("Utleieren meldte fra om at husleie på", "karin vurderte husleiegjelden: den betales med stønad.",
                    "Søknaden står stille: siste dag for dokumentene har gått. Vi tilbyr hjelp.",
                    "karin tilbød hjelp med søknaden på telefon.",
                    "Dokumenter kom 20. nov. 2026: husleiekontrakt. Notert av karin.",
                    "malin vedtok skriftlig at stønad kreves tilbake.",
                    "Utkastelsen er satt til", "karin avverget utkastelsen: gjelden ble betalt.", "Husstanden ble kastet ut.",
                    "Et barns hjem er i fare: en utkastelse er satt"),
            "en", List.of("The landlord told us that rent of", "karin examined the rent debt: it is paid by a grant.",
                    "The application stands still: the last day for the papers has passed. We will offer help.",
                    "karin offered help with the application by phone.",
                    "Papers came on 20 Nov 2026: rent contract. Noted by karin.",
                    "malin decided in writing that aid is asked back.",
                    "The eviction is set for", "karin averted the eviction: the debt was paid.", "The household was evicted.",
                    "home is at risk: an eviction is set"));

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

        tell("housing", "arrears", "ArrearsNotified.v1", caseId, 1);
        tell("housing", "eviction", "EvictionScheduled.v1", caseId, 2);
        tell("housing", "eviction", "EvictionAverted.v1", caseId, 3);
        tell("housing", "eviction", "EvictionExecuted.v1", caseId, 4);
        tell("housing", "eviction", "ChildHomeAtRisk.v1", caseId, 5);
        tell("benefits", "arrears", "ArrearsExamined.v1", caseId, 1);
        tell("benefits", "help", "ApplicationStalled.v1", caseId, 2);
        tell("benefits", "help", "HelpOffered.v1", caseId, 3);
        tell("benefits", "application", "DocumentsReceived.v1", caseId, 4);
        tell("benefits", "recovery", "RecoveryDecided.v1", caseId, 5);

        SENTENCES.forEach((language, sentences) -> await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var shown = browser(language).get(page).then().statusCode(200).body(not(containsString("NOT_FOUND")));
            sentences.forEach(sentence -> shown.body(containsString(sentence)));
        }));
    }
}
