package trygg.housing.roof;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static trygg.housing.roof.Town.CODE;
import static trygg.housing.roof.Town.count;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import trygg.housing.home.Home.Feature;
import trygg.housing.home.HomeKind;
import trygg.testkit.TestDatabase;
import trygg.testkit.TestEvents;
import trygg.testkit.TestTokens;
import trygg.testkit.ToldContact;
import trygg.testkit.TryggTestResource;

/** From "no place tonight" to a bed with an address, over the API and from a contact (C050, C067). */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
class RoofTonightDbTest {

    private static final String REQUESTS = "/api/v1/roof-requests";

    @Inject
    RoofService roofs;
    @Inject
    NightService nights;
    @Inject
    RoofSearch search;
    @Inject
    Town town;

    @BeforeEach
    void anEmptyTown() {
        town.clear();
    }

    private static RequestSpecification machine(String client, String municipality) {
        return given().auth().oauth2(TestTokens.bearer(client, "housing.read housing.write", municipality))
                .contentType(ContentType.JSON);
    }

    private static Map<String, Object> body(int persons, String... needs) {
        var body = new LinkedHashMap<String, Object>();
        body.put("id", UUID.randomUUID());
        body.put("caseId", UUID.randomUUID());
        body.put("municipality", CODE);
        body.put("persons", java.util.Collections.nCopies(persons, Map.of("birthDate", "1990-05-01")));
        body.put("needs", List.of(needs));
        body.put("receivedAt", Town.now().toString());
        return body;
    }

    private static Map<String, Object> with(String field, Object value) {
        var changed = body(1);
        changed.put(field, value);
        return changed;
    }

    private static ValidatableResponse ask(Map<String, Object> body) {
        return machine("municipal-system", CODE).body(body).post(REQUESTS).then();
    }

    private static ValidatableResponse answer(Object request, String offer, String answer, String reason) {
        var body = new LinkedHashMap<String, Object>(Map.of("id", UUID.randomUUID(), "offerId", offer, "answer", answer));
        if (!reason.isEmpty()) {
            body.put("reason", reason);
        }
        return machine("municipal-system", CODE).body(body).post(REQUESTS + "/" + request + "/answers").then();
    }

    private static ValidatableResponse show(Object request) {
        return machine("municipal-system", CODE).get(REQUESTS + "/" + request).then().statusCode(200);
    }

    /** C050: an address at once, the promise kept, everybody told, and sending it twice asks once. */
    @Test
    void aPlaceIsOfferedAtOnceWithItsAddress() {
        town.beds(1);
        var body = body(1);

        var first = ask(body).statusCode(201).body("state", is("offered")).body("offer.address", is("Hamngatan 1, säng 1"))
                .body("offer.placeKind", is("shelter")).body("offers", hasSize(1)).extract();
        assertThat(ask(body).statusCode(200).extract().asString()).isEqualTo(first.asString());
        assertThat(count("clock where guarantee = 'roof-tonight' and state = 'kept' and subject_id = '"
                + first.path("housingNeedId") + "'")).isOne();
        body.put("persons", List.of(Map.of("birthDate", "1991-05-01")));
        ask(body).statusCode(409).body("type", is("urn:problem:id-used-with-other-content"));

        answer(body.get("id"), first.path("offer.id"), "accepted", "").statusCode(201).body("state", is("accepted"));
        var caseId = body.get("caseId").toString();
        assertThat(TestEvents.readUntil(TestEvents.topic("housing"), Duration.ofSeconds(20),
                message -> message.key().equals(caseId)
                        && TestEvents.header(message, "ce_type").endsWith("RoofAccepted.v1"))
                .stream().filter(message -> message.key().equals(caseId)).map(message -> TestEvents.header(message, "ce_type"))
                .filter(type -> !type.contains("ClockChanged"))).containsExactly("trygg.housing.HousingNeedOpened.v1",
                        "trygg.housing.RoofRequested.v1", "trygg.housing.RoofOffered.v1", "trygg.housing.RoofAccepted.v1");
    }

