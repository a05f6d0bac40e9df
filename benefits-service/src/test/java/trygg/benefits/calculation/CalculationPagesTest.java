package trygg.benefits.calculation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.specification.RequestSpecification;
import trygg.benefits.application.ApplicationId;
import trygg.testkit.TestDatabase;
import trygg.testkit.ToldContact;
import trygg.testkit.TryggTestResource;

/** The sheet a caseworker tries a month on. */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
@TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
class CalculationPagesTest {

    private static RequestSpecification browser(String language) {
        return given().header("Sec-Fetch-Site", "same-origin").header("Accept", "text/html").cookie("trygg_lang", language);
    }

    private static RequestSpecification typed(Map<String, String> form) {
        return browser("sv").contentType("application/x-www-form-urlencoded; charset=utf-8").formParams(form);
    }

    @ParameterizedTest
    @CsvSource({ "nb,Regn ut en måned", "sv,Räkna på en månad", "en,Reckon a month" })
    void standsInThreeLanguages(String language, String title) {
        browser(language).get("/calculation").then().statusCode(200).body(containsString(title))
                .body(not(containsString("NOT_FOUND")));
    }

    @Test
    void theSheetAloneComesWhileSomebodyTypes() {
        typed(Map.of("period", "2026-03", "born1", "1990-01-01", "cost1", "rent", "costAmount1", "6 200,00", "income1", "wage",
                "incomeAmount1", "2 000", "support1", "8")).header("HX-Request", "true").post("/calculation").then()
                .statusCode(200)
                .body(containsString("9\u00a0920,00")).body(containsString("12 kap. 8 §"))
                .body(containsString("Jobbstimulans")).body(not(containsString("<html")));
    }

    /** C039: what the application says is not typed again, and reading it is logged. */
    @Test
    void anApplicationFillsTheForm() {
        var told = ToldContact.of("SE-0181", "money");
        told.send();
        var application = ApplicationId.ofContact(told.contactId()).value();
        await().atMost(Duration.ofSeconds(20)).until(
                () -> TestDatabase.number("select count(*) from application where id = '" + application + "'") == 1);

        browser("sv").get("/calculation?application=" + application).then().statusCode(200)
                .body(containsString("name=\"born1\" type=\"date\" value=\"19"));
        assertThat(TestDatabase.number("select count(*) from access_log where case_id = '" + told.caseId()
                + "' and what = 'application'")).isOne();
        browser("sv").get("/calculation?application=" + java.util.UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void whatCannotBeStandsAtItsField() {
        typed(Map.of("period", "2026-03", "born1", "1990-01-01", "child1", "1980-01-01")).post("/calculation").then()
                .statusCode(422).body(containsString("Barnet är äldre än sin förälder"))
                .body(containsString("id=\"error-child1\""));
        typed(Map.of("period", "2026-03", "born1", "1990-01-01", "others", "some")).post("/calculation").then().statusCode(422)
                .body(containsString("id=\"error-others\"")).body(not(containsString("5\u00a0220,00")));
        typed(Map.of("period", "2026-03", "born1", "1990-01-01", "costAmount1", "12")).post("/calculation").then()
                .statusCode(422).body(containsString("Välj vad det är."));
    }

    /** What was opened for another municipality, or says a foreign one, is reckoned where its reader may act. */
    @Test
    void theMunicipalityOfTheApplicationDecidesWithinTheReadersOwn() {
        typed(Map.of("municipality", "NO-3224", "protected", "yes", "period", "2026-03", "born1", "1990-01-01"))
                .post("/calculation").then().statusCode(200).body(containsString("SEK")).body(containsString("t-banner"));
    }

    @Test
    void aMonthWithoutTablesSaysWhichOneIsMissing() {
        typed(Map.of("period", "2027-01", "born1", "1990-01-01")).post("/calculation").then().statusCode(200)
                .body(containsString("se.norm.personal"));
    }
}
