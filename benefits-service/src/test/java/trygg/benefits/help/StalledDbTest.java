package trygg.benefits.help;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static trygg.benefits.application.BenefitsSuite.clocks;
import static trygg.benefits.application.BenefitsSuite.opened;
import static trygg.benefits.application.BenefitsSuite.stated;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import trygg.testkit.TestDatabase;
import trygg.testkit.TestTokens;
import trygg.testkit.ToldContact;
import trygg.testkit.TryggTestResource;

/** Applications that stand still are found once and helped, and nothing goes against the household, on real PostgreSQL. */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
class StalledDbTest {

    private static final String HELP = "stalled-help";
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    @Inject
    HelpService help;

    private static RequestSpecification machine(String municipality) {
        return given().auth().oauth2(TestTokens.bearer("municipal-system", "benefits.read benefits.write", municipality))
                .contentType(ContentType.JSON);
    }

    private static RequestSpecification browser(String language) {
        return given().header("Sec-Fetch-Site", "same-origin").header("Accept", "text/html").cookie("trygg_lang", language)
                .redirects().follow(false);
    }

    /** Papers were asked for, and their last day has passed since. */
    private static ToldContact overdue(UUID request, LocalDate due) {
        var told = ToldContact.of("SE-0181", "money");
        ask(opened(told), request, due);
        return told;
    }

    private static void ask(UUID application, UUID request, LocalDate due) {
        machine("SE-0181").body(Map.of("id", request, "reason", "To see the rent.", "documents",
                List.of(Map.of("kind", "rent-contract", "dueOn", today().plusDays(3).toString()))))
                .post("/api/v1/applications/" + application + "/document-requests").then().statusCode(201);
        TestDatabase.execute("update document_request set due_on = array['" + due + "'::date] where id = '" + request + "'");
    }

    private static UUID applicationOf(ToldContact told) {
        return UUID.fromString(TestDatabase.text("select id from application where case_id = '" + told.caseId() + "'"));
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(Instant.now(), STOCKHOLM);
    }

    private static long stalls(UUID application, String why) {
        return TestDatabase.number(
                "select count(*) from stall where application_id = '" + application + "' and why = '" + why + "'");
    }

    private static UUID stallOf(UUID application) {
        return UUID.fromString(TestDatabase.text("select id from stall where application_id = '" + application
                + "' order by found_at desc"));
    }