    /** The search that runs beside may be first: the answer has the address then too. */
    @Test
    void whomTheSearchServedFirstIsToldThePlace() {
        town.beds(1);
        var kept = ((Asking.Asked) roofs.keep(Town.SYSTEM, Town.request(Town.now()))).request();
        search.look();

        assertThat(roofs.match(kept)).get().satisfies(after -> {
            assertThat(after.state()).isEqualTo(RoofRequest.State.OFFERED);
            assertThat(after.offer()).isPresent();
        });
    }

    /** No place: the request stays, and gets the first that is free for it. */
    @Test
    void whoFindsNoPlaceIsKeptAndGetsTheNextOne() {
        var waiting = body(1);
        ask(waiting).statusCode(202).body("state", is("open")).body("offer", nullValue());
        search.look();
        show(waiting.get("id")).body("state", is("open"));

        town.beds(1);
        search.look();
        show(waiting.get("id")).body("state", is("offered")).body("offer.address", notNullValue());
        assertThat(count("clock c join roof_request r on r.housing_need_id = c.subject_id where r.id = '" + waiting.get("id")
                + "' and c.state = 'kept'")).isOne();
    }

    /** A no by the person gives another place, and their bed to the next who waits. */
    @Test
    void decliningGivesAnotherOfferAndFreesTheBed() {
        town.beds(2);
        var body = body(1);
        var first = ask(body).statusCode(201).extract();
        var other = body(1);
        ask(other).statusCode(201);
        var waiting = body(1);
        ask(waiting).statusCode(202);

        answer(body.get("id"), first.path("offer.id"), "declined", "too-far").statusCode(201).body("state", is("open"))
                .body("offers", hasSize(1)).body("offers[0].answers[0].reason", is("too-far"));
        search.look();
        show(waiting.get("id")).body("state", is("offered")).body("offer.address", is(first.<String> path("offer.address")));
        show(body.get("id")).body("state", is("open"));

        town.beds(1);
        search.look();
        show(body.get("id")).body("state", is("offered")).body("offers", hasSize(2));
        answer(body.get("id"), first.path("offer.id"), "declined", "unsafe").statusCode(409)
                .body("type", is("urn:problem:already-answered"));
    }

    /** C067: a place may say no for few reasons, none about substances, and each no gives another offer at once. */
    @Test
    void aPlaceThatSaysNoGivesAnotherOffer() {
        var beds = town.beds(2);
        var body = body(1);
        var first = ask(body).statusCode(201).extract();

        for (var reason : List.of("substance-use", "intoxicated", "no-treatment", "")) {
            answer(body.get("id"), first.path("offer.id"), "refused", reason).statusCode(422)
                    .body("type", is("urn:problem:reason-not-accepted")).body("errors.pointer", is(List.of("/reason")));
        }
        answer(body.get("id"), first.path("offer.id"), "accepted", "").statusCode(201);
        answer(body.get("id"), first.path("offer.id"), "refused", "full").statusCode(201).body("state", is("offered"))
                .body("offers", hasSize(2)).body("offer.address", not(is(first.<String> path("offer.address"))));

        // Nobody else is sent where there is no room tonight.
        ask(body(1)).statusCode(202);
        assertThat(count("occupancy where reason = 'out-of-service' and home_id in ('" + beds.get(0).id() + "', '"
                + beds.get(1).id() + "')")).isOne();
    }

    /** Those who ask together get one room, or beds in one house, or wait. */
    @Test
    void aFamilyIsNeverSplit() {
        town.beds(2);
        town.place(HomeKind.SHELTER_BED, "Annat hus", 1);
        var three = body(3);
        ask(three).statusCode(202);
        var two = body(2, "couple");
        ask(two).statusCode(201).body("offer.address", is("Hamngatan 1, säng 1, säng 2"));

        town.place(HomeKind.SHELTER_BED, "Familjehuset", 4);
        search.look();
        show(three.get("id")).body("state", is("offered")).body("offer.address", containsString("plats 4"));
        assertThat(count("occupancy o join night_offer n on n.id = o.source_id where n.request_id = '" + two.get("id") + "'"))
                .isEqualTo(2);
    }

