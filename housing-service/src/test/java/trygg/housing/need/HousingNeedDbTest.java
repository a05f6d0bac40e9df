package trygg.housing.need;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static trygg.housing.need.HousingSuite.clocks;
import static trygg.housing.need.HousingSuite.needOf;
import static trygg.housing.need.HousingSuite.opened;
import static trygg.housing.need.HousingSuite.readsLogged;
import static trygg.housing.need.HousingSuite.rows;
import static trygg.housing.need.HousingSuite.stated;

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

/** A housing need from the contact to the promise kept, on real PostgreSQL and Kafka. */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
class HousingNeedDbTest {

    private static final String NEEDS = "/api/v1/needs";

    private static RequestSpecification machine(String... municipalities) {
        return given().auth().oauth2(TestTokens.bearer("municipal-system", "housing.read housing.write", municipalities))
                .contentType(ContentType.JSON);
    }

    private static Map<String, Object> offer(@Nullable UUID id) {
        var offer = new LinkedHashMap<String, Object>();
        if (id != null) {
            offer.put("id", id);
        }
        offer.put("placeKind", "hotel");
        offer.put("address", "Storgatan 1, Södertälje");
        return offer;
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        var changed = new LinkedHashMap<>(body);
        changed.put(field, value);
        return changed;
    }

    private static ValidatableResponse post(UUID need, String acts, Object body) {
        return machine("SE-0181").body(body).post(NEEDS + "/" + need + "/" + acts).then();
    }

    /** C050: from a contact over Kafka to the promise kept, and the others hear of each step. */
    @Test
    void aContactOpensANeedAndAnOfferKeepsThePromise() {
        var told = ToldContact.of("SE-0181", "roof-tonight", "food-or-medicine");
        var need = opened(told);
        assertThat(clocks(need, "roof-tonight", "running")).isOne();

        var id = UUID.randomUUID();
        post(need, "offers", offer(id)).statusCode(201).header("ETag", "\"2\"")
                .body("offer.id", is(id.toString())).body("offer.address", is("Storgatan 1, Södertälje"))
                .body("offer.by", is("municipal-system")).body("clocks", hasSize(1))
                .body("clocks[0].guarantee", is("roof-tonight")).body("clocks[0].promises", contains("C050"))
                .body("clocks[0].service", is("housing")).body("clocks[0].state", is("kept"));

        assertThat(stated(told.caseId(), "RoofOffered.v1")).containsExactly("trygg.housing.HousingNeedOpened.v1",
                "trygg.housing.ClockChanged.v1", "trygg.housing.RoofRequested.v1", "trygg.housing.RoofOffered.v1");
    }

    @Test
    void aMessageThatComesTwiceDoesNothingMore() {
        var told = ToldContact.of("SE-0181", "housing");
        var need = opened(told);
        told.sendAgain();
        opened("SE-0181", "housing");
        post(need, "decisions", Map.of("id", UUID.randomUUID(), "outcome", "granted")).statusCode(201);

        assertThat(rows(need)).isOne();
        assertThat(TestDatabase.number("select count(*) from dead_letter where state = 'parked' and headers like '%"
                + told.caseId() + "%'")).isZero();
        assertThat(stated(told.caseId(), "HousingDecided.v1"))
                .filteredOn(type -> type.equals("trygg.housing.HousingNeedOpened.v1")).hasSize(1);
    }

    @Test
    void aContactToldAnewIsKnownAlready() {
        var told = ToldContact.of("SE-0181", "housing");
        var opened = opened(told);

        assertThat(told.parkedWhenToldAnew()).isZero();
        assertThat(rows(opened)).isOne();
    }

    @Test
    void aContactThatAsksNothingOfHousingIsLeftToOthers() {
        var told = ToldContact.of("SE-0181", "money").send();
        opened("SE-0181", "housing");

        assertThat(rows(needOf(told))).isZero();
    }

    @Test
    void theSameOfferIsOneOfferAndAnotherIsRefused() {
        var need = opened("SE-0181", "roof-tonight");
        var id = UUID.randomUUID();
        var first = post(need, "offers", offer(id)).statusCode(201).extract().body().asString();

        assertThat(post(need, "offers", offer(id)).statusCode(200).extract().body().asString()).isEqualTo(first);
        post(need, "offers", with(offer(id), "placeKind", "flat")).statusCode(409)
                .body("type", is("urn:problem:id-used-with-other-content"));
        post(need, "offers", offer(UUID.randomUUID())).statusCode(409).body("type", is("urn:problem:already-offered"))
                .body("id", is(id.toString()));
        var other = opened("SE-0181", "roof-tonight");
        post(other, "offers", offer(id)).statusCode(409).body("type", is("urn:problem:id-used-with-other-content"));
        assertThat(clocks(other, "roof-tonight", "running")).isOne();
    }