    /** Another round may hold the lock, and finds the same. */
    private void sweepUntilFound(UUID application, String why, long times) {
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            help.sweep();
            return stalls(application, why) == times;
        });
    }

    /** C002: found once for each standstill, told, and kept by an offer of help; the promised decision stands as it did. */
    @Test
    void overduePapersAreACaseForHelpAndNothingElse() {
        var told = overdue(UUID.randomUUID(), today().minusDays(1));
        var application = applicationOf(told);
        var due = TestDatabase.text("select due_at from clock where subject_id = '" + application + "'");

        sweepUntilFound(application, "papers-overdue", 1);
        help.sweep();
        assertThat(stalls(application, "papers-overdue")).isOne();
        assertThat(clocks(stallOf(application), HELP, "running")).isOne();
        machine("SE-0181").get("/api/v1/stalled-applications?municipality=SE-0181&limit=200").then().statusCode(200)
                .body("items.applicationId", hasItem(application.toString()));

        var body = Map.of("id", UUID.randomUUID(), "way", "phone");
        machine("SE-0181").body(body).post("/api/v1/applications/" + application + "/help-offers").then().statusCode(201)
                .body("helpOffer.way", is("phone")).body("clocks[0].guarantee", is(HELP)).body("clocks[0].state", is("kept"))
                .body("clocks[0].promises[0]", is("C002"));
        machine("SE-0181").body(body).post("/api/v1/applications/" + application + "/help-offers").then().statusCode(200);

        assertThat(stated(told.caseId(), "HelpOffered.v1")).contains("trygg.benefits.ApplicationStalled.v1",
                "trygg.benefits.HelpOffered.v1");
        machine("SE-0181").get("/api/v1/stalled-applications?municipality=SE-0181&limit=200").then()
                .body("items.applicationId", not(hasItem(application.toString())));
        assertThat(clocks(application, "aid-decision", "running")).isOne();
        assertThat(TestDatabase.text("select due_at from clock where subject_id = '" + application + "'")).isEqualTo(due);
        assertThat(TestDatabase.number("select count(*) from decision where application_id = '" + application + "'")).isZero();

        ask(application, UUID.randomUUID(), today().plusDays(2));
        help.sweep();
        assertThat(stalls(application, "papers-overdue")).isOne();
    }

    /** The last day for the papers is the household's to its end. */
    @Test
    void theLastDayItselfIsNoStall() {
        var application = applicationOf(overdue(UUID.randomUUID(), today()));

        sweepUntilFound(applicationOf(overdue(UUID.randomUUID(), today().minusDays(1))), "papers-overdue", 1);

        assertThat(stalls(application, "papers-overdue")).isZero();
    }

    @Test
    void whatNobodyHasTouchedIsFoundAndWhatSomebodyHasIsNot() {
        var untouched = opened("SE-0181", "money");
        var fresh = opened("SE-0181", "money");
        var asked = opened("SE-0181", "money");
        ask(asked, UUID.randomUUID(), today().plusDays(20));
        TestDatabase.execute("update application set received_at = received_at - interval '20 days' where id in ('"
                + untouched + "', '" + asked + "')");

        sweepUntilFound(untouched, "nothing-done", 1);

        assertThat(stalls(fresh, "nothing-done")).isZero();
        assertThat(stalls(asked, "nothing-done")).isZero();
        assertThat(clocks(stallOf(untouched), HELP, "running")).isOne();
    }

    /** C002: the papers came, and with them the fact the stall was made of has ended; part of them does not end it. */
    @Test
    void papersThatHaveComeEndTheStall() {
        var request = UUID.randomUUID();
        var told = ToldContact.of("SE-0181", "money");
        var application = opened(told);
        machine("SE-0181").body(Map.of("id", request, "reason", "To see the rent.", "documents",
                List.of(Map.of("kind", "rent-contract", "dueOn", today().plusDays(3).toString()),
                        Map.of("kind", "invoice", "dueOn", today().plusDays(3).toString()))))
                .post("/api/v1/applications/" + application + "/document-requests").then().statusCode(201);
        TestDatabase.execute("update document_request set asked_at = asked_at - interval '9 days', due_on = array['"
                + today().minusDays(2) + "'::date, '" + today().minusDays(2) + "'::date] where id = '" + request + "'");
        sweepUntilFound(application, "papers-overdue", 1);
        var stall = stallOf(application);
        var path = "/api/v1/applications/" + application + "/document-requests/" + request + "/receipts";

        var first = Map.of("id", UUID.randomUUID(), "kinds", List.of("invoice"), "receivedOn", today().minusDays(1).toString());
        machine("SE-0181").body(first).post(path).then().statusCode(201)
                .body("documentReceipt.receivedOn", is(today().minusDays(1).toString()))
                .body("documentReceipt.by", is("municipal-system"));
        machine("SE-0181").body(first).post(path).then().statusCode(200);
        sweepUntilFound(applicationOf(overdue(UUID.randomUUID(), today().minusDays(1))), "papers-overdue", 1);
        assertThat(clocks(stall, HELP, "running")).isOne();
        machine("SE-0181").body(Map.of("id", UUID.randomUUID())).post(path).then().statusCode(201)
                .body("documentReceipt.kinds", hasItem("rent-contract"));

        await().atMost(Duration.ofSeconds(20)).until(() -> {
            help.sweep();
            return clocks(stall, HELP, "withdrawn") == 1;
        });
        help.sweep();
        assertThat(stalls(application, "papers-overdue")).isOne();
        machine("SE-0181").get("/api/v1/stalled-applications?municipality=SE-0181&limit=200").then()
                .body("items.applicationId", not(hasItem(application.toString())));
        assertThat(stated(told.caseId(), "DocumentsReceived.v1")).contains("trygg.benefits.DocumentsReceived.v1");
    }

    /** Who has the decision waits for no help with the application: the clock is withdrawn, not broken. */
    @Test
    @TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
    void aDecisionEndsTheStall() {
        var application = applicationOf(overdue(UUID.randomUUID(), today().minusDays(2)));
        sweepUntilFound(application, "papers-overdue", 1);
        var stall = stallOf(application);

        browser("sv").contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParams(Map.of("part", "aid", "outcome", "refused", "ground", "SoL 2025:400 29:1", "reason",
                        "Du bor i en annan kommun."))
                .post("/applications/" + application + "/decisions").then().statusCode(303);

        await().atMost(Duration.ofSeconds(20)).until(() -> {
            help.sweep();
            return clocks(stall, HELP, "withdrawn") == 1;
        });
        machine("SE-0181").body(Map.of("id", UUID.randomUUID(), "way", "visit"))
                .post("/api/v1/applications/" + application + "/help-offers").then().statusCode(409)
                .body("type", is("urn:problem:not-asked-for"));
    }

    @Test
    @TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
    void whoIsStuckAndWhyStandsOnAPageWithAForm() {
        var application = applicationOf(overdue(UUID.randomUUID(), today().minusDays(1)));
        sweepUntilFound(application, "papers-overdue", 1);
        var stall = stallOf(application);

        for (var text : Map.of("nb", "Dokumenter mangler", "sv", "Handlingar saknas", "en", "Papers missing").entrySet()) {
            browser(text.getKey()).get("/stalled").then().statusCode(200).body(containsString(text.getValue()))
                    .body(containsString("/benefits/stalled/" + stall)).body(not(containsString("NOT_FOUND")));
            browser(text.getKey()).get("/stalled/" + stall).then().statusCode(200)
                    .body(containsString("/benefits/applications/" + application)).body(not(containsString("NOT_FOUND")));
        }
        browser("sv").get("/").then().body(containsString("href=\"/benefits/stalled\""));
        browser("sv").get("/stalled?show=nothing-done").then().body(not(containsString("/benefits/stalled/" + stall)));
        form(Map.of("offeredAt", "snart")).post("/stalled/" + stall + "/help-offers").then().statusCode(422)
                .body(containsString("Välj hur hjälp erbjöds")).body(containsString("Skriv en dag och ett klockslag"));
        var typed = Map.of("actId", UUID.randomUUID().toString(), "way", "interpreter");
        for (int sentTwice = 0; sentTwice < 2; sentTwice++) {
            form(typed).post("/stalled/" + stall + "/help-offers").then().statusCode(303).header("Location",
                    endsWith("/benefits/stalled/" + stall + "?said=offered"));
        }

        browser("sv").get("/stalled/" + stall + "?said=offered").then().body(containsString("Med tolk"));
        browser("sv").get("/stalled").then().body(not(containsString("/benefits/stalled/" + stall)));
        assertThat(clocks(stall, HELP, "kept")).isOne();
        assertThat(TestDatabase.number("select count(*) from access_log where what = 'stalled-application'")).isPositive();
    }

    @Test
    void eachWrongOfferHasItsProblem() {
        var application = opened("SE-0181", "money");
        var path = "/api/v1/applications/" + application + "/help-offers";

        machine("SE-0181").body(Map.of("id", UUID.randomUUID(), "way", "threat")).post(path).then().statusCode(422)
                .body("type", is("urn:problem:invalid-request"));
        machine("SE-0181").body(Map.of("id", UUID.randomUUID(), "way", "phone", "offeredAt",
                Instant.now().plusSeconds(3600).toString())).post(path).then().statusCode(422)
                .body("type", is("urn:problem:act-in-future"));
        machine("SE-1281").body(Map.of("id", UUID.randomUUID(), "way", "phone")).post(path).then().statusCode(404)
                .body("type", is("urn:problem:unknown-application"));
        given().auth().oauth2(TestTokens.bearer("partner", "benefits.read", "SE-0181")).contentType(ContentType.JSON)
                .body(Map.of("id", UUID.randomUUID(), "way", "phone")).post(path).then().statusCode(403);
    }

    private static RequestSpecification form(Map<String, String> typed) {
        return browser("sv").contentType("application/x-www-form-urlencoded; charset=utf-8").formParams(typed);
    }
}
