package trygg.benefits.recovery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
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

        ValidatableResponse arrived(LocalDate on, String way) {
            return typed(Map.of("actId", UUID.randomUUID().toString(), "way-" + recovery, way, "receivedOn-" + recovery,
                    on.toString())).post(page() + "/" + recovery + "/deliveries").then();
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

    /** What was asked back in the place of the first is what the higher body speaks of; a recovery on another ground is not. */
    @Test
    @TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "NO-9999"))
    void theHigherBodysAnswerReachesWhatWasAskedBackInItsPlace() {
        var one = Case.askedBack("NO-9999");
        var appeal = UUID.randomUUID();
        typed(Map.of("actId", appeal.toString(), "decision", one.recovery.toString()))
                .post("/applications/" + one.application + "/appeals").then().statusCode(303);
        step(appeal, judged("reconsidered-partly"));
        one.askAgain("400").statusCode(303);
        typed(Map.of("actId", UUID.randomUUID().toString(), "decision", one.decision.toString(), "ground", "later-benefit",
                "amount", "100", "reason", "Dagpenger.")).post(one.page()).then().statusCode(303);
        step(appeal, Map.of("what", "sent-on", "on", TODAY.toString()));

        step(appeal, Map.of("what", "answered-changed", "direction", "more", "on", TODAY.toString()));

        assertThat(TestDatabase.number("select sum(amount) from recovery r where application_id = '" + one.application
                + "' and not exists (select 1 from recovery_set_aside s where s.recovery_id = r.id)")).isEqualTo(100);
    }

    /** Nothing is sent on: who wants the money goes to the court (SoL 2025:400 33:5). */
    @Test
    @TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
    void inSwedenWhoDoesNotAgreeHasItLookedAtAgain() {
        var one = Case.askedBack("SE-0181");
        var appeal = UUID.randomUUID();
        typed(Map.of("actId", appeal.toString(), "decision", one.recovery.toString()))
                .post("/applications/" + one.application + "/appeals").then().statusCode(303);
        one.arrived(TODAY, "post").statusCode(303);
        browser("sv").get("/appeals/" + appeal).then().body(containsString("33:5"))
                .body(containsString("Ja: det finns ingen sista dag för att invända"))
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

    /** The letter says three weeks from the day it came: the day is noted, and only what comes after the last one is late. */
    @Test
    @TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "NO-9999"))
    void inNorwayTheTimeToAppealRunsFromTheDayTheLetterCame() {
        var one = Case.askedBack("NO-9999");
        TestDatabase.execute("update decision set made_at = now() - interval '60 days' where id = '" + one.decision + "'");
        TestDatabase.execute("update recovery set decided_at = now() - interval '50 days' where id = '" + one.recovery + "'");
        var early = UUID.randomUUID();
        typed(Map.of("actId", early.toString(), "decision", one.recovery.toString()))
                .post("/applications/" + one.application + "/appeals").then().statusCode(303);
        browser("en").get(one.page()).then().body(containsString("Nobody has noted that the letter arrived."));
        browser("en").get("/appeals/" + early).then().body(containsString("Yes: nobody has noted that the letter arrived"));

        one.arrived(TODAY.minusDays(51), "post").statusCode(422)
                .body(containsString("Brevet kan inte ha kommit fram före beslutet"));
        one.arrived(TODAY.plusDays(1), "post").statusCode(422);
        one.arrived(TODAY, "").statusCode(422).body(containsString("Välj hur brevet kom fram"));
        one.arrived(TODAY.minusDays(45), "post").statusCode(303).header("Location", endsWith("/recovery?said=arrived"));

        browser("en").get(one.page()).then().body(containsString("noted by karin"))
                .body(containsString("An appeal has to come no later than"));
        browser("en").get("/appeals/" + early).then().body(containsString("No: it should have come no later than"));
        step(early, Map.of("what", "dismissed", "reason", "Det kom för sent."));
        assertThat(TestDatabase.number("select count(*) from recovery_set_aside where recovery_id = '" + one.recovery + "'"))
                .isZero();
    }

    /**
     * The receipt of one letter says nothing of another's: the aid decision may still be said to be a loan, and be appealed.
     */
    @Test
    @TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "NO-9999"))
    void theRecoverysLetterIsNotTheAidDecisionsLetter() {
        var one = Case.askedBack("NO-9999");
        one.arrived(TODAY, "handed-over").statusCode(303);

        machine("NO-9999").body(Map.of("id", UUID.randomUUID(), "text", "Feil."))
                .post("/api/v1/decisions/" + one.decision + "/appeals").then().statusCode(201)
                .body("appealUntil", nullValue());
        browser("en").get("/applications/" + one.application + "/decisions/" + one.decision + "/letter").then().statusCode(200)
                .body(containsString("Nobody has noted that the letter arrived"));
    }

    /** As with the letter of an aid decision; where nothing is appealed no day ends anything. */
    @Test
    void aMachineFetchesTheLetterAndTellsThatItCame() {
        var norway = Case.askedBack("NO-9999");
        var sweden = Case.askedBack("SE-0181");
        var id = UUID.randomUUID();
        var told = Map.of("id", id, "way", "digital", "receivedOn", TODAY.toString());
        var path = "/api/v1/recoveries/" + norway.recovery;

        machine("NO-9999").accept("application/pdf").header("X-Purpose", "send-letter").get(path + "/letter?language=nb").then()
                .statusCode(200).contentType("application/pdf").header("Content-Language", "nb");
        assertThat(TestDatabase.number("select count(*) from access_log where purpose = 'send-letter' and what = 'recovery'"
                + " and case_id = (select case_id from application where id = '" + norway.application + "')")).isOne();
        machine("NO-9999").get(path + "/letter?language=fr").then().statusCode(422)
                .body("type", is("urn:problem:unknown-language"));
        machine("NO-9999").body(told).post(path + "/deliveries").then().statusCode(201)
                .body("recoveryId", is(norway.recovery.toString())).body("decisionId", is(norway.decision.toString()))
                .body("appealUntil", greaterThanOrEqualTo(TODAY.plusDays(21).toString()));
        machine("NO-9999").body(told).post(path + "/deliveries").then().statusCode(200);
        machine("NO-9999").body(told).post("/api/v1/decisions/" + norway.decision + "/deliveries").then().statusCode(409)
                .body("type", is("urn:problem:id-used-with-other-content"));
        machine("NO-9999").body(Map.of("id", UUID.randomUUID(), "way", "post", "receivedOn", TODAY.minusDays(2).toString()))
                .post(path + "/deliveries").then().statusCode(422).body("type", is("urn:problem:received-before-decision"));
        machine("SE-0181").body(Map.of("id", UUID.randomUUID(), "way", "post", "receivedOn", TODAY.toString()))
                .post("/api/v1/recoveries/" + sweden.recovery + "/deliveries").then().statusCode(201)
                .body("appealUntil", nullValue());
        machine("SE-0181").body(told).post(path + "/deliveries").then().statusCode(404)
                .body("type", is("urn:problem:unknown-recovery"));
        machine("SE-0181").accept("application/pdf").get(path + "/letter").then().statusCode(404);
    }

    /** Right is right of both kinds, and each is counted by itself (C037). */
    @Test
    @TestSecurity(user = "karin", roles = "caseworker", permissions = "benefits.read", attributes = @SecurityAttribute(key = "municipalities", value = "NO-3224"))
    void theFiguresCountItApartFromDecisionsOnAid() {
        var one = Case.askedBack("NO-3224");
        var figures = "/api/v1/statistics/appeals?municipality=NO-3224&year=" + TODAY.getYear();
        var before = given().get(figures).then().statusCode(200).extract().jsonPath();
        var appeal = UUID.randomUUID();

        typed(Map.of("actId", appeal.toString(), "decision", one.recovery.toString()))
                .post("/applications/" + one.application + "/appeals").then().statusCode(303);
        step(appeal, judged("reconsidered-changed"));

        given().get(figures).then().body("figures.appeals", is(before.getInt("figures.appeals")))
                .body("figures.decisions", is(before.getInt("figures.decisions")))
                .body("recoveries.appeals", is(before.getInt("recoveries.appeals") + 1))
                .body("recoveries.changed", is(before.getInt("recoveries.changed") + 1))
                .body("recoveries.more", is(before.getInt("recoveries.more") + 1))
                .body("recoveries.decisions", is(before.getInt("recoveries.decisions")))
                .body("recoveriesShare", matchesPattern("[01]\\.[0-9]{3}"));
        browser("sv").get("/statistics").then().body(containsString("Beslut som ändrades"))
                .body(containsString("Återkrav")).body(not(containsString("NOT_FOUND")));
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
