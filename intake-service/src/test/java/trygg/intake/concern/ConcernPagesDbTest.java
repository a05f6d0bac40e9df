package trygg.intake.concern;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static trygg.intake.concern.ConcernSuite.clocks;
import static trygg.intake.concern.ConcernSuite.concern;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import trygg.testkit.TestDatabase;
import trygg.testkit.TryggTestResource;

/** What a caseworker sees and does about a child somebody worries about (C018). */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
@TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
class ConcernPagesDbTest {

    @Inject
    Clock clock;

    private static RequestSpecification browser(String language) {
        return given().header("Sec-Fetch-Site", "same-origin").header("Accept", "text/html").cookie("trygg_lang", language)
                .redirects().follow(false);
    }

    private UUID received(String protection) {
        return concern("SE-0181", true, clock.instant().minusSeconds(5).toString(), protection);
    }

    private static ValidatableResponse form(UUID concern, String acts, Map<String, String> typed) {
        return browser("sv").contentType("application/x-www-form-urlencoded; charset=utf-8").formParams(typed)
                .post("/concerns/" + concern + "/" + acts).then();
    }

    @ParameterizedTest
    @CsvSource({ "nb,Bekymring for barn,Trenger barnet beskyttelse nå?", "sv,Oro för barn,Behöver barnet skydd nu?",
            "en,Concern for children,Does the child need protection now?" })
    void boardAndFormStandInThreeLanguages(String language, String board, String form) {
        var concern = received("none");

        browser(language).get("/concerns").then().statusCode(200).body(containsString(board))
                .body(containsString("/intake/concerns/" + concern)).body(not(containsString("NOT_FOUND")));
        browser(language).get("/concerns/" + concern).then().statusCode(200).body(containsString(form))
                .body(not(containsString("NOT_FOUND")));
    }

    @Test
    void theFilterStandsInTheAddressOfTheBoardAndOfItsLivePart() {
        var concern = received("none");

        browser("sv").get("/concerns?step=assess").then().statusCode(200).body(containsString("/intake/concerns/" + concern))
                .body(containsString("sse-connect=\"/intake/concerns/live?step=assess\""))
                .body(containsString("href=\"/intake/concerns?step=assess\" aria-current=\"true\""));
        browser("sv").get("/concerns?step=conclude").then().body(not(containsString("/intake/concerns/" + concern)));
    }

    /** The page shows the one thing to do, and after it the next, to the end. */
    @Test
    void leadsFromTheReportToTheEndOfTheInquiry() {
        var concern = received("none");
        var typed = Map.of("actId", UUID.randomUUID().toString(), "needsProtection", "true");
        for (int sentTwice = 0; sentTwice < 2; sentTwice++) {
            form(concern, "assessments", typed).statusCode(303)
                    .header("Location", endsWith("/intake/concerns/" + concern + "?said=assessed"));
        }
        assertThat(clocks(concern, "concern-protection", "kept")).isOne();

        browser("sv").get("/concerns/" + concern).then().body(containsString("Ska en utredning inledas?"));
        form(concern, "screenings", Map.of("outcome", "open")).statusCode(303);
        var page = browser("sv").get("/concerns/" + concern).then().statusCode(200)
                .body(containsString("Vad kom utredningen fram till?")).body(containsString("Behöver utredningen mer tid?"));
        page.body(not(containsString("NOT_FOUND")));

        var day = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Stockholm")).plusMonths(5);
        form(concern, "extensions", Map.of("dueOn", day.toString(), "extensionReason", "Väntar på sjukhuset", "ground",
                "20 kap. 3 §")).statusCode(303).header("Location", endsWith("?said=extended"));
        form(concern, "conclusions", Map.of("outcome", "no-measures")).statusCode(303);
        browser("sv").get("/concerns/" + concern + "?said=concluded").then().statusCode(200)
                .body(containsString("Inga insatser")).body(containsString("Väntar på sjukhuset"))
                .body(containsString("Allt är gjort här"));
    }

    @Test
    void aReportIsLaidAsideByNameAndWithAReason() {
        var concern = received("none");

        form(concern, "screenings", Map.of("outcome", "not-open")).statusCode(422)
                .body(containsString("Skriv varför ingen utredning inleds"));
        form(concern, "screenings", Map.of("outcome", "not-open", "reason", "Redan utrett i maj")).statusCode(303);
        assertThat(TestDatabase.number("select count(*) from concern_screening where decided_by = 'karin' and concern_id = '"
                + concern + "'")).isOne();
    }

    @Test
    void saysWhatIsWrongAndKeepsWhatWasTyped() {
        var concern = received("none");

        form(concern, "assessments", Map.of("assessedAt", "2031-01-01T10:00")).statusCode(422)
                .body(containsString("Svara ja eller nej")).body(containsString("2031-01-01T10:00"));
        form(concern, "assessments", Map.of("needsProtection", "true", "assessedAt", "2031-01-01T10:00")).statusCode(422)
                .body(containsString("Tidpunkten har inte varit än"));
        form(UUID.randomUUID(), "assessments", Map.of("needsProtection", "true")).statusCode(404);
    }

    @Test
    void aProtectedPersonIsMaskedInTheListAndSaidOnThePage() {
        var concern = received("protected");

        browser("sv").get("/concerns/" + concern).then().statusCode(200).body(containsString("t-banner"));
        var row = browser("sv").get("/concerns").then().statusCode(200).extract().asString();
        assertThat(row.lines().filter(line -> line.contains(concern.toString())).findFirst().orElseThrow())
                .doesNotContain("ärende");
    }
}
