package trygg.benefits.reporting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static trygg.benefits.application.BenefitsSuite.opened;

import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import trygg.benefits.statistics.AidYear;
import trygg.benefits.statistics.Reading;
import trygg.benefits.statistics.Recipient.Sex;
import trygg.testkit.TestDatabase;
import trygg.testkit.TestTokens;
import trygg.testkit.ToldContact;
import trygg.testkit.TryggTestResource;

/** Form 11F from real decisions and payments, over HTTP, with intake played. */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
@QuarkusTestResource(PlayedIntake.class)
class KostraDbTest {

    /** Synthetic: 80 is added to the month, and no register issues such a number. */
    private static final String MAN = "01815000117";
    private static final String WOMAN = "02816000265";
    private static final String APPLICATIONS = "/api/v1/applications/";
    private static final LocalDate DAY = KnownYear.DAY;
    private static final int YEAR = KnownYear.YEAR;

    private static RequestSpecification machine(String municipality) {
        return given().auth().oauth2(TestTokens.bearer("municipal-system",
                "benefits.read benefits.write benefits.calculate benefits.statistics intake.numbers", municipality));
    }

    private static ValidatableResponse file(String query) {
        return machine("NO-3224").get("/api/v1/statistics/kostra/11F?municipality=NO-3224&year=" + YEAR + query).then();
    }

    /** The figures of the other tests are not this test's. */
    @BeforeEach
    @AfterEach
    void nobodyWasPaid() {
        TestDatabase.execute("delete from payment_change where municipality = 'NO-3224'");
        PlayedIntake.answersWith(200);
    }

    private static UUID decided(ToldContact told, String form) {
        var application = opened(told);
        var calculation = UUID.randomUUID();
        machine("NO-3224").contentType(ContentType.JSON).body(Map.of("id", calculation, "facts", Map.of(
                "municipality", "NO-3224", "period", "2023-03",
                "household", Map.of("adults", List.of(Map.of("ref", "a1", "birthDate", "1950-01-01"))),
                "costs", List.of(Map.of("kind", "rent", "amount", "9000.00", "approved", "9000.00")), "incomes", List.of())))
                .post(APPLICATIONS + application + "/calculations").then().statusCode(201);
        machine("NO-3224").contentType(ContentType.JSON).body(Map.of("id", UUID.randomUUID(), "part", "aid",
                "outcome", "granted", "ground", "sosialtjenesteloven § 18", "calculations", List.of(calculation), "form", form,
                "coded", Map.of("maritalStatus", "single", "livelihood", "social-assistance", "benefit", "none",
                        "work", "not-seeking", "housing", "private-rent", "economicAdviceGiven", true,
                        "individualPlan", false)))
                .post(APPLICATIONS + application + "/decisions").then().statusCode(201);
        TestDatabase
                .execute("update decision set made_at = least(made_at, timestamp '" + DAY + " 20:00') where application_id = '"
                        + application + "'");
        return application;
    }

    private static UUID pay(UUID application, String state, @Nullable String amount) {
        var payment = UUID.randomUUID();
        change(application, payment, state, amount);
        return payment;
    }

    private static void change(UUID application, UUID payment, String state, @Nullable String amount) {
        machine("NO-3224").contentType(ContentType.JSON)
                .body("{\"id\":\"%s\",\"state\":\"%s\"%s}".formatted(payment, state, amount == null ? ""
                        : ",\"amount\":{\"amount\":\"" + amount + "\",\"currency\":\"NOK\"}"))
                .post(APPLICATIONS + application + "/payments").then().statusCode(201);
        TestDatabase.execute("update payment_change set paid_on = '" + DAY + "' where paid_on > '" + DAY
                + "' and payment_id = '" + payment + "'");
    }

    private static String lineOf(String[] lines, String number) {
        return Arrays.stream(lines).filter(line -> line.contains(number)).findFirst().orElseThrow();
    }

    private static AidYear read(String line) {
        assertThat(AidYear.read(line)).isInstanceOf(Reading.Read.class);
        return AidYear.read(line) instanceof Reading.Read<AidYear>(var year) ? year : null;
    }

