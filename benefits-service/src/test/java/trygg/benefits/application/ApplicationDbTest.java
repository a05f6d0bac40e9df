package trygg.benefits.application;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static trygg.benefits.application.BenefitsSuite.applicationOf;
import static trygg.benefits.application.BenefitsSuite.clocks;
import static trygg.benefits.application.BenefitsSuite.facts;
import static trygg.benefits.application.BenefitsSuite.opened;
import static trygg.benefits.application.BenefitsSuite.readsLogged;
import static trygg.benefits.application.BenefitsSuite.rows;
import static trygg.benefits.application.BenefitsSuite.stated;
import static trygg.benefits.application.BenefitsSuite.taken;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import trygg.testkit.TestDatabase;
import trygg.testkit.TestTokens;
import trygg.testkit.ToldContact;
import trygg.testkit.TryggTestResource;

/** An application from the contact to the promise kept, on real PostgreSQL and Kafka. */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
class ApplicationDbTest {

    private static final String APPLICATIONS = "/api/v1/applications";

    private static RequestSpecification machine(String... municipalities) {
        return given().auth().oauth2(TestTokens.bearer("municipal-system", "benefits.read benefits.write", municipalities))
                .contentType(ContentType.JSON);
    }

    private static Map<String, Object> decision(@Nullable UUID id, String part, String outcome) {
        var decision = new LinkedHashMap<String, Object>();
        if (id != null) {
            decision.put("id", id);
        }
        decision.put("part", part);
        decision.put("outcome", outcome);
        decision.put("ground", "SoL 2025:400 12:1");
        if (part.equals("emergency")) {
            decision.put("amount", Map.of("amount", "650.00", "currency", "SEK"));
        }
        return decision;
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, @Nullable Object value) {
        var changed = new LinkedHashMap<>(body);
        if (value == null) {
            changed.remove(field);
        } else {
            changed.put(field, value);
        }
        return changed;
    }

    private static ValidatableResponse decide(UUID application, Object body) {
        return machine("SE-0181").body(body).post(APPLICATIONS + "/" + application + "/decisions").then();
    }

    private static void refused(UUID application, Object body, int status, String type, String... pointers) {
        decide(application, body).statusCode(status).body("type", is("urn:problem:" + type)).body("errors.pointer",
                contains(pointers));
    }

    /** C041 and C037: from a contact over Kafka to both promises kept, and the others hear of each step. */
    @Test
    void foodOrMedicineAloneOpensBothPromisesAndEachDecisionKeepsItsOwn() {
        var told = ToldContact.of("SE-0181", "food-or-medicine", "roof-tonight");
        var application = opened(told);
        assertThat(clocks(application, "emergency-aid", "running")).isOne();
        assertThat(clocks(application, "aid-decision", "running")).isOne();

        var id = UUID.randomUUID();
        decide(application, decision(id, "emergency", "granted")).statusCode(201).header("ETag", "\"2\"")
                .body("decision.id", is(id.toString())).body("decision.by", is("municipal-system"))
                .body("decision.amount.amount", is("650.00")).body("clocks", hasSize(2))
                .body("clocks.find { it.guarantee == 'emergency-aid' }.state", is("kept"))
                .body("clocks.find { it.guarantee == 'emergency-aid' }.promises", contains("C041"))
                .body("clocks.find { it.guarantee == 'aid-decision' }.state", is("running"))
                .body("clocks.service", everyItem(is("benefits")));
        machine("SE-0181").get(APPLICATIONS + "/" + application).then().statusCode(200).body("open", is(true))
                .body("undecided", contains("aid")).body("kinds", contains("food-or-medicine"));
        decide(application, decision(UUID.randomUUID(), "aid", "granted")).statusCode(201)
                .body("clocks.state", everyItem(is("kept")));
        machine("SE-0181").get(APPLICATIONS + "/" + application).then().body("open", is(false)).body("undecided", empty());

        assertThat(stated(told.caseId(), "AidDecided.v1")).startsWith("trygg.benefits.ApplicationOpened.v1",
                "trygg.benefits.ClockChanged.v1", "trygg.benefits.ClockChanged.v1").contains("trygg.benefits.AidDecided.v1");
    }

