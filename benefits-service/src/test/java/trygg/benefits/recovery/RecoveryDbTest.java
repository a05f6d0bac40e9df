package trygg.benefits.recovery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
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
import io.restassured.specification.RequestSpecification;
import trygg.benefits.application.ApplicationId;
import trygg.testkit.TestDatabase;
import trygg.testkit.TestEvents;
import trygg.testkit.TestTokens;
import trygg.testkit.ToldContact;
import trygg.testkit.TryggTestResource;

/** Recovery by page and by API, with its clause in the aid letter and its own letter. */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
class RecoveryDbTest {

    private record Case(UUID application, UUID decision) {

        String page() {
            return "/applications/" + application + "/recovery";
        }
    }

    private static RequestSpecification browser(String language) {
        return given().header("Sec-Fetch-Site", "same-origin").header("Accept", "text/html").cookie("trygg_lang", language)
                .redirects().follow(false);
    }

    private static RequestSpecification typed(Map<String, String> form) {
        return browser("sv").contentType("application/x-www-form-urlencoded; charset=utf-8").formParams(form);
    }

    private static Case paid() {
        var told = ToldContact.of("SE-0181", "money").send();
        var application = ApplicationId.ofContact(told.contactId()).value();
        await().atMost(Duration.ofSeconds(20)).until(
                () -> TestDatabase.number("select count(*) from application where id = '" + application + "'") == 1);
        var decision = UUID.randomUUID();
        TestDatabase.execute("""
                insert into decision (id, application_id, municipality, part, outcome, ground, made_at, made_by)
                values ('%s', '%s', 'SE-0181', 'aid', 'granted', 'SoL 2025:400 12:1', now(), 'malin')"""
                .formatted(decision, application));
        TestDatabase.execute("""
                insert into payment_change (payment_id, nth, application_id, municipality, state, amount, currency, paid_on,
                                            changed_at, changed_by)
                values (gen_random_uuid(), 1, '%s', 'SE-0181', 'paid', 1410.5, 'SEK', current_date, now(), 'ledger')"""
                .formatted(application));
        return new Case(application, decision);
    }

    private static Map<String, String> form(Case one, UUID id, String ground, String amount) {
        return Map.of("actId", id.toString(), "decision", one.decision.toString(), "ground", ground, "amount", amount, "reason",
                "Du hade en lön som vi inte kände till.");
    }

    @Test
    @TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
    void aNamedHumanDecidesOnceAndTheLetterTellsWhatToDo() {
        var one = paid();
        var id = UUID.randomUUID();

        typed(form(one, id, "wrong-information", "1 500,00")).post(one.page()).then().statusCode(422)
                .body(containsString("Det är mer än vad som är utbetalt"));
        typed(form(one, id, "loan", "400")).post(one.page()).then().statusCode(422)
                .body(containsString("Välj ett skäl som lagen nämner"));
        typed(form(one, id, "advance-on-benefit", "400")).post(one.page()).then().statusCode(422)
                .body(containsString("Beslutet sade inte självt"));
        for (int sentTwice = 0; sentTwice < 2; sentTwice++) {
            typed(form(one, id, "wrong-information", "1 000,50")).post(one.page()).then().statusCode(303)
                    .header("Location", endsWith("/recovery?said=decided"));
        }
        typed(form(one, UUID.randomUUID(), "wrong-information", "1 000,50")).post(one.page()).then().statusCode(422);
        browser("sv").accept("application/pdf").get(one.page() + "/" + id + "/letter.pdf").then().statusCode(200)
                .contentType("application/pdf");
        typed(Map.of()).post(one.page() + "/" + id + "/waivers").then().statusCode(422);
        typed(Map.of("why-" + id, "Barnen skulle lida av det.")).post(one.page() + "/" + id + "/waivers").then()
                .statusCode(303);

        browser("sv").get(one.page()).then().body(containsString("Eftergivet av karin: Barnen skulle lida av det."));
        var caseId = TestDatabase.text("select case_id from application where id = '" + one.application + "'");
        assertThat(TestEvents.readUntil(TestEvents.topic("benefits"), Duration.ofSeconds(20),
                message -> message.key().equals(caseId) && message.value().contains("waived")).stream()
                .filter(message -> message.key().equals(caseId))
                .filter(message -> TestEvents.header(message, "ce_type").endsWith("RecoveryDecided.v1")))
                .extracting(message -> message.value().contains("asked-back")).containsExactly(true, false);
        assertThat(TestDatabase.number("select count(*) from recovery where application_id = '" + one.application + "'"))
                .isOne();
    }