    /**
     * What was paid counts and nothing else; a case keeps its journal number; the number is asked for with the caller's token.
     */
    @Test
    void theYearIsWhatWasPaidOnWhatWasDecided() {
        var told = ToldContact.of("NO-3224", "money");
        var application = decided(told, "grant");
        PlayedIntake.knows(told.caseId(), MAN, "1950-01-01");
        pay(application, "paid", "1000.50");
        pay(application, "paid", "499.75");
        pay(application, "planned", "7000.00");
        var returned = pay(application, "paid", "300.00");
        TestDatabase.execute("""
                insert into payment_change select payment_id, nth + 1, application_id, municipality, 'cancelled', amount,
                       currency, due_on, null, changed_at, changed_by from payment_change where payment_id = '%s'"""
                .formatted(returned));
        var loanTold = ToldContact.of("NO-3224", "money");
        var loan = decided(loanTold, "loan");
        PlayedIntake.knows(loanTold.caseId(), WOMAN, "1960-01-02");
        pay(loan, "paid", "2500.00");

        var first = file("").statusCode(200).contentType("text/plain; charset=utf-8").extract().asString();
        var lines = first.split("\n");

        assertThat(lines).hasSize(2).allMatch(line -> line.length() == 338);
        var man = read(lineOf(lines, MAN));
        assertThat(man.months().grant()).isEqualTo(1500);
        assertThat(man.months().loan()).isZero();
        assertThat(man.months().months()).containsOnlyKeys(Month.from(DAY));
        assertThat(man.recipient().sex()).isEqualTo(Sex.MAN);
        assertThat(man.recipient().number().digits()).isEqualTo(MAN);
        assertThat(man.recipient().caseworker()).isEqualTo("municipal-");
        var woman = read(lineOf(lines, WOMAN));
        assertThat(woman.months().loan()).isEqualTo(2500);
        assertThat(woman.recipient().sex()).isEqualTo(Sex.WOMAN);
        assertThat(file("").extract().asString()).isEqualTo(first);
        assertThat(PlayedIntake.heard()).startsWith("kostra 11F " + YEAR + "|Bearer ey");
        assertThat(TestDatabase.number("select count(*) from access_log where what = 'statistics' and purpose = 'kostra 11F "
                + YEAR + "' and reader = 'municipal-system'")).isPositive();
        machine("NO-3224").get("/api/v1/statistics/kostra/11F/control?municipality=NO-3224&year=" + YEAR).then()
                .statusCode(200).body("records", is(2)).body("mayBeSent", is(true)).body("counts.error", nullValue());
    }

    /** A payment is what the decision it was planned on says, whatever was decided in between; a loan is not a grant. */
    @Test
    void aPaymentIsAGrantOrALoanAsItsOwnDecisionSays() {
        var told = ToldContact.of("NO-3224", "money", "food-or-medicine");
        var application = decided(told, "grant");
        var grant = decisionOf(application, "aid");
        PlayedIntake.knows(told.caseId(), MAN, "1950-01-01");
        machine("NO-3224").contentType(ContentType.JSON).body("""
                {"id":"%s","part":"emergency","outcome":"granted","amount":{"amount":"650.00","currency":"NOK"},
                 "ground":"sosialtjenesteloven § 18"}""".formatted(UUID.randomUUID()))
                .post(APPLICATIONS + application + "/decisions").then().statusCode(201);
        var loan = decisionOf(application, "emergency");
        TestDatabase.execute("update decision set form = 'loan' where id = '" + loan + "'");
        var payee = UUID.randomUUID();
        machine("NO-3224").contentType(ContentType.JSON).body("""
                {"id":"%s","kind":"person","name":"Synthetic Person","account":{"scheme":"iban","number":"NO9386011117947"}}"""
                .formatted(payee)).post(APPLICATIONS + application + "/payees").then().statusCode(201);
        paidOn(application, grant, payee, "1000.00");
        paidOn(application, loan, payee, "650.00");

        var year = read(lineOf(file("").statusCode(200).extract().asString().split("\n"), MAN));

        assertThat(year.months().grant()).isEqualTo(1000);
        assertThat(year.months().loan()).isEqualTo(650);
    }