    /** Whoever flees gets a crisis shelter, and where it is, is known to those on the case alone. */
    @Test
    void aHiddenAddressIsForThoseOnTheCaseC067() {
        town.place(HomeKind.CRISIS_SHELTER_PLACE, "Huset", 1, Feature.HIDDEN);
        var body = body(1, "violence");
        ask(body(1)).statusCode(202);

        ask(body).statusCode(201).body("offer.placeKind", is("crisis-shelter")).body("offer.address", nullValue())
                .body("offer.addressHidden", is(true)).body("protected", is(true));
        var address = REQUESTS + "/" + body.get("id") + "/address";
        machine("municipal-system", CODE).get(address).then().statusCode(200).body("address",
                containsString("Hemliga gatan 5"));
        machine("another-system", CODE).get(address).then().statusCode(403).body("type", is("urn:problem:not-on-the-case"));
        machine("municipal-system", "SE-1281").get(address).then().statusCode(404);
        assertThat(count("access_log where what = 'roof-address' and case_id = '" + body.get("caseId") + "'")).isOne();
    }

    @Test
    void eachWrongRequestHasItsProblem() {
        refused(with("needs", List.of("sauna")), 422, "unknown-roof-need", "/needs/0");
        refused(with("persons", List.of()), 422, "no-persons", "/persons");
        refused(with("persons", List.of(Map.of("birthDate", "2999-01-01"))), 422, "birth-in-future", "/persons");
        refused(with("receivedAt", Instant.now().plusSeconds(3600).toString()), 422, "act-in-future", "/receivedAt");
        refused(with("alias", "Kim"), 422, "case-or-alias", "/caseId");
        refused(with("municipality", "SE-0000"), 422, "unknown-municipality", "/municipality");
        ask(with("municipality", "SE-1281")).statusCode(403).body("type", is("urn:problem:foreign-municipality"));
        // C050: no condition can be put on a roof, because there is nowhere to write one.
        for (var condition : List.of("sobriety", "treatment", "permit", "condition")) {
            refused(with(condition, true), 422, "invalid-request", "/" + condition);
        }
        given().auth().oauth2(TestTokens.bearer("reader", "housing.read", CODE)).contentType(ContentType.JSON).body(body(1))
                .post(REQUESTS).then().statusCode(403);
        show404(UUID.randomUUID());
    }

    private static void refused(Map<String, Object> body, int status, String type, String pointer) {
        ask(body).statusCode(status).body("type", is("urn:problem:" + type)).body("errors.pointer", is(List.of(pointer)));
    }

    private static void show404(UUID id) {
        machine("municipal-system", CODE).get(REQUESTS + "/" + id).then().statusCode(404)
                .body("type", is("urn:problem:unknown-roof-request"));
    }

    /** An alias is enough, and a voucher is an offer as any other, made once. */
    @Test
    void aHotelRoomAgainstAVoucherIsAnOfferWithAnAddress() {
        var body = body(1);
        body.remove("caseId");
        body.put("alias", "Kim");
        ask(body).statusCode(202).body("alias", is("Kim")).body("caseId", nullValue());
        var offers = REQUESTS + "/" + body.get("id") + "/offers";
        var voucher = Map.of("id", UUID.randomUUID(), "placeKind", "hotel", "address", "Stora hotellet, rum 12");

        machine("municipal-system", CODE).body(voucher).post(offers).then().statusCode(201).body("placeKind", is("hotel"))
                .body("address", is("Stora hotellet, rum 12"));
        machine("municipal-system", CODE).body(voucher).post(offers).then().statusCode(200);
        machine("municipal-system", CODE)
                .body(Map.of("id", UUID.randomUUID(), "placeKind", "hotel", "address", "Lilla hotellet")).post(offers).then()
                .statusCode(409).body("type", is("urn:problem:already-offered"));
        show(body.get("id")).body("state", is("offered")).body("offer.by", is("municipal-system"));
    }

