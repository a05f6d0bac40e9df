package trygg.care.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.Instant;
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
import trygg.testkit.TestEvents;
import trygg.testkit.TestTokens;
import trygg.testkit.ToldContact;
import trygg.testkit.TryggTestResource;

/** A care request from the contact to the promise kept, on real PostgreSQL and Kafka, by API and by page. */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
class CareRequestDbTest {

    private static final String REQUESTS = "/api/v1/requests";

    private static RequestSpecification machine(String... municipalities) {
        return given().auth().oauth2(TestTokens.bearer("municipal-system", "care.read care.write", municipalities))
                .contentType(ContentType.JSON);
    }

    private static ValidatableResponse hold(UUID request, Map<String, Object> talk) {
        return machine("SE-0181").body(talk).post(REQUESTS + "/" + request + "/first-talks").then();
    }

    private static Map<String, Object> talk(UUID id) {
        return Map.of("id", id, "form", "phone");
    }

    private static UUID opened(ToldContact told) {
        told.send();
        var id = requestOf(told);
        await().atMost(Duration.ofSeconds(30)).until(() -> rows(id) == 1);
        return id;
    }

    private static UUID requestOf(ToldContact told) {
        return CareRequestId.ofContact(told.contactId()).value();
    }

    private static long rows(UUID id) {
        return TestDatabase.number("select count(*) from care_request where id = '" + id + "'");
    }

    private static long clocks(UUID id, String state) {
        return TestDatabase.number(
                "select count(*) from clock where guarantee = 'first-talk' and subject_id = '" + id + "' and state = '" + state
                        + "'");
    }

    /** C085, C029: from a contact over Kafka to the promise kept, and the others hear of each step. */
    @Test
    void aContactOpensARequestAndTheTalkKeepsThePromise() {
        var told = ToldContact.of("SE-0181", "mental-health", "substance-use", "money");
        var request = opened(told);
        assertThat(clocks(request, "running")).isOne();

        hold(request, talk(UUID.randomUUID())).statusCode(201).header("ETag", "\"2\"").body("talk.form", is("phone"))
                .body("talk.by", is("municipal-system")).body("clocks.guarantee", contains("first-talk"))
                .body("clocks[0].promises", contains("C085", "C029")).body("clocks[0].state", is("kept"));

        var stated = TestEvents.readUntil(TestEvents.topic("care"), Duration.ofSeconds(20),
                message -> message.key().equals(told.caseId().toString())
                        && TestEvents.header(message, "ce_type").endsWith("FirstTalkHeld.v1"));
        assertThat(stated.stream().filter(message -> message.key().equals(told.caseId().toString()))
                .map(message -> TestEvents.header(message, "ce_type"))).containsExactly(
                        "trygg.care.CareRequestOpened.v1", "trygg.care.ClockChanged.v1", "trygg.care.FirstTalkHeld.v1");
    }

    @Test
    void aContactToldAnewIsKnownAlready() {
        var told = ToldContact.of("SE-0181", "elder-care");
        var opened = opened(told);

        assertThat(told.parkedWhenToldAnew()).isZero();
        assertThat(rows(opened)).isOne();
    }

    @Test
    void aMessageThatComesTwiceAndOneForOthersDoNothing() {
        var other = ToldContact.of("SE-0181", "housing").send();
        var told = ToldContact.of("SE-0181", "elder-care");
        var request = opened(told);
        told.sendAgain();
        opened(ToldContact.of("SE-0181", "elder-care"));

        assertThat(rows(request)).isOne();
        assertThat(rows(requestOf(other))).isZero();
        assertThat(TestDatabase.number("select count(*) from dead_letter where headers like '%" + told.caseId() + "%'"))
                .isZero();
    }

    @Test
    void theSameTalkIsOneTalkAndAnotherIsRefused() {
        var request = opened(ToldContact.of("SE-0181", "mental-health"));
        var id = UUID.randomUUID();
        var first = hold(request, talk(id)).statusCode(201).extract().body().asString();

        assertThat(hold(request, talk(id)).statusCode(200).extract().body().asString()).isEqualTo(first);
        hold(request, Map.of("id", id, "form", "video")).statusCode(409)
                .body("type", is("urn:problem:id-used-with-other-content"));
        hold(request, talk(UUID.randomUUID())).statusCode(409).body("type", is("urn:problem:already-held"))
                .body("id", is(id.toString()));
        hold(opened(ToldContact.of("SE-0181", "mental-health")), talk(id)).statusCode(409)
                .body("type", is("urn:problem:id-used-with-other-content"));
    }