    private static UUID decisionOf(UUID application, String part) {
        return UUID.fromString(machine("NO-3224").get(APPLICATIONS + application).then().extract()
                .path("decisions.find { it.part == '" + part + "' }.id"));
    }

    /** As the bank would have it: planned on one decision, in a run, and paid. */
    private static void paidOn(UUID application, UUID decision, UUID payee, String amount) {
        TestDatabase.execute(
                """
                        insert into payment_change (payment_id, nth, application_id, municipality, state, amount, currency, due_on, paid_on,
                                decision_id, payee_id, period, run_id, changed_at, changed_by)
                        values ('%s', 1, '%s', 'NO-3224', 'paid', %s, 'NOK', '%s', '%s', '%s', '%s', date_trunc('month', date '%s'),
                                gen_random_uuid(), now(), 'x')"""
                        .formatted(UUID.randomUUID(), application, amount, DAY, DAY, decision, payee, DAY));
    }

    /** Who has no number has the prescribed one; the sex is not guessed and is told as what it is, a finding. */
    @Test
    void whoHasNoNumberIsReportedAndFound() {
        var told = ToldContact.of("NO-3224", "money");
        PlayedIntake.knows(told.caseId(), null, "1985-07-09");
        pay(decided(told, "grant"), "paid", "800.00");

        file("").statusCode(200).body(containsString("09078599999"));
        machine("NO-3224").get("/api/v1/statistics/kostra/11F/control?municipality=NO-3224&year=" + YEAR).then()
                .statusCode(200).body("mayBeSent", is(false)).body("findings.rule", hasItem("08"))
                .body("findings.sentence", not(hasItem(containsString("599999"))));
    }

    /** What is found in a record of a protected person tells no journal number; the line is enough to mend the file. */
    @Test
    @TestSecurity(user = "maja", roles = "manager", attributes = @SecurityAttribute(key = "municipalities", value = "NO-3224"))
    void aFindingDoesNotTellTheJournalNumberOfAProtectedPerson() {
        var hidden = ToldContact.of("NO-3224", "money").with("protection", "protected");
        PlayedIntake.knows(hidden.caseId(), null, "1985-07-09");
        pay(decided(hidden, "grant"), "paid", "100.00");
        var shown = ToldContact.of("NO-3224", "money");
        PlayedIntake.knows(shown.caseId(), null, "1986-07-09");
        pay(decided(shown, "grant"), "paid", "100.00");

        machine("NO-3224").get("/api/v1/statistics/kostra/11F/control?municipality=NO-3224&year=" + YEAR).then()
                .statusCode(200).body("findings.rule", hasItem("31"))
                .body("findings.findAll { it.rule == '31' }.journalNumber", containsInAnyOrder(null, journal(shown)))
                .body("findings.findAll { it.protected }.journalNumber", everyItem(nullValue()));
        given().accept("text/html").cookie("trygg_lang", "en").get("/statistics?year=" + YEAR).then().statusCode(200)
                .body(containsString("<td>" + journal(shown) + "</td>"))
                .body(not(containsString(">" + journal(hidden) + "<")))
                .body(containsString("/intake/cases/" + hidden.caseId()));
    }

    private static String journal(ToldContact told) {
        return TestDatabase.text("select number from journal where case_id = '" + told.caseId() + "'");
    }

    /** Beside the number the form prescribes for who has none; a number that is none is not written at all. */
    @Test
    void theDufNumberStandsInItsPlace() {
        var told = ToldContact.of("NO-3224", "money");
        PlayedIntake.knows(told.caseId(), null, "1985-07-09", "\"dufNumber\":\"202010000101\"");
        pay(decided(told, "grant"), "paid", "800.00");
        var wrong = ToldContact.of("NO-3224", "money");
        PlayedIntake.knows(wrong.caseId(), MAN, "1950-01-01", "\"dufNumber\":\"202010000102\"");
        pay(decided(wrong, "grant"), "paid", "900.00");

        var lines = file("").statusCode(200).extract().asString().split("\n");

        var refugee = lineOf(lines, "09078599999");
        assertThat(refugee.substring(35, 47)).isEqualTo("202010000101");
        assertThat(lineOf(lines, MAN).substring(35, 47)).isBlank();
    }

