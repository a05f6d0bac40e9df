package trygg.intake.casefile;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import trygg.testkit.Contracts;
import trygg.testkit.TestEvents;

/** A case to which other services tell what they did, by the golden samples of their contracts. */
final class CaseLines {

    private final String page;
    private final Map<String, Long> told = new HashMap<>();

    private CaseLines(String page) {
        this.page = page;
    }

    static CaseLines ofNewCase() {
        var location = browser("sv").contentType(ContentType.URLENC).formParam("id", UUID.randomUUID().toString())
                .formParam("openedAt", "2026-11-20T12:00:00Z").formParam("channel", "desk").formParam("protection", "none")
                .formParam("needs", "money").formParam("called", "Kim").formParam("language", "sv").post("/contacts").then()
                .statusCode(303).extract().header("Location").replace("/intake", "");
        return new CaseLines(location.substring(0, location.indexOf('?')));
    }

    /** The service states the sample of {@code housing/eviction/EvictionAverted.v1}, say, about this case. */
    CaseLines told(String contract) {
        return told(contract, Map.of());
    }

    /** @param changed fields in which it differs from the sample */
    CaseLines told(String contract, Map<String, Object> changed) {
        var service = contract.substring(0, contract.indexOf('/'));
        var type = contract.substring(contract.lastIndexOf('/') + 1);
        var caseId = UUID.fromString(page.substring("/cases/".length()));
        var all = new HashMap<String, Object>(changed);
        all.put("caseId", caseId);
        TestEvents.send(service, caseId,
                TestEvents.headers(service, type, caseId, told.merge(service, 1L, Long::sum), "SE-0181"),
                Contracts.sampleWith(contract, all));
        return this;
    }

    /** By language, what the case's page says in the end. */
    void say(Map<String, List<String>> sentences) {
        sentences.forEach((language, expected) -> await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var shown = browser(language).get(page).then().statusCode(200).body(not(containsString("NOT_FOUND")));
            expected.forEach(sentence -> shown.body(containsString(sentence)));
        }));
    }

    private static RequestSpecification browser(String language) {
        return given().redirects().follow(false).cookie("trygg_lang", language).header("Sec-Fetch-Site", "same-origin")
                .header("Accept", "text/html");
    }
}