    @Test
    void aMessageThatComesTwiceDoesNothingMore() {
        var told = ToldContact.of("SE-0181", "money").send().sendAlso("EconomyStated.v1", Map.of());
        var application = taken(told);
        told.sendAgain();
        decide(application, decision(UUID.randomUUID(), "aid", "granted")).statusCode(201);
        await().atMost(Duration.ofSeconds(20)).until(() -> facts(application) == 2);

        assertThat(rows(application)).isOne();
        assertThat(stated(told.caseId(), "AidDecided.v1"))
                .filteredOn(type -> type.equals("trygg.benefits.ApplicationOpened.v1")).hasSize(1);
        assertThat(TestDatabase.number("select count(*) from dead_letter")).isZero();
    }

    @Test
    void aContactToldAnewIsKnownAlready() {
        var told = ToldContact.of("SE-0181", "money");
        var opened = opened(told);

        assertThat(told.parkedWhenToldAnew()).isZero();
        assertThat(rows(opened)).isOne();
    }

    /** Whichever of the two is heard first, the application shows what was stated, and once. */
    @Test
    void theEconomyIsKeptInWhicheverOrderItComes() {
        var told = ToldContact.of("NO-3224", "money");
        told.sendAlso("EconomyStated.v1", Map.of()).sendAlso("EconomyStated.v1", Map.of());
        await().atMost(Duration.ofSeconds(20)).until(() -> facts(applicationOf(told)) == 2);
        var application = opened(told);

        machine("NO-3224").get(APPLICATIONS + "/" + application).then().statusCode(200).body("economy", hasSize(2))
                .body("economy.kind", contains("jobb", "husleie")).body("economy[1].amount.amount", is("8500.00"))
                .body("economy[1].amount.currency", is("NOK")).body("economy.source", everyItem(is("person")));
    }

    @Test
    void aContactThatAsksForNoAidIsLeftToOthers() {
        var told = ToldContact.of("SE-0181", "housing").send();
        var behind = ToldContact.of("SE-0181", "work");
        opened(behind);

        assertThat(rows(applicationOf(told))).isZero();
    }

    @Test
    void theSameDecisionIsOneDecisionAndAnotherIsRefused() {
        var application = opened("SE-0181", "food-or-medicine");
        var id = UUID.randomUUID();
        var first = decide(application, decision(id, "emergency", "granted")).statusCode(201).extract().body().asString();

        assertThat(decide(application, decision(id, "emergency", "granted")).statusCode(200).extract().body().asString())
                .isEqualTo(first);
        decide(application, with(decision(id, "emergency", "granted"), "ground", "SoL 2025:400 12:2")).statusCode(409)
                .body("type", is("urn:problem:id-used-with-other-content"));
        decide(application, decision(UUID.randomUUID(), "emergency", "granted")).statusCode(409)
                .body("type", is("urn:problem:already-decided")).body("id", is(id.toString()));
        var other = opened("SE-0181", "money");
        decide(other, decision(id, "aid", "granted")).statusCode(409)
                .body("type", is("urn:problem:id-used-with-other-content"));
        assertThat(clocks(other, "aid-decision", "running")).isOne();
    }

    @Test
    void anIdempotencyKeyStandsForAnId() {
        var path = APPLICATIONS + "/" + opened("SE-0181", "money") + "/decisions";
        var body = decision(null, "aid", "granted");

        machine("SE-0181").header("Idempotency-Key", "monday-7").body(body).post(path).then().statusCode(201);
        machine("SE-0181").header("Idempotency-Key", "monday-7").body(body).post(path).then().statusCode(200);
        machine("SE-0181").body(body).post(path).then().statusCode(422).body("errors.pointer", contains("/id"));
    }