    /** Nobody who got money is dropped in silence. */
    @Test
    void whoGotOnlyEmergencyAidStopsTheFileUntilLeftOutKnowingly() {
        var told = ToldContact.of("NO-3224", "money", "food-or-medicine");
        var application = opened(told);
        machine("NO-3224").contentType(ContentType.JSON).body("""
                {"id":"%s","part":"emergency","outcome":"granted","amount":{"amount":"650.00","currency":"NOK"},
                 "ground":"sosialtjenesteloven § 18"}""".formatted(UUID.randomUUID()))
                .post(APPLICATIONS + application + "/decisions").then().statusCode(201);
        pay(application, "paid", "650.00");

        file("").statusCode(409).body("type", is("urn:problem:facts-missing"))
                .body("cases[0].caseId", is(told.caseId().toString())).body("cases[0].missing", is("facts"));
        file("&incomplete=leave-out").statusCode(200).body(is(""));
        file("&incomplete=perhaps").statusCode(422);
        machine("NO-3224").get("/api/v1/statistics/kostra/11F/control?municipality=NO-3224&year=" + YEAR).then()
                .statusCode(200).body("mayBeSent", is(false)).body("incomplete[0].caseId", is(told.caseId().toString()));
    }

    /** Without the numbers there is no half file. */
    @Test
    void thereIsNoFileWithoutTheNumbers() {
        var told = ToldContact.of("NO-3224", "money");
        pay(decided(told, "grant"), "paid", "800.00");

        PlayedIntake.answersWith(503);
        file("").statusCode(503).contentType("application/problem+json").body("type", is("urn:problem:numbers-unavailable"));
        PlayedIntake.answersWith(403);
        file("").statusCode(403).body("type", is("urn:problem:numbers-refused"));
    }

    @Test
    void refusesAnotherCountryAYearWithoutLayoutAndAnotherMunicipality() {
        machine("SE-0181").get("/api/v1/statistics/kostra/11F?municipality=SE-0181&year=2026").then().statusCode(422)
                .body("type", is("urn:problem:other-country")).body("title", containsString("swedish-month"));
        machine("NO-3224").get("/api/v1/statistics/kostra/11F?municipality=NO-3224&year=2019").then().statusCode(422)
                .body("type", is("urn:problem:unknown-year"));
        machine("NO-3224").get("/api/v1/statistics/kostra/11F?municipality=NO-3224").then().statusCode(422)
                .body("type", is("urn:problem:unknown-year"));
        machine("SE-0181").get("/api/v1/statistics/kostra/11F?municipality=NO-3224&year=2026").then().statusCode(403)
                .body("type", is("urn:problem:foreign-municipality"));
        machine("NO-3224").get("/api/v1/statistics/kostra/11F?municipality=NO-0301&year=2026").then().statusCode(422)
                .body("type", is("urn:problem:unknown-municipality"));
        given().auth().oauth2(TestTokens.bearer("municipal-system", "benefits.read", "NO-3224"))
                .get("/api/v1/statistics/kostra/11F?municipality=NO-3224&year=2026").then().statusCode(403)
                .contentType(startsWith("application/problem+json"));
    }

    @Test
    void theJournalNumberIsDrawnOnceAndNeverChanged() throws Exception {
        var told = ToldContact.of("NO-3224", "money");
        PlayedIntake.knows(told.caseId(), MAN, "1950-01-01");
        pay(decided(told, "grant"), "paid", "800.00");
        file("").statusCode(200);
        file("").statusCode(200);

        assertThat(TestDatabase.number("select count(*) from journal where case_id = '" + told.caseId() + "'")).isOne();
        try (var connection = TestDatabase.asService(); var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("update journal set municipality = 'NO-9999'"))
                    .hasMessageContaining("permission denied");
        }
    }
}
