package trygg.platform.operations.remedies;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.specification.RequestSpecification;
import trygg.platform.db.Scope;
import trygg.platform.db.Transactions;
import trygg.platform.guarantee.Clocks;
import trygg.platform.guarantee.Clocks.Cause;
import trygg.platform.guarantee.Clocks.Start;
import trygg.platform.guarantee.Sweeper;
import trygg.platform.probe.ProbeGuarantees;
import trygg.testkit.TestDatabase;
import trygg.testkit.TestTokens;
import trygg.testkit.TryggTestResource;

@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
class RemedyResourceTest {

    @Inject
    Transactions transactions;

    @Inject
    Clocks clocks;

    @Inject
    Sweeper sweeper;

    /** A promise of SE-0181 that was broken; it owes an escalation (manager) and an apology (caseworker). */
    private UUID broken(boolean sensitive) {
        return broken(sensitive, Duration.ofHours(5));
    }

    private UUID broken(boolean sensitive, Duration ago) {
        var subject = UUID.randomUUID();
        var since = Instant.now().minus(ago);
        transactions.run(Scope.of("SE-0181"), tx -> clocks.start(tx,
                new Start(ProbeGuarantees.HOURS, "SE-0181", subject, subject, sensitive, false, since), Cause.by("test")));
        for (int i = 0; i < 200 && remediesOf(subject) < 2; i++) {
            sweeper.sweep();
        }
        assertThat(remediesOf(subject)).isEqualTo(2);
        return subject;
    }

    private static long remediesOf(UUID subject) {
        return TestDatabase.number(
                "select count(*) from remedy r join clock c on c.id = r.clock_id where c.subject_id = '" + subject + "'");
    }

