package trygg.benefits.recovery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static trygg.benefits.application.BenefitsSuite.opened;

import java.time.LocalDate;
import java.time.ZoneId;
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
import trygg.testkit.TestDatabase;
import trygg.testkit.TestTokens;
import trygg.testkit.TryggTestResource;

/**
 * C037: what the letter of a decision to recover promises is kept. In Norway it is appealed as any other; in Sweden it binds
 * nobody, and whoever does not agree has it looked at again.
 */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
class RecoveryAppealDbTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Stockholm"));

    /** A household of whom somebody else has asked 700 back of the 1 000 that were paid. */
    private record Case(UUID application, UUID decision, UUID recovery) {

        static Case askedBack(String municipality) {
            var application = opened(municipality, "money");
            var decision = UUID.randomUUID();
            var recovery = UUID.randomUUID();
            var country = municipality.substring(0, 2);
            TestDatabase.execute("""
                    insert into decision (id, application_id, municipality, part, outcome, ground, made_at, made_by)
                    values ('%s', '%s', '%s', 'aid', 'granted', '§ 18', now() - interval '2 minutes', 'malin')"""
                    .formatted(decision, application, municipality));
            TestDatabase.execute("update application set decided_at = now(), version = 2 where id = '" + application + "'");
            TestDatabase.execute(
                    """
                            insert into payment_change (payment_id, nth, application_id, municipality, state, amount, currency, paid_on,
                                                        changed_at, changed_by)
                            values (gen_random_uuid(), 1, '%s', '%s', 'paid', 1000, '%s', current_date, now(), 'ledger')"""
                            .formatted(application, municipality, country.equals("SE") ? "SEK" : "NOK"));
            TestDatabase.execute(
                    """
                            insert into recovery (id, decision_id, application_id, municipality, ground, amount, currency, reason,
                                                  decided_at, decided_by)
                            values ('%s', '%s', '%s', '%s', '%s', 700, '%s', 'En lön.', now() - interval '1 minute', 'malin')"""
                            .formatted(recovery, decision, application, municipality,
                                    country.equals("SE") ? "WRONG_INFORMATION" : "WRONG_INFORMATION_NO",
                                    country.equals("SE") ? "SEK" : "NOK"));
            return new Case(application, decision, recovery);
        }

        String page() {
            return "/applications/" + application + "/recovery";
        }

        ValidatableResponse askAgain(String amount) {
            return typed(Map.of("actId", UUID.randomUUID().toString(), "decision", decision.toString(), "ground",
                    "wrong-information", "amount", amount, "reason", "En lön.")).post(page()).then();
        }
    }

    private static RequestSpecification machine(String municipality) {
        return given().auth().oauth2(TestTokens.bearer("mail-system", "benefits.read benefits.write", municipality))
                .contentType(ContentType.JSON);
    }

    private static RequestSpecification browser(String language) {
        return given().header("Sec-Fetch-Site", "same-origin").header("Accept", "text/html").cookie("trygg_lang", language)
                .redirects().follow(false);
    }

    private static RequestSpecification typed(Map<String, String> form) {
        return browser("sv").contentType("application/x-www-form-urlencoded; charset=utf-8").formParams(form);
    }

    private static void step(UUID appeal, Map<String, String> form) {
        typed(form).post("/appeals/" + appeal + "/steps").then().statusCode(303).header("Location", endsWith("?said=done"));
    }

    private static Map<String, String> judged(String what) {
        return Map.of("what", what, "direction", "more", "reason", "Lönen var redan räknad.");
    }

    @Test
    @TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "NO-9999"))
    void inNorwayARecoveryIsAppealedToItsEnd() {
        var one = Case.askedBack("NO-9999");
        var appeal = UUID.randomUUID();
        browser("sv").get(one.page()).then().body(containsString("/benefits/applications/" + one.application + "/appeals"));
        typed(Map.of("actId", appeal.toString(), "decision", one.recovery.toString(), "wording", "Jag sa det i mars."))
                .post("/applications/" + one.application + "/appeals").then().statusCode(303)
                .header("Location", endsWith("/benefits/appeals/" + appeal + "?said=taken-in"));
        browser("sv").get("/appeals").then().body(containsString("Återkrav, ärende"));
        browser("sv").get("/appeals/" + appeal).then().body(containsString("malin")).body(containsString(one.page()))
                .body(containsString("Forvaltningsloven §§ 31 och 33"));
        one.askAgain("400").statusCode(422).body(containsString("Det är mer än vad som är utbetalt"));

        step(appeal, judged("reconsidered-partly"));
        browser("sv").get("/appeals/" + appeal).then().body(containsString("Återkravet gäller inte längre"))
                .body(containsString("Skicka vidare"));
        browser("sv").get(one.page()).then().body(containsString("Gäller inte längre"));
        one.askAgain("400").statusCode(303);
        step(appeal, Map.of("what", "sent-on", "on", TODAY.toString()));
        step(appeal, Map.of("what", "answered-upheld", "on", TODAY.toString()));

        assertThat(TestDatabase.number("select count(*) from clock where subject_id = '" + appeal + "' and state = 'kept'"))
                .isOne();
        assertThat(TestDatabase.number("select count(*) from decision_reopened where application_id = '" + one.application
                + "'")).isZero();
        assertThat(TestDatabase.number("select count(*) from recovery_set_aside where recovery_id = '" + one.recovery
                + "' and set_aside_by = 'karin'")).isOne();
    }

    /** Nothing is sent on: who wants the money goes to the court (SoL 2025:400 33:5). */
    @Test
    @TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
    void inSwedenWhoDoesNotAgreeHasItLookedAtAgain() {
        var one = Case.askedBack("SE-0181");
        var appeal = UUID.randomUUID();
        typed(Map.of("actId", appeal.toString(), "decision", one.recovery.toString()))
                .post("/applications/" + one.application + "/appeals").then().statusCode(303);
        browser("sv").get("/appeals/" + appeal).then().body(containsString("33:5"))
                .body(not(containsString("skickas vidare"))).body(not(containsString("Det kom för sent och avvisas")));

        step(appeal, judged("reconsidered-upheld"));

        browser("sv").get("/appeals/" + appeal).then().body(containsString("Omprövat: beslutet står fast."))
                .body(not(containsString("Skicka vidare")));
        assertThat(TestDatabase.number("select count(*) from appeal where id = '" + appeal + "' and waits_for is null"))
                .isOne();
        assertThat(TestDatabase.number("select count(*) from recovery_set_aside where recovery_id = '" + one.recovery + "'"))
                .isZero();
        one.askAgain("400").statusCode(422);
    }

    /** The figure of decisions that an appeal changed is about decisions on aid. */
    @Test
    @TestSecurity(user = "karin", roles = "caseworker", permissions = "benefits.read", attributes = @SecurityAttribute(key = "municipalities", value = "NO-3224"))
    void theFigureOfDecisionsOnAidDoesNotCountIt() {
        var one = Case.askedBack("NO-3224");
        var figures = "/api/v1/statistics/appeals?municipality=NO-3224&year=" + TODAY.getYear();
        var before = given().get(figures).then().statusCode(200).extract().<Integer> path("figures.appeals");

        typed(Map.of("actId", UUID.randomUUID().toString(), "decision", one.recovery.toString()))
                .post("/applications/" + one.application + "/appeals").then().statusCode(303);

        given().get(figures).then().body("figures.appeals", is(before));
    }

    @Test
    void aMachineTakesItInAndSeesWhatItIsAbout() {
        var norway = Case.askedBack("NO-9999");
        var sweden = Case.askedBack("SE-0181");
        var id = UUID.randomUUID();
        var path = "/api/v1/recoveries/" + norway.recovery + "/appeals";

        machine("NO-9999").body(Map.of("id", id, "text", "Feil.")).post(path).then().statusCode(201)
                .header("Location", endsWith("/api/v1/appeals/" + id)).body("part", is("recovery"))
                .body("recoveryId", is(norway.recovery.toString())).body("decisionId", is(norway.decision.toString()))
                .body("waitsFor", is("reconsideration"));
        machine("NO-9999").body(Map.of("id", id, "text", "Feil.")).post(path).then().statusCode(200);
        machine("NO-9999").body(Map.of("id", id, "text", "Feil.")).post("/api/v1/decisions/" + norway.decision + "/appeals")
                .then().statusCode(409).body("type", is("urn:problem:id-used-with-other-content"));
        machine("SE-0181").body(Map.of("id", UUID.randomUUID())).post("/api/v1/recoveries/" + sweden.recovery + "/appeals")
                .then().statusCode(201).body("part", is("objection"));
        machine("SE-0181").body(Map.of("id", UUID.randomUUID())).post(path).then().statusCode(404)
                .body("type", is("urn:problem:unknown-recovery"));
    }

    @ParameterizedTest
    @CsvSource({ "nb,Tilbakekreving", "sv,Återkrav", "en,Asking aid back" })
    @TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "SE-1281"))
    void standsInThreeLanguages(String language, String what) {
        var one = Case.askedBack("SE-1281");
        var appeal = UUID.randomUUID();
        typed(Map.of("actId", appeal.toString(), "decision", one.recovery.toString()))
                .post("/applications/" + one.application + "/appeals").then().statusCode(303);

        browser(language).get("/applications/" + one.application + "/appeals").then().body(containsString(what))
                .body(not(containsString("NOT_FOUND")));
        browser(language).get("/appeals/" + appeal).then().body(containsString(what)).body(not(containsString("NOT_FOUND")));
        browser(language).get(one.page()).then().body(not(containsString("NOT_FOUND")));
    }

    @Test
    void whatWasSetAsideStaysSo() throws Exception {
        try (var connection = TestDatabase.asService(); var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate("delete from recovery_set_aside"))
                    .hasMessageContaining("permission denied");
        }
    }
}
