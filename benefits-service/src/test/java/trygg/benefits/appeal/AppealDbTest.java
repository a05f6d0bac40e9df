package trygg.benefits.appeal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
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

/** C037: an appeal from the day it comes to the decision in the place of the old one, by page and by API. */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
class AppealDbTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Stockholm"));

    /** A decision of somebody else's, made through the API: a machine may grant only, so the amount is what is appealed. */
    private record Case(ToldContact told, UUID application, UUID decision) {
    }

    private static RequestSpecification machine(String... municipalities) {
        return given().auth().oauth2(TestTokens.bearer("mail-system", "benefits.read benefits.write", municipalities))
                .contentType(ContentType.JSON);
    }

    private static RequestSpecification browser(String language) {
        return given().header("Sec-Fetch-Site", "same-origin").header("Accept", "text/html").cookie("trygg_lang", language)
                .redirects().follow(false);
    }

    private static RequestSpecification typed(Map<String, String> form) {
        return browser("sv").contentType("application/x-www-form-urlencoded; charset=utf-8").formParams(form);
    }

    private static Case decided(String municipality) {
        var told = ToldContact.of(municipality, "money").send();
        var application = ApplicationId.ofContact(told.contactId()).value();
        await().atMost(Duration.ofSeconds(20)).until(
                () -> TestDatabase.number("select count(*) from application where id = '" + application + "'") == 1);
        var decision = UUID.randomUUID();
        TestDatabase.execute(
                """
                        insert into decision (id, application_id, municipality, part, outcome, ground, reason, made_at, made_by)
                        values ('%s', '%s', '%s', 'aid', 'refused', 'SoL 2025:400 12:1', 'Because.', now() - interval '20 minutes', 'malin')"""
                        .formatted(decision, application, municipality));
        TestDatabase.execute("update application set decided_at = now(), version = 2 where id = '" + application + "'");
        return new Case(told, application, decision);
    }

    private static UUID appealed(Case one) {
        var appeal = UUID.randomUUID();
        machine("SE-0181").body(Map.of("id", appeal, "text", "Ni har glömt hyran."))
                .post("/api/v1/decisions/" + one.decision + "/appeals").then().statusCode(201)
                .header("Location", endsWith("/api/v1/appeals/" + appeal)).body("waitsFor", is("reconsideration"))
                .body("late", is(false)).body("clocks[0].guarantee", is("appeal-reconsidered"))
                .body("clocks[0].promises", contains("C037"));
        return appeal;
    }

    private static void step(UUID appeal, Map<String, String> form, String said) {
        typed(form).post("/appeals/" + appeal + "/steps").then().statusCode(303).header("Location", endsWith("?said=" + said));
    }

    private static Map<String, String> judged(String what) {
        return Map.of("actId", UUID.randomUUID().toString(), "what", what, "direction", "more", "reason", "Hyran var glömd.");
    }

    /** Upheld in part here and changed by the court: both times a decision takes the place of the one that stands. */
    @Test
    @TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
    void anUpheldAppealOpensTheWayForADecisionInThePlaceOfTheOld() {
        var one = decided("SE-0181");
        var appeal = UUID.randomUUID();
        typed(Map.of("actId", appeal.toString(), "decision", one.decision.toString(), "appellant", "representative", "wording",
                "Ni har glömt hyran.")).post("/applications/" + one.application + "/appeals").then().statusCode(303)
                .header("Location", endsWith("/benefits/appeals/" + appeal + "?said=taken-in"));
        browser("sv").get("/appeals").then().statusCode(200).body(containsString("/benefits/appeals/" + appeal));
        decide(one, "refused", "before");

        browser("sv").get("/appeals/" + appeal).then().body(containsString("Det som gäller"))
                .body(not(containsString("Ansökan är öppen för ett nytt beslut")));

        step(appeal, judged("reconsidered-partly"), "done");
        browser("sv").get("/appeals/" + appeal).then().body(containsString("Omprövat: en del ändras. Personen får mer."))
                .body(containsString("Skicka vidare")).body(containsString("Ansökan är öppen för ett nytt beslut"));
        browser("sv").get("/").then().body(containsString("/benefits/applications/" + one.application));
        var replacing = decide(one, "granted", "decided");
        browser("sv").get("/appeals/" + appeal).then().body(not(containsString("Ansökan är öppen för ett nytt beslut")));
        decide(one, "granted", "before");
        step(appeal, Map.of("what", "sent-on", "on", TODAY.toString()), "done");
        step(appeal, Map.of("what", "answered-changed", "direction", "more", "on", TODAY.toString()), "done");
        decide(one, "granted", "decided");

        browser("sv").get("/applications/" + one.application).then().body(containsString("Ett nytt beslut har tagit över."));
        assertThat(TestDatabase.number("select count(*) from decision where application_id = '" + one.application + "'"))
                .isEqualTo(3);
        assertThat(TestDatabase.number("select count(*) from decision where replaces in ('" + one.decision + "', '" + replacing
                + "')")).isEqualTo(2);
        assertThat(TestDatabase.number("select count(*) from appeal where id = '" + appeal + "' and waits_for is null"))
                .isOne();
        assertThat(TestDatabase.number("select count(*) from clock where subject_id = '" + appeal + "' and state = 'kept'"))
                .isOne();
        assertThat(stated(one.told)).containsSubsequence("trygg.benefits.AppealReceived.v1",
                "trygg.benefits.AppealSettled.v1", "trygg.benefits.AppealSettled.v1", "trygg.benefits.AppealSettled.v1");
    }

    @Test
    @TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
    void whatIsWrongStandsAtItsField() {
        var one = decided("SE-0181");
        typed(Map.of("receivedAt", "snart")).post("/applications/" + one.application + "/appeals").then().statusCode(422)
                .body(containsString("Välj vilket beslut det gäller")).body(containsString("Det är inte en dag och tid"));
        typed(Map.of("decision", one.decision.toString(), "receivedAt", "2031-01-01T12:00"))
                .post("/applications/" + one.application + "/appeals").then().statusCode(422)
                .body(containsString("Den tiden har inte kommit än"));
        var appeal = UUID.randomUUID();
        typed(Map.of("actId", appeal.toString(), "decision", one.decision.toString()))
                .post("/applications/" + one.application + "/appeals").then().statusCode(303);

        typed(Map.of()).post("/appeals/" + appeal + "/steps").then().statusCode(422).body(containsString("Välj vad det blev"));
        typed(Map.of("what", "reconsidered-changed")).post("/appeals/" + appeal + "/steps").then().statusCode(422)
                .body(containsString("Säg om personen får mer eller mindre")).body(containsString("Säg varför, så att"));
        typed(judged("dismissed")).post("/appeals/" + appeal + "/steps").then().statusCode(422)
                .body(containsString("Det kom i tid och får inte avvisas"));
        step(appeal, Map.of("what", "sent-on", "on", TODAY.toString()), "before");
    }

    /** The one who decided looks again only where it is said why nobody else can. */
    @Test
    @TestSecurity(user = "malin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
    void theOneWhoDecidedSaysWhyNobodyElseLooksAgain() {
        var one = decided("SE-0181");
        var appeal = UUID.randomUUID();
        typed(Map.of("actId", appeal.toString(), "decision", one.decision.toString()))
                .post("/applications/" + one.application + "/appeals").then().statusCode(303);

        typed(judged("reconsidered-upheld")).post("/appeals/" + appeal + "/steps").then().statusCode(422)
                .body(containsString("Säg varför ingen annan kan titta på det"));
        var told = new HashMap<>(judged("reconsidered-upheld"));
        told.put("whySame", "Jag är ensam den här veckan.");
        step(appeal, told, "done");
        browser("sv").get("/appeals/" + appeal).then().body(containsString("Samma person som beslutade: Jag är ensam"));
    }

    @ParameterizedTest
    @CsvSource({ "nb,Klager,Ta imot en klage,Se på vedtaket på nytt",
            "sv,Överklaganden,Ta emot ett överklagande,Titta på beslutet igen",
            "en,Appeals,Take in an appeal,Look at the decision again" })
    @TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
    void pagesStandInThreeLanguages(String language, String board, String form, String next) {
        var one = decided("SE-0181");
        var appeal = UUID.randomUUID();
        typed(Map.of("actId", appeal.toString(), "decision", one.decision.toString()))
                .post("/applications/" + one.application + "/appeals").then().statusCode(303);

        browser(language).get("/appeals?show=all").then().statusCode(200).body(containsString(board))
                .body(not(containsString("NOT_FOUND")));
        browser(language).get("/applications/" + one.application + "/appeals").then().statusCode(200)
                .body(containsString(form)).body(containsString("/benefits/appeals/" + appeal))
                .body(not(containsString("NOT_FOUND")));
        browser(language).get("/applications/" + one.application + "/appeals/list").then().statusCode(200)
                .body(containsString("/benefits/appeals/" + appeal)).body(not(containsString("<html")));
        browser(language).get("/appeals/" + appeal).then().statusCode(200).body(containsString(next))
                .body(not(containsString("NOT_FOUND")));
        browser(language).get("/applications/" + one.application).then()
                .body(containsString("/benefits/applications/" + one.application + "/appeals/list"));
    }

    @Test
    void aMachineTakesInAppealsAndJudgesNone() {
        var one = decided("SE-0181");
        var appeal = appealed(one);
        var steps = "/api/v1/appeals/" + appeal + "/steps";

        machine("SE-0181").body(Map.of("id", UUID.randomUUID(), "kind", "reconsidered", "outcome", "upheld", "reason", "x"))
                .post(steps).then().statusCode(403).body("type", is("urn:problem:needs-named-human"));
        machine("SE-0181").body(Map.of("id", UUID.randomUUID(), "kind", "dismissed", "reason", "late")).post(steps).then()
                .statusCode(403);
        machine("SE-0181").body(Map.of("id", UUID.randomUUID(), "kind", "sent-on", "on", TODAY.toString())).post(steps).then()
                .statusCode(409).body("type", is("urn:problem:step-not-now")).body("waitsFor", is("reconsideration"));
        assertThat(TestDatabase.number("select count(*) from appeal_step where appeal_id = '" + appeal + "'")).isZero();
    }

    @Test
    void eachWrongAppealHasItsProblem() {
        var one = decided("SE-0181");
        var path = "/api/v1/decisions/" + one.decision + "/appeals";
        var id = UUID.randomUUID();

        machine("SE-0181").body(Map.of("text", "x")).post(path).then().statusCode(422).body("errors.pointer", contains("/id"));
        machine("SE-0181").body(Map.of("id", id, "receivedAt", Instant.now().plusSeconds(3600).toString())).post(path).then()
                .statusCode(422).body("type", is("urn:problem:act-in-future"));
        machine("SE-0181").body(Map.of("id", id, "receivedAt", "2020-01-01T00:00:00Z")).post(path).then().statusCode(422)
                .body("type", is("urn:problem:act-before-request"));
        machine("SE-0181").body(Map.of("id", id, "appellant", "neighbour")).post(path).then().statusCode(422)
                .body("errors.pointer", contains("/appellant"));
        machine("SE-0181").body(Map.of("id", id)).post("/api/v1/decisions/" + UUID.randomUUID() + "/appeals").then()
                .statusCode(404).body("type", is("urn:problem:unknown-decision"));
        machine("SE-1281").body(Map.of("id", id)).post(path).then().statusCode(404);
        machine("SE-0181").body(Map.of("id", id)).post(path).then().statusCode(201);
        machine("SE-0181").body(Map.of("id", id)).post(path).then().statusCode(200);
        machine("SE-0181").body(Map.of("id", id, "text", "other")).post(path).then().statusCode(409)
                .body("type", is("urn:problem:id-used-with-other-content"));
        machine("SE-1281").get("/api/v1/appeals/" + id).then().statusCode(404).body("type", is("urn:problem:unknown-appeal"));
        machine("SE-1281").get("/api/v1/appeals?municipality=SE-0181").then().statusCode(403);
        machine("SE-0181").get("/api/v1/appeals?municipality=SE-0181&limit=200").then().statusCode(200)
                .body("items.id", hasItem(id.toString())).body("items.text", not(hasItem("other")));
        machine("SE-0181").header("X-Purpose", "complaint-check").get("/api/v1/appeals/" + id).then().statusCode(200)
                .body("text", is(nullValue())).body("steps", is(empty()));
        assertThat(TestDatabase.number("select count(*) from access_log where case_id = '" + one.told.caseId()
                + "' and purpose = 'complaint-check' and what = 'appeal'")).isOne();
    }

    /** An appeal's id names one appeal of one decision, of whichever application. */
    @Test
    void anIdOfAnotherApplicationsAppealIsRefused() {
        var appeal = appealed(decided("SE-0181"));

        machine("SE-0181").body(Map.of("id", appeal, "text", "Ni har glömt hyran."))
                .post("/api/v1/decisions/" + decided("SE-0181").decision + "/appeals").then().statusCode(409)
                .body("type", is("urn:problem:id-used-with-other-content"));
    }

    /** Both of a couple appeal: the second is about a decision whose place is taken, and nobody has appealed the one there. */
    @Test
    @TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
    void anAppealOfAReplacedDecisionDoesNotReopenTheOneInItsPlace() {
        var one = decided("SE-0181");
        var first = appealed(one);
        var second = appealed(one);
        step(first, judged("reconsidered-changed"), "done");
        decide(one, "granted", "decided");

        step(second, judged("reconsidered-changed"), "done");

        assertThat(TestDatabase.number("select count(*) from decision_reopened where application_id = '" + one.application
                + "' and decision_id <> '" + one.decision + "'")).isZero();
        decide(one, "granted", "before");
    }

    /** C037: how many decisions an appeal changed, both ways, with those that still wait in the figure. */
    @Test
    @TestSecurity(user = "karin", roles = "caseworker", permissions = "benefits.read", attributes = @SecurityAttribute(key = "municipalities", value = "NO-9999"))
    void theFigureCountsBothDirectionsAndWhatIsOpen() {
        for (var form : List.of(judged("reconsidered-changed"), less(), judged("reconsidered-upheld"))) {
            var one = decided("NO-9999");
            var appeal = UUID.randomUUID();
            typed(Map.of("actId", appeal.toString(), "decision", one.decision.toString()))
                    .post("/applications/" + one.application + "/appeals").then().statusCode(303);
            step(appeal, form, "done");
        }

        given().get("/api/v1/statistics/appeals?municipality=NO-9999&year=" + TODAY.getYear()).then()
                .statusCode(200).body("figures.appeals", is(3)).body("figures.changed", is(2)).body("figures.more", is(1))
                .body("figures.less", is(1)).body("figures.stillOpen", is(1)).body("figures.decisions", is(3))
                .body("share", is("0.667"));
        given().get("/api/v1/statistics/appeals?municipality=NO-9999&year=2020").then().statusCode(200)
                .body("figures.appeals", is(0)).body("share", is(nullValue()));
        given().get("/api/v1/statistics/appeals?municipality=SE-0181&year=2026").then().statusCode(403);
        given().get("/api/v1/statistics/appeals?municipality=NO-9999&year=1").then().statusCode(422);
    }

    private static Map<String, String> less() {
        var form = new HashMap<>(judged("reconsidered-changed"));
        form.put("direction", "less");
        return form;
    }

    /** Withdrawn in writing: who and when are kept, the clock is withdrawn with it, and it is counted as what it is. */
    @Test
    @TestSecurity(user = "karin", roles = "caseworker", permissions = "benefits.read", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
    void theOneWhoAppealedWithdrawsIt() {
        var one = decided("SE-0181");
        var appeal = appealed(one);
        var figures = "/api/v1/statistics/appeals?municipality=SE-0181&year=" + TODAY.getYear();
        int before = given().get(figures).then().statusCode(200).extract().path("figures.withdrawn");
        typed(Map.of("what", "withdrawn")).post("/appeals/" + appeal + "/steps").then().statusCode(422)
                .body(containsString("Välj vem som vill ta tillbaka det"));
        machine("SE-0181")
                .body(Map.of("id", UUID.randomUUID(), "kind", "withdrawn", "wishedBy", "person", "on", TODAY.toString()))
                .post("/api/v1/appeals/" + appeal + "/steps").then().statusCode(403)
                .body("type", is("urn:problem:needs-named-human"));

        step(appeal, Map.of("actId", UUID.randomUUID().toString(), "what", "withdrawn", "wishedBy", "representative",
                "wishedOn", TODAY.toString()), "done");

        browser("sv").get("/appeals/" + appeal).then().body(containsString("av den som överklagade. Någon som företräder"))
                .body(not(containsString("Anteckna att det är återtaget")));
        assertThat(TestDatabase.number("select count(*) from appeal_step where appeal_id = '" + appeal
                + "' and wished_by = 'representative' and happened_on = '" + TODAY + "' and done_by = 'karin'")).isOne();
        assertThat(TestDatabase.number("select count(*) from clock where subject_id = '" + appeal
                + "' and state = 'withdrawn'")).isOne();
        assertThat(given().get(figures).then().extract().<Integer> path("figures.withdrawn")).isEqualTo(before + 1);
    }

    /** Being late refuses nothing by itself; it is shown where the appeals stand. */
    @Test
    @TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
    void whatCameTooLateIsShownAsSuch() {
        var one = decided("SE-0181");
        var appeal = appealed(one);
        browser("sv").get("/applications/" + one.application + "/appeals/list").then().body(containsString(appeal.toString()))
                .body(not(containsString("För sent")));

        TestDatabase.execute("""
                insert into letter_delivery (id, decision_id, municipality, way, received_on, language, told_at, told_by)
                values ('%s', '%s', 'SE-0181', 'post', '2026-01-02', 'sv', now(), 'malin')"""
                .formatted(UUID.randomUUID(), one.decision));

        browser("sv").get("/applications/" + one.application + "/appeals/list").then().body(containsString("För sent"));
    }

    /** A protected person is counted and helped, and never found by leafing through the board. */
    @Test
    @TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
    void aProtectedPersonIsMaskedOnTheBoard() {
        var one = decided("SE-0181");
        TestDatabase.execute(
                "update application set protected_person = true, district = null where id = '" + one.application + "'");
        var appeal = UUID.randomUUID();
        typed(Map.of("actId", appeal.toString(), "decision", one.decision.toString()))
                .post("/applications/" + one.application + "/appeals").then().statusCode(303);

        browser("sv").get("/appeals").then().body(containsString("Skyddad person"))
                .body(not(containsString("ärende " + one.told.caseId().toString().substring(0, 8))));
        browser("sv").get("/appeals/" + appeal).then().body(containsString("t-banner"));
    }

    @Test
    void whatWasSaidAndJudgedIsNeverRewritten() throws Exception {
        try (var connection = TestDatabase.asService(); var statement = connection.createStatement()) {
            for (var sql : List.of("update appeal set wording = 'x'", "delete from appeal",
                    "update appeal_step set reason = 'x'",
                    "delete from decision_reopened")) {
                assertThatThrownBy(() -> statement.executeUpdate(sql)).hasMessageContaining("permission denied");
            }
        }
    }

    private static UUID decide(Case one, String outcome, String said) {
        var id = UUID.randomUUID();
        typed(Map.of("actId", id.toString(), "part", "aid", "outcome", outcome, "ground", "SoL 2025:400 12:1", "reason", "Ny."))
                .post("/applications/" + one.application + "/decisions").then().statusCode(303)
                .header("Location", endsWith("?said=" + said));
        return id;
    }

    private static List<String> stated(ToldContact told) {
        var key = told.caseId().toString();
        return TestEvents.readUntil(TestEvents.topic("benefits"), Duration.ofSeconds(20),
                message -> message.key().equals(key) && TestEvents.header(message, "ce_type").endsWith("AppealSettled.v1")
                        && message.value().contains("answered"))
                .stream().filter(message -> message.key().equals(key)).map(message -> TestEvents.header(message, "ce_type"))
                .toList();
    }
}
