package trygg.benefits.signal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import trygg.benefits.application.BenefitsSuite;
import trygg.testkit.TestDatabase;
import trygg.testkit.TestTokens;
import trygg.testkit.TryggTestResource;

/** C041: what charities tell gets an offer at once, and stays a task until somebody has made one. */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
class SignalDbTest {

    private static final String SIGNALS = "/api/v1/signals/charity";
    private static final LocalDate TODAY = LocalDate.ofInstant(Instant.now(), ZoneId.of("Europe/Stockholm"));

    private static RequestSpecification client(String scopes, String municipality) {
        return given().auth().oauth2(TestTokens.bearer("partner", scopes, municipality)).contentType(ContentType.JSON);
    }

    private static Map<String, Object> report(String municipality, int food, int rent, int refused) {
        var report = new LinkedHashMap<String, Object>(Map.of("id", UUID.randomUUID(), "municipality", municipality, "day",
                TODAY.toString(), "food", food, "rent", rent));
        report.put("refusedByMunicipality", refused);
        return report;
    }

    private static ValidatableResponse tell(Map<String, Object> report) {
        return client("benefits.signal", report.get("municipality").toString()).body(report).post(SIGNALS).then();
    }

    private static void refused(Map<String, Object> report, String type) {
        tell(report).statusCode(422).body("type", is("urn:problem:" + type));
    }

    @Test
    void everyReportIsAnsweredWithAnOfferAndCountedBesideTheRefusals() {
        var report = report("NO-9999", 12, 3, 4);

        // Other tests refuse in this municipality too.
        int refused = client("benefits.read", "NO-9999").get(SIGNALS + "?municipality=NO-9999").then().extract()
                .path("months[11].decisionsRefused");
        tell(report).statusCode(201).body("people", is(15)).body("offer.text.nb", containsString("samme dag"))
                .body("offer.text.sv", containsString("samma dag")).body("offer.text.en", containsString("the same day"))
                .body("offer.offices", not(empty())).body("offer.apply", is("/intake/api/v1/contacts"));
        tell(report).statusCode(200);
        report.put("food", 13);
        tell(report).statusCode(409).body("type", is("urn:problem:id-used-with-other-content"));
        var application = BenefitsSuite.opened("NO-9999", "money");
        TestDatabase.execute("""
                insert into decision (id, application_id, municipality, part, outcome, ground, reason, made_at, made_by)
                values (gen_random_uuid(), '%s', 'NO-9999', 'aid', 'refused', 'sosialtjenesteloven § 18', 'x', now(), 'ola')"""
                .formatted(application));
        TestDatabase.execute("update application set decided_at = now() where id = '" + application + "'");

        client("benefits.read", "NO-9999").get(SIGNALS + "?municipality=NO-9999").then().statusCode(200)
                .body("unanswered", is(1)).body("months", hasSize(12)).body("months[11].people", is(15))
                .body("months[11].refusedByMunicipality", is(4))
                .body("months[11].decisionsRefused", is(refused + 1))
                .body("months[0].people", is(0));
    }

    @Test
    void whatCannotBeIsRefusedAndNothingIsKept() {
        refused(report("SE-0181", 0, 0, 0), "nobody-told");
        refused(report("SE-0181", 1, 0, 2), "more-refused-than-came");
        var tomorrow = report("SE-0181", 1, 0, 0);
        tomorrow.put("day", TODAY.plusDays(2).toString());
        refused(tomorrow, "day-unfit");
        var old = report("SE-0181", 1, 0, 0);
        old.put("day", TODAY.minusDays(60).toString());
        refused(old, "day-unfit");
        tell(report("SE-0181", -1, 0, 0)).statusCode(422);
        client("benefits.signal", "SE-1281").body(report("SE-0181", 1, 0, 0)).post(SIGNALS).then().statusCode(403)
                .body("type", is("urn:problem:foreign-municipality"));
        client("intake.write", "SE-0181").body(report("SE-0181", 1, 0, 0)).post(SIGNALS).then().statusCode(403);
        client("benefits.signal", "SE-0181").get(SIGNALS + "?municipality=SE-0181").then().statusCode(403);
        assertThat(TestDatabase.number("select count(*) from charity_report where municipality = 'SE-0181'")).isZero();
    }

    /** A report has no place for a person: neither a column nor a field that could hold one. */
    @Test
    void noReportCanNameAPerson() {
        assertThat(TestDatabase.number("""
                select count(*) from information_schema.columns where table_name in ('charity_report', 'charity_answer')
                   and (column_name ~ 'name|person|birth|note|text|address' or column_name = 'case_id')""")).isZero();
    }

    @Test
    @TestSecurity(user = "duty", roles = "duty-officer", attributes = @SecurityAttribute(key = "municipalities", value = "SE-1281"))
    void theTaskStandsOpenUntilSomebodyHasMadeAnOffer() {
        var id = UUID.randomUUID();
        TestDatabase.execute("""
                insert into charity_report (id, municipality, reported_by, day, food, rent, clothing, refused, reported_at)
                values ('%s', 'SE-1281', 'stadsmissionen', current_date, 7, 0, 1, 2, now() - interval '3 hours')"""
                .formatted(id));

        browser("sv").get("/signals").then().statusCode(200).body(containsString("stadsmissionen"))
                .body(containsString("8 personer"));
        form(Map.of()).post("/signals/" + id + "/answer").then().statusCode(422).body(containsString("Välj vad som erbjöds."));
        for (int sentTwice = 0; sentTwice < 2; sentTwice++) {
            form(Map.of("actId", "9a1d7c3e-0000-4000-8000-000000000033", "offer", "came-to-the-place"))
                    .post("/signals/" + id + "/answer").then().statusCode(303)
                    .header("Location", endsWith("/signals?said=answered"));
        }
        assertThat(TestDatabase.number("select count(*) from charity_answer where report_id = '" + id
                + "' and answered_by = 'duty'")).isOne();
        browser("sv").get("/signals?said=answered").then().body(containsString("Alla rapporter har fått ett erbjudande"))
                .body(containsString("Erbjudandet är antecknat."));
        form(Map.of("offer", "times-offered")).post("/signals/" + UUID.randomUUID() + "/answer").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({ "nb,Signaler fra frivillige", "sv,Signaler från hjälporganisationer", "en,Signs from charities" })
    @TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
    void thePageStandsInThreeLanguages(String language, String title) {
        browser(language).get("/signals").then().statusCode(200).body(containsString(title))
                .body(not(containsString("NOT_FOUND")));
    }

    private static RequestSpecification browser(String language) {
        return given().header("Sec-Fetch-Site", "same-origin").header("Accept", "text/html").cookie("trygg_lang", language)
                .redirects().follow(false);
    }

    private static RequestSpecification form(Map<String, String> typed) {
        return browser("sv").contentType("application/x-www-form-urlencoded; charset=utf-8").formParams(typed);
    }
}