    @Test
    void eachWrongDecisionHasItsProblem() {
        var food = opened("SE-0181", "food-or-medicine");
        var good = decision(UUID.randomUUID(), "emergency", "granted");

        refused(food, with(good, "part", "all"), 422, "invalid-request", "/part");
        refused(food, with(good, "outcome", "maybe"), 422, "invalid-request", "/outcome");
        refused(food, with(good, "ground", "because I say so"), 422, "invalid-request", "/ground");
        refused(food, with(good, "amount", Map.of("amount", "650", "currency", "SEK")), 422, "invalid-request",
                "/amount/amount");
        refused(food, with(good, "amount", null), 422, "amount-required", "/amount");
        refused(food, with(good, "amount", Map.of("amount", "0.00", "currency", "SEK")), 422, "amount-not-positive",
                "/amount/amount");
        refused(food, with(good, "amount", Map.of("amount", "650.00", "currency", "NOK")), 422, "foreign-currency",
                "/amount/currency");
        refused(food, with(good, "decidedAt", Instant.now().plusSeconds(3600).toString()), 422, "act-in-future",
                "/decidedAt");
        refused(food, with(good, "decidedAt", Instant.now().minus(Duration.ofDays(1)).toString()), 422,
                "act-before-request", "/decidedAt");
        refused(food, with(good, "letter", "Dear"), 422, "invalid-request", "/letter");
        decide(UUID.randomUUID(), good).statusCode(404).body("type", is("urn:problem:unknown-application"));
        decide(opened("SE-0181", "money"), good).statusCode(409).body("type", is("urn:problem:not-asked-for"));
        machine("SE-0181").header("If-Match", "\"9\"").body(good).post(APPLICATIONS + "/" + food + "/decisions").then()
                .statusCode(412).body("type", is("urn:problem:changed-meanwhile"));
        given().contentType(ContentType.JSON).body(good).post(APPLICATIONS + "/" + food + "/decisions").then()
                .statusCode(401).body("type", is("urn:problem:missing-token"));
        given().auth().oauth2(TestTokens.bearer("partner", "benefits.read", "SE-0181")).contentType(ContentType.JSON)
                .body(good).post(APPLICATIONS + "/" + food + "/decisions").then().statusCode(403)
                .body("type", is("urn:problem:forbidden"));
        assertThat(TestDatabase.number("select count(*) from decision where application_id = '" + food + "'")).isZero();
        assertThat(clocks(food, "emergency-aid", "running")).isOne();
    }

    /** Nothing negative is decided without a named human; a client's token names none. */
    @Test
    void aMachineGrantsButDoesNotRefuse() {
        var application = opened("SE-0181", "money");

        for (var outcome : List.of("partly", "refused", "dismissed")) {
            decide(application, with(decision(UUID.randomUUID(), "aid", outcome), "reason", "because")).statusCode(403)
                    .body("type", is("urn:problem:needs-named-human"));
        }
        decide(application, decision(UUID.randomUUID(), "aid", "granted")).statusCode(201)
                .body("clocks[0].state", is("kept"));
    }

    /** A decision after its time is done, and the promise stays broken: the person waited too long all the same. */
    @Test
    void aLateDecisionDoesNotMendThePromise() {
        var told = ToldContact.of("SE-0181", "food-or-medicine").with("receivedAt",
                Instant.now().minus(Duration.ofDays(3)).toString());
        var application = opened(told);
        decide(application, decision(UUID.randomUUID(), "emergency", "granted")).statusCode(201)
                .body("clocks.find { it.guarantee == 'emergency-aid' }.state", is("broken"));

        assertThat(TestDatabase.number("select count(*) from remedy r join clock c on c.id = r.clock_id where c.subject_id = '"
                + application + "' and (r.kind, r.owner_role) in (('escalation', 'duty-officer'), ('other-offer', 'manager'))"))
                .isEqualTo(2);
    }