    /** A contact that needs a roof tonight opens a request in its own transaction; the place found answers its need. */
    @Test
    void aContactGetsItsPlaceToo() {
        town.beds(2);
        var told = ToldContact.of(CODE, "roof-tonight").send();
        await().atMost(Duration.ofSeconds(30)).until(() -> count("roof_request where case_id = '" + told.caseId() + "'") == 1);
        var need = TestDatabase.text("select housing_need_id from roof_request where case_id = '" + told.caseId() + "'");

        search.look();
        assertThat(count("roof_offer where housing_need_id = '" + need + "' and address like 'Hamngatan 1, säng%'")).isOne();
        assertThat(count("clock where subject_id = '" + need + "' and state = 'kept'")).isOne();
        assertThat(count("night_offer o join roof_request r on r.id = o.request_id where r.case_id = '" + told.caseId() + "'"))
                .isOne();
    }

    /** What is offered by hand on the page of the need is the offer of the request: nobody looks for another beside it. */
    @Test
    void aRoofOfferedByHandStandsForTheRequestToo() {
        var told = ToldContact.of(CODE, "roof-tonight").send();
        await().atMost(Duration.ofSeconds(30)).until(() -> count("roof_request where case_id = '" + told.caseId() + "'") == 1);
        var need = TestDatabase.text("select housing_need_id from roof_request where case_id = '" + told.caseId() + "'");
        machine("municipal-system", CODE)
                .body(Map.of("id", UUID.randomUUID(), "placeKind", "hotel", "address", "Stora hotellet")).post("/api/v1/needs/"
                        + need + "/offers")
                .then().statusCode(201);

        town.beds(1);
        search.look();
        var request = TestDatabase.text("select id from roof_request where case_id = '" + told.caseId() + "'");
        show(request).body("state", is("offered")).body("offers", hasSize(1)).body("offer.placeKind", is("hotel"));
    }

    /** The night that ended without a roof is counted, told, and public; small counts are withheld. */
    @Test
    void unmetIsCountedAndNeverErased() throws Exception {
        var body = body(1);
        ask(body).statusCode(202);
        machine("municipal-system", CODE).get("/api/v1/tonight?municipality=" + CODE).then().statusCode(200)
                .body("places.all", is(0)).body("unmet.now", is(1)).body("minutesToOffer.longestStillWaiting", is(0));
        TestDatabase.execute("update roof_request set night_from = night_from - interval '2 days', night_until = now() - "
                + "interval '1 hour' where id = '" + body.get("id") + "'");

        nights.endNights(Town.now());
        show(body.get("id")).body("state", is("unmet"));
        machine("municipal-system", CODE).get("/api/v1/tonight?municipality=" + CODE).then().body("unmet.now", is(0))
                .body("unmet.lastNight", not(is(0)));
        town.beds(1);
        search.look();
        show(body.get("id")).body("state", is("unmet"));
        given().get("/open/roofs/" + CODE + ".json").then().statusCode(200).body("months[0].month", notNullValue());
        given().get("/open/roofs/SE-0000.json").then().statusCode(404);
        try (var connection = TestDatabase.asService(); var statement = connection.createStatement()) {
            statement.execute("select set_config('trygg.municipalities', '" + CODE + "', false)");
            for (var forbidden : List.of("delete from roof_unmet", "delete from roof_request",
                    "update roof_unmet set noted_at = now()", "update night_answer set kind = 'accepted'",
                    "update roof_request set received_at = now()")) {
                assertThatThrownBy(() -> statement.executeUpdate(forbidden)).hasMessageContaining("permission denied");
            }
        }
    }
}