    private static String remedy(UUID subject, String kind) {
        return UUID.nameUUIDFromBytes(("remedy-" + kind + "/" + UUID.nameUUIDFromBytes(
                (ProbeGuarantees.HOURS + "/" + subject).getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .getBytes(java.nio.charset.StandardCharsets.UTF_8)).toString();
    }

    private static String stateOf(UUID subject) {
        return TestDatabase
                .number("select count(*) from clock where state = 'remedied' and subject_id = '" + subject + "'") == 1
                        ? "remedied"
                        : "another";
    }

    @Test
    void listsWhatIsOwedInTheMunicipality() {
        var subject = broken(false);
        var apology = remedy(subject, "apology");

        as("intake.read").queryParam("municipality", "SE-0181").queryParam("limit", 200).get("/api/v1/remedies").then()
                .statusCode(200).body("items.id", hasItem(apology),
                        "items.find { it.id == '" + apology + "' }.ownerRole", is("caseworker"),
                        "items.find { it.id == '" + apology + "' }.caseId", is(subject.toString()),
                        "items.find { it.id == '" + apology + "' }.guarantee", is(ProbeGuarantees.HOURS));
        as("intake.read").queryParam("municipality", "NO-3224").get("/api/v1/remedies").then().statusCode(403)
                .body("type", is("urn:problem:foreign-municipality"));
        as("intake.read").get("/api/v1/remedies").then().statusCode(400)
                .body("type", is("urn:problem:municipality-required"));
    }

    /** A breach may be found late, such as after a night without sweeps: what counts is since when it is owed. */
    @Test
    @TestSecurity(user = "anna", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
    void whatIsOwedLongestStandsFirstAndSaysSinceWhen() {
        var foundFirst = broken(false, Duration.ofDays(900));
        var owedLonger = broken(false, Duration.ofDays(1_000));

        var page = inEnglish().get("/remedies").then().statusCode(200).body(containsString("Owed since")).extract().asString();

        assertThat(page.indexOf("/intake/cases/" + owedLonger)).isPositive()
                .isLessThan(page.indexOf("/intake/cases/" + foundFirst));
    }

    @Test
    void saysNothingOfAProtectedPersonButThatSomethingIsOwed() {
        var subject = broken(true);
        var apology = "items.find { it.id == '" + remedy(subject, "apology") + "' }";

        as("intake.read").queryParam("municipality", "SE-0181").queryParam("limit", 200).get("/api/v1/remedies").then()
                .body(apology + ".protectedPerson", is(true), apology + ".guarantee", nullValue(), apology + ".caseId",
                        nullValue());
    }

    @Test
    void theLastOfThemMakesThePromiseRemedied() {
        var subject = broken(false);

        done(remedy(subject, "apology"), "called and said sorry").then().statusCode(204);
        assertThat(stateOf(subject)).isEqualTo("another");
        done(remedy(subject, "escalation"), "taken up with the head of unit").then().statusCode(204);
        assertThat(stateOf(subject)).isEqualTo("remedied");
        done(remedy(subject, "apology"), "again").then().statusCode(409)
                .body("type", is("urn:problem:remedy-already-done"), "doneBy", is("municipal-system"));
    }

    @Test
    void isDoneWithANoteAndTheScopeToWrite() {
        var apology = remedy(broken(false), "apology");

        done(apology, "  ").then().statusCode(422).body("type", is("urn:problem:note-required"), "errors[0].pointer",
                is("/note"));
        as("intake.read").contentType("application/json").body("{\"note\":\"x\"}")
                .post("/api/v1/remedies/" + apology + "/done").then().statusCode(403)
                .body("type", is("urn:problem:forbidden"));
        as("housing.read").queryParam("municipality", "SE-0181").get("/api/v1/remedies").then().statusCode(403);
        given().auth().oauth2(TestTokens.bearer("other", "intake.write", "NO-3224")).contentType("application/json")
                .body("{\"note\":\"x\"}").post("/api/v1/remedies/" + apology + "/done").then().statusCode(404)
                .body("type", is("urn:problem:remedy-not-found"));
    }

    @Test
    @TestSecurity(user = "anna", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
    void aCaseworkerDoesHerOwnAndSeesWhoseTheOthersAre() {
        var subject = broken(false);
        var apology = remedy(subject, "apology");
        oldestFirst(subject);

        inEnglish().get("/remedies").then().statusCode(200).body(containsString("Say sorry"), containsString("Take it further"),
                containsString("Waits for: Manager"), containsString("/intake/cases/" + subject));
        inEnglish().get("/remedies?owner=mine").then().body(containsString("Say sorry"),
                not(containsString("Take it further")));
        inEnglish().formParam("note-" + apology, "").post("/remedies/" + apology).then().statusCode(422)
                .body(containsString("href=\"#field-note-" + apology + "\""), containsString("Write what was done"));
        inEnglish().redirects().follow(false).formParam("note-" + apology, "called").post("/remedies/" + apology)
                .then().statusCode(303).header("Location", containsString("/intake/remedies?said=done"));
        var escalation = remedy(subject, "escalation");
        inEnglish().formParam("note-" + escalation, "x").post("/remedies/" + escalation).then().statusCode(403)
                .body(containsString("the task of another role"));
        assertThat(TestDatabase.number("select count(*) from access_log where reader = 'anna' and what = 'remedies'"))
                .isPositive();
    }

    @Test
    @TestSecurity(user = "mona", roles = "manager", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
    void aProtectedPersonsPromiseIsNotNamedInTheList() {
        var subject = broken(true);
        oldestFirst(subject);

        var page = inEnglish().get("/remedies").then().statusCode(200).extract().asString();

        var row = page.substring(page.indexOf("<li class=\"t-row\""),
                page.indexOf("</li>", page.indexOf("<li class=\"t-row\"")));
        assertThat(row).contains("Promise to a protected person").doesNotContain("probe hours").doesNotContain("C001");
    }

    @Test
    @TestSecurity(user = "lars", roles = "landlord")
    void isNotForLandlords() {
        given().header("Accept", "text/html").get("/remedies").then().statusCode(403);
    }

    /** Other tests' remedies stand in the same table; this subject's come first now. */
    private static void oldestFirst(UUID subject) {
        TestDatabase.execute("update clock set due_at = (select min(due_at) from clock) - interval '1 second' "
                + "where subject_id = '" + subject + "'");
    }

    private static RequestSpecification as(String scope) {
        return given().auth().oauth2(TestTokens.bearer("municipal-system", scope, "SE-0181"));
    }

    private static io.restassured.response.Response done(String id, String note) {
        return as("intake.write").contentType("application/json").body("{\"note\":\"" + note + "\"}")
                .post("/api/v1/remedies/" + id + "/done");
    }

    private static RequestSpecification inEnglish() {
        return given().cookie("trygg_lang", "en").header("Sec-Fetch-Site", "same-origin");
    }
}