    @Test
    void anotherMunicipalitySeesNothing() {
        var application = opened("SE-0181", "money");

        machine("SE-1281").get(APPLICATIONS + "/" + application).then().statusCode(404);
        machine("SE-1281").body(decision(UUID.randomUUID(), "aid", "granted"))
                .post(APPLICATIONS + "/" + application + "/decisions").then().statusCode(404);
        machine("SE-1281").get(APPLICATIONS + "?municipality=SE-0181").then().statusCode(403)
                .body("type", is("urn:problem:foreign-municipality"));
        machine("SE-1281").get(APPLICATIONS + "?municipality=SE-1281&state=all").then().statusCode(200)
                .body("items.id", not(hasItem(application.toString())));
    }

    /** A protected person is counted and helped, and never found by leafing through lists. */
    @Test
    void aProtectedPersonIsMasked() {
        var application = opened(ToldContact.of("SE-0181", "food-or-medicine").with("protection", "strictly-protected"));
        decide(application, decision(UUID.randomUUID(), "emergency", "granted")).statusCode(201);

        machine("SE-0181").get(APPLICATIONS + "/" + application).then().statusCode(200).body("protected", is(true))
                .body("household", hasSize(2));
        machine("SE-0181").get(APPLICATIONS + "?municipality=SE-0181&state=all&limit=200").then().statusCode(200)
                .body("items.find { it.id == '" + application + "' }.household", is(nullValue()))
                .body("items.find { it.id == '" + application + "' }.decisions[0].amount", is(nullValue()));
        assertThat(TestDatabase.number("select count(*) from clock where subject_id = '" + application
                + "' and not sensitive")).isZero();
    }

    @Test
    void eachReadIsLoggedWithItsPurpose() {
        var told = ToldContact.of("SE-0181", "money");
        var application = opened(told);

        machine("SE-0181").header("X-Purpose", "statistics-check").get(APPLICATIONS + "/" + application).then()
                .statusCode(200).header("ETag", "\"1\"");

        assertThat(readsLogged(told.caseId(), "statistics-check")).isOne();
        machine("SE-0181").header("X-Purpose", "x".repeat(201)).get(APPLICATIONS + "/" + application).then().statusCode(422);
    }

    @Test
    void theListIsSortedByWhatFallsDueAndGoesOnWithItsCursor() {
        // What other tests have left open here.
        TestDatabase.execute("update application set decided_at = now() where municipality = 'NO-9999'");
        var later = opened("NO-9999", "work");
        var today = opened("NO-9999", "food-or-medicine");
        var earlier = opened(ToldContact.of("NO-9999", "money").with("receivedAt",
                Instant.now().minus(Duration.ofDays(4)).toString()));

        var first = machine("NO-9999").get(APPLICATIONS + "?municipality=NO-9999&limit=2").then().statusCode(200)
                .body("items.id", contains(today.toString(), earlier.toString())).extract().path("next").toString();
        machine("NO-9999").get(APPLICATIONS + "?municipality=NO-9999&limit=2&cursor=" + first).then().statusCode(200)
                .body("items.id", contains(later.toString())).body("next", is(nullValue()));
        machine("NO-9999").body(with(decision(UUID.randomUUID(), "aid", "granted"), "ground", "sosialtjenesteloven § 18"))
                .post(APPLICATIONS + "/" + later + "/decisions").then().statusCode(201);
        machine("NO-9999").get(APPLICATIONS + "?municipality=NO-9999").then()
                .body("items.id", containsInAnyOrder(today.toString(), earlier.toString()));
        machine("NO-9999").get(APPLICATIONS + "?municipality=NO-9999&cursor=nonsense").then().statusCode(400)
                .body("type", is("urn:problem:invalid-cursor"));
        machine("NO-9999").get(APPLICATIONS + "?municipality=NO-9999&state=odd").then().statusCode(422);
        machine("NO-9999").get(APPLICATIONS).then().statusCode(422);
    }

    /** The role the service works as may add to what was decided and stated, and never rewrite it. */
    @Test
    void whatWasDecidedOrStatedIsNeverRewritten() throws Exception {
        try (var connection = TestDatabase.asService(); var statement = connection.createStatement()) {
            for (var table : List.of("decision", "stated_fact")) {
                assertThatThrownBy(() -> statement.executeUpdate("delete from " + table))
                        .hasMessageContaining("permission denied");
            }
        }
    }
}