    /** What the aid decision did not say before its letter arrived, it never said. */
    @Test
    @TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
    void repaymentIsSaidInTheLetterOrNotAtAll() {
        var one = paid();
        var late = paid();
        TestDatabase.execute("""
                insert into letter_delivery (id, decision_id, municipality, way, received_on, language, told_at, told_by)
                values (gen_random_uuid(), '%s', 'SE-0181', 'post', current_date, 'sv', now(), 'karin')"""
                .formatted(late.decision));
        var said = Map.of("sayIn", one.decision.toString(), "sayGround", "advance-on-benefit");

        typed(said).post(one.page() + "/conditions").then().statusCode(303);
        typed(said).post(one.page() + "/conditions").then().statusCode(422).body(containsString("står redan i beslutet"));
        typed(Map.of("sayIn", late.decision.toString(), "sayGround", "advance-on-benefit")).post(late.page() + "/conditions")
                .then().statusCode(422).body(containsString("Brevet har kommit fram"));
        browser("sv").get("/applications/" + one.application + "/decisions/" + one.decision + "/letter").then().statusCode(200)
                .body(containsString("Du får pengarna som förskott på en förmån."));
        typed(form(one, UUID.randomUUID(), "advance-on-benefit", "400")).post(one.page()).then().statusCode(303);
    }

    /** A loan says by itself that it is paid back: in its letter, and so when it is asked back after the letter has come. */
    @Test
    @TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
    void aLoanSaysThatItIsPaidBack() {
        var one = paid();
        TestDatabase.execute("update decision set form = 'loan' where id = '" + one.decision + "'");
        TestDatabase.execute("""
                insert into letter_delivery (id, decision_id, municipality, way, received_on, language, told_at, told_by)
                values (gen_random_uuid(), '%s', 'SE-0181', 'post', current_date, 'sv', now(), 'karin')"""
                .formatted(one.decision));

        browser("sv").get("/applications/" + one.application + "/decisions/" + one.decision + "/letter").then().statusCode(200)
                .body(containsString("SoL 2025:400 33:3"));
        typed(Map.of("sayIn", one.decision.toString(), "sayGround", "repayment-condition")).post(one.page() + "/conditions")
                .then().statusCode(422).body(containsString("står redan i beslutet"));
        typed(form(one, UUID.randomUUID(), "repayment-condition", "400")).post(one.page()).then().statusCode(303);
    }

    @ParameterizedTest
    @CsvSource({ "nb,Vedta tilbakekreving", "sv,Besluta om återkrav", "en,Decide to recover" })
    @TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
    void standsInThreeLanguages(String language, String heading) {
        var one = paid();

        browser(language).get(one.page()).then().statusCode(200).body(containsString(heading))
                .body(not(containsString("NOT_FOUND")));
        browser(language).get("/applications/" + one.application).then().body(containsString("/benefits" + one.page()));
        browser(language).get("/applications/" + UUID.randomUUID() + "/recovery").then().statusCode(404);
    }

    @Test
    void noMachineRecovers() {
        var one = paid();

        given().auth().oauth2(TestTokens.bearer("municipal-system", "benefits.read benefits.write", "SE-0181"))
                .contentType(ContentType.JSON)
                .body(Map.of("id", UUID.randomUUID(), "decisionId", one.decision, "ground", "wrong-information", "amount",
                        Map.of("amount", "100.00", "currency", "SEK"), "reason", "x"))
                .post("/api/v1/applications/" + one.application + "/recoveries").then().statusCode(403)
                .body("type", is("urn:problem:needs-named-human"));
        assertThat(TestDatabase.number("select count(*) from recovery where application_id = '" + one.application + "'"))
                .isZero();
    }
}