    @Test
    void anIdempotencyKeyStandsForAnId() {
        var need = opened("SE-0181", "roof-tonight");
        var path = NEEDS + "/" + need + "/offers";

        machine("SE-0181").header("Idempotency-Key", "evening-7").body(offer(null)).post(path).then().statusCode(201);
        machine("SE-0181").header("Idempotency-Key", "evening-7").body(offer(null)).post(path).then().statusCode(200);
        post(need, "offers", offer(null)).statusCode(422).body("errors.pointer", contains("/id"));
    }

    /** C050, C053: the roof comes without conditions, and the platform refuses who tries to write one. */
    @Test
    void noConditionCanBePutOnARoof() {
        var need = opened("SE-0181", "roof-tonight");

        for (var condition : List.of("condition", "sobriety")) {
            post(need, "offers", with(offer(UUID.randomUUID()), condition, "sober")).statusCode(422)
                    .body("type", is("urn:problem:invalid-request")).body("errors.pointer", contains("/" + condition));
        }
        assertThat(clocks(need, "roof-tonight", "running")).isOne();
    }

    @Test
    void eachWrongOfferHasItsProblem() {
        var need = opened("SE-0181", "roof-tonight");

        refused(need, with(offer(UUID.randomUUID()), "address", " "), 422, "invalid-request", "/address");
        refused(need, with(offer(UUID.randomUUID()), "placeKind", "tent"), 422, "invalid-request", "/placeKind");
        refused(need, with(offer(UUID.randomUUID()), "offeredAt", Instant.now().plusSeconds(3600).toString()), 422,
                "act-in-future", "/offeredAt");
        refused(need, with(offer(UUID.randomUUID()), "offeredAt", Instant.now().minus(Duration.ofDays(1)).toString()), 422,
                "act-before-request", "/offeredAt");
        post(UUID.randomUUID(), "offers", offer(UUID.randomUUID())).statusCode(404)
                .body("type", is("urn:problem:unknown-housing-need"));
        post(need, "decisions", Map.of("id", UUID.randomUUID(), "outcome", "granted")).statusCode(409)
                .body("type", is("urn:problem:not-asked-for"));
        machine("SE-0181").header("If-Match", "\"9\"").body(offer(UUID.randomUUID())).post(NEEDS + "/" + need + "/offers")
                .then().statusCode(412).body("type", is("urn:problem:changed-meanwhile"));
        given().contentType(ContentType.JSON).body(offer(UUID.randomUUID())).post(NEEDS + "/" + need + "/offers").then()
                .statusCode(401).body("type", is("urn:problem:missing-token"));
        given().auth().oauth2(TestTokens.bearer("partner", "housing.read", "SE-0181")).contentType(ContentType.JSON)
                .body(offer(UUID.randomUUID())).post(NEEDS + "/" + need + "/offers").then().statusCode(403)
                .body("type", is("urn:problem:forbidden"));
        assertThat(TestDatabase.number("select count(*) from roof_offer where housing_need_id = '" + need + "'")).isZero();
    }

    private static void refused(UUID need, Object body, int status, String type, String pointer) {
        post(need, "offers", body).statusCode(status).body("type", is("urn:problem:" + type))
                .body("errors.pointer", contains(pointer));
    }

    /** C054: a decision names ground and reason, and a machine does not refuse. */
    @Test
    void aMachineGrantsButDoesNotRefuse() {
        var need = opened("SE-0181", "housing");
        var refusal = Map.<String, Object> of("id", UUID.randomUUID(), "outcome", "refused", "ground", "SoL 2025:400 11:1",
                "reason", "has a home already", "alternative", "help-to-keep");

        post(need, "decisions", Map.of("id", UUID.randomUUID(), "outcome", "refused")).statusCode(422)
                .body("type", is("urn:problem:reason-required")).body("errors.pointer", contains("/ground", "/reason"));
        post(need, "decisions", Map.of("id", UUID.randomUUID(), "outcome", "refused", "ground", "SoL 2025:400 11:1", "reason",
                "has a home already")).statusCode(422).body("type", is("urn:problem:alternative-required"));
        post(need, "decisions", refusal).statusCode(403).body("type", is("urn:problem:needs-named-human"));
        post(need, "decisions", Map.of("id", UUID.randomUUID(), "outcome", "granted")).statusCode(201)
                .body("decision.outcome", is("granted")).body("clocks[0].state", is("kept"));
    }