    @Test
    void eachWrongTalkHasItsProblem() {
        var request = opened(ToldContact.of("SE-0181", "mental-health"));

        hold(request, Map.of("id", UUID.randomUUID(), "form", "letter")).statusCode(422)
                .body("type", is("urn:problem:invalid-request")).body("errors.pointer", contains("/form"));
        hold(request, Map.of("id", UUID.randomUUID(), "form", "phone", "referral", "R-1")).statusCode(422)
                .body("errors.pointer", contains("/referral"));
        hold(request, Map.of("form", "phone")).statusCode(422).body("errors.pointer", contains("/id"));
        hold(request, Map.of("id", UUID.randomUUID(), "form", "phone", "heldAt", Instant.now().plusSeconds(3600).toString()))
                .statusCode(422).body("type", is("urn:problem:act-in-future")).body("errors.pointer", contains("/heldAt"));
        hold(request, Map.of("id", UUID.randomUUID(), "form", "phone", "heldAt", "2020-01-01T00:00:00Z")).statusCode(422)
                .body("type", is("urn:problem:act-before-request"));
        hold(UUID.randomUUID(), talk(UUID.randomUUID())).statusCode(404)
                .body("type", is("urn:problem:unknown-care-request"));
        machine("SE-0181").header("If-Match", "\"9\"").body(talk(UUID.randomUUID()))
                .post(REQUESTS + "/" + request + "/first-talks").then().statusCode(412);
        given().contentType(ContentType.JSON).body(talk(UUID.randomUUID())).post(REQUESTS + "/" + request + "/first-talks")
                .then().statusCode(401);
        assertThat(clocks(request, "running")).isOne();
    }

    @Test
    void anotherMunicipalitySeesNothingAndAProtectedPersonIsMasked() {
        var told = ToldContact.of("SE-0181", "mental-health").with("protection", "protected");
        var request = opened(told);

        machine("SE-1281").get(REQUESTS + "/" + request).then().statusCode(404);
        machine("SE-1281").get(REQUESTS + "?municipality=SE-0181").then().statusCode(403)
                .body("type", is("urn:problem:foreign-municipality"));
        machine("SE-1281").get(REQUESTS + "?municipality=SE-1281").then().statusCode(200)
                .body("items.municipality", everyItem(is("SE-1281")));
        machine("SE-0181").get(REQUESTS + "?municipality=SE-0181&limit=200").then().statusCode(200)
                .body("items.find { it.id == '" + request + "' }.household", is(nullValue()));
        machine("SE-0181").header("X-Purpose", "follow-up").get(REQUESTS + "/" + request).then().statusCode(200)
                .body("protected", is(true));
        assertThat(TestDatabase.number("select count(*) from access_log where case_id = '" + told.caseId()
                + "' and purpose = 'follow-up' and what = 'care-request'")).isOne();
    }

    @Test
    void whatIsAcuteFallsDueFirst() {
        var needs = java.util.List.of(Map.of("kind", "elder-care", "acute", false));
        var ordinary = opened(ToldContact.of("NO-9999", "elder-care").with("needs", needs));
        var acute = opened(ToldContact.of("NO-9999", "mental-health"));

        machine("NO-9999").get(REQUESTS + "?municipality=NO-9999").then().statusCode(200)
                .body("items.id", contains(acute.toString(), ordinary.toString())).body("next", is(nullValue()));
    }

    @ParameterizedTest
    @CsvSource({ "nb,de som venter på en samtale,Hold den første samtalen",
            "sv,de som väntar på ett samtal,Håll det första samtalet",
            "en,those waiting for a talk,Hold the first talk" })
    @TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
    void boardAndFormStandInThreeLanguagesAndTheFormKeepsThePromise(String language, String board, String next) {
        var told = ToldContact.of("SE-0181", "mental-health");
        var request = opened(told);

        browser(language).get("/").then().statusCode(200).body(containsString(board))
                .body(containsString("/care/requests/" + request));
        browser(language).get("/requests/" + request).then().statusCode(200).body(containsString(next))
                .body(containsString("/intake/cases/" + told.caseId())).body(containsString("name=\"form\""));
        browser(language).contentType("application/x-www-form-urlencoded; charset=utf-8").formParam("heldAt", "nonsense")
                .post("/requests/" + request + "/first-talks").then().statusCode(422)
                .body(containsString("aria-invalid=\"true\"")).body(containsString("value=\"nonsense\""));
        browser(language).contentType("application/x-www-form-urlencoded; charset=utf-8").formParam("form", "home-visit")
                .post("/requests/" + request + "/first-talks").then().statusCode(303)
                .header("Location", endsWith("/care/requests/" + request + "?said=held"));
        browser(language).get("/requests/" + request + "?said=held").then().statusCode(200)
                .body(not(containsString("name=\"form\""))).body(containsString("karin"));
        assertThat(clocks(request, "kept")).isOne();
    }

    @Test
    @TestSecurity(user = "lars", roles = "landlord", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
    void aLandlordSeesNoRequests() {
        browser("sv").get("/").then().statusCode(303).header("Location", endsWith("/housing/landlord"));
    }

    private static RequestSpecification browser(String language) {
        return given().header("Sec-Fetch-Site", "same-origin").header("Accept", "text/html").cookie("trygg_lang", language)
                .redirects().follow(false);
    }
}