    /** C056: the contact was made in time although it is written down late. */
    @Test
    void theTimeOfTheContactCountsAndNotOfItsWritingDown() {
        var told = ToldContact.of("SE-0181", "eviction-threat").with("receivedAt",
                Instant.now().minus(Duration.ofDays(3)).toString());
        var need = opened(told);
        var made = Map.of("id", UUID.randomUUID(), "contactedAt",
                Instant.now().minus(Duration.ofDays(3)).plus(Duration.ofHours(2)).toString());

        post(need, "eviction-contacts", made).statusCode(201).body("clocks", hasSize(1));
        assertThat(stated(told.caseId(), "EvictionContactMade.v1")).contains("trygg.housing.EvictionContactMade.v1");
        post(need, "eviction-contacts", Map.of("id", UUID.randomUUID())).statusCode(409)
                .body("type", is("urn:problem:already-contacted"));
    }

    @Test
    void anotherMunicipalitySeesNothing() {
        var need = opened("SE-0181", "roof-tonight");

        machine("SE-1281").get(NEEDS + "/" + need).then().statusCode(404);
        machine("SE-1281").body(offer(UUID.randomUUID())).post(NEEDS + "/" + need + "/offers").then().statusCode(404);
        machine("SE-1281").get(NEEDS + "?municipality=SE-0181").then().statusCode(403)
                .body("type", is("urn:problem:foreign-municipality"));
        machine("SE-1281").get(NEEDS + "?municipality=SE-1281").then().statusCode(200)
                .body("items.municipality", everyItem(equalTo("SE-1281")));
    }

    /** A protected person is counted and helped, and never found by leafing through lists or by an address. */
    @Test
    void aProtectedPersonIsMasked() {
        var told = ToldContact.of("SE-0181", "roof-tonight").with("protection", "strictly-protected");
        var need = opened(told);

        post(need, "offers", offer(UUID.randomUUID())).statusCode(201).body("offer.address", is(nullValue()))
                .body("offer.addressHidden", is(true));
        machine("SE-0181").get(NEEDS + "/" + need).then().statusCode(200).body("protected", is(true))
                .body("offer.address", is(nullValue())).body("household", hasSize(2));
        machine("SE-0181").get(NEEDS + "?municipality=SE-0181&state=all&limit=200").then().statusCode(200)
                .body("items.find { it.id == '" + need + "' }.household", is(nullValue()))
                .body("items.offer.address.findAll { it != null }", is(empty()));
        assertThat(TestDatabase.number("select count(*) from clock where subject_id = '" + need + "' and sensitive")).isOne();
    }

    @Test
    void eachReadIsLoggedWithItsPurpose() {
        var told = ToldContact.of("SE-0181", "housing");
        var need = opened(told);

        machine("SE-0181").header("X-Purpose", "statistics-check").get(NEEDS + "/" + need).then().statusCode(200)
                .header("ETag", "\"1\"");

        assertThat(readsLogged(told.caseId(), "housing-need", "statistics-check")).isOne();
        machine("SE-0181").header("X-Purpose", "x".repeat(201)).get(NEEDS + "/" + need).then().statusCode(422)
                .body("type", is("urn:problem:invalid-request"));
    }

    @Test
    void theListIsSortedByWhatFallsDueAndGoesOnWithItsCursor() {
        var decision = opened("NO-3224", "housing");
        var roof = opened("NO-3224", "roof-tonight");
        var eviction = opened("NO-3224", "eviction-threat");

        var first = machine("NO-3224").get(NEEDS + "?municipality=NO-3224&limit=2").then().statusCode(200)
                .body("items.id", contains(roof.toString(), eviction.toString())).extract().path("next").toString();
        machine("NO-3224").get(NEEDS + "?municipality=NO-3224&limit=2&cursor=" + first).then().statusCode(200)
                .body("items.id", contains(decision.toString())).body("next", is(nullValue()));
        machine("NO-3224").body(offer(UUID.randomUUID())).post(NEEDS + "/" + roof + "/offers").then().statusCode(201);
        machine("NO-3224").get(NEEDS + "?municipality=NO-3224").then().body("items.id", not(hasItem(roof.toString())));
        machine("NO-3224").get(NEEDS + "?municipality=NO-3224&cursor=nonsense").then().statusCode(400)
                .body("type", is("urn:problem:invalid-cursor"));
        machine("NO-3224").get(NEEDS + "?municipality=NO-3224&state=odd").then().statusCode(422);
        machine("NO-3224").get(NEEDS).then().statusCode(422);
    }

    /** The role the service works as may add to what was offered, decided and said, and never rewrite it. */
    @Test
    void whatWasDoneIsNeverRewritten() throws Exception {
        try (var connection = TestDatabase.asService(); var statement = connection.createStatement()) {
            for (var table : List.of("roof_offer", "housing_decision", "eviction_contact")) {
                org.assertj.core.api.Assertions.assertThatThrownBy(() -> statement.executeUpdate("delete from " + table))
                        .hasMessageContaining("permission denied");
            }
        }
    }
}
