package trygg.housing.arrivals;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
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

/** C015 over the API: agreements, starts and the clock that runs to some days before they come. */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
class ArrivalDbTest {

    private static final String HERE = "SE-1880";
    /** Its profile asks for everything so many days before. */
    private static final int DAYS = 14;
    /** Far enough that a night between two lines of a test changes nothing. */
    private static final LocalDate DAY = LocalDate.now(ZoneId.of("Europe/Stockholm")).plusDays(90);

    private static RequestSpecification machine(String scopes) {
        return given().auth().oauth2(TestTokens.bearer("settling-authority", scopes, HERE)).contentType(ContentType.JSON);
    }

    private static ValidatableResponse post(String path, Map<String, ?> body) {
        return machine("housing.write").body(body).post("/api/v1/arrivals" + path).then();
    }

    private static ValidatableResponse get(UUID id) {
        return machine("housing.read").get("/api/v1/arrivals/" + id).then();
    }

    private static Map<String, Object> told(UUID id) {
        return new LinkedHashMap<>(Map.of("id", id, "municipality", HERE, "reference", "M-" + id, "arrivesOn", DAY.toString(),
                "births", List.of("1990-05-05", DAY.minusYears(8).toString()), "language", "uk", "rooms", 3,
                "protectedPerson", false));
    }

    private static UUID agreed() {
        var id = UUID.randomUUID();
        post("", told(id)).statusCode(201).body("id", is(id.toString()));
        return id;
    }

    private static ValidatableResponse start(UUID arrival, String part, LocalDate on) {
        return post("/" + arrival + "/starts", Map.of("id", UUID.randomUUID(), "part", part, "on", on.toString()));
    }

    private static void ready(UUID arrival) {
        for (var part : List.of("benefit", "school", "language-course")) {
            start(arrival, part, DAY.plusDays(3)).statusCode(201);
        }
        start(arrival, "home", DAY).statusCode(201).body("ready", is(true));
    }

    private static ValidatableResponse move(UUID arrival, LocalDate day) {
        return post("/" + arrival + "/moves", Map.of("id", UUID.randomUUID(), "on", day.toString()));
    }

    /** Of the clocks of this arrival and its moves. */
    private static long clocks(UUID arrival, String and) {
        return TestDatabase.number("select count(*) from clock where guarantee = 'arrival-ready' and case_id = '" + arrival
                + "' and " + and);
    }

    private static String dueOn(LocalDate day) {
        return "(due_at at time zone 'Europe/Stockholm')::date = date '" + day + "'";
    }

    @Test
    void anAgreementIsMadeOnce() {
        var id = agreed();
        var told = told(id);

        post("", told).statusCode(200);
        told.put("rooms", 4);
        post("", told).statusCode(409).body("type", is("urn:problem:id-used-with-other-content"));
        told.put("id", UUID.randomUUID());
        post("", told).statusCode(409).body("type", is("urn:problem:arrival-known")).body("arrivalId", is(id.toString()));
        var passed = told(UUID.randomUUID());
        passed.put("arrivesOn", "2020-01-01");
        post("", passed).statusCode(422).body("type", is("urn:problem:day-passed"));
        var elsewhere = told(UUID.randomUUID());
        elsewhere.put("municipality", "NO-3224");
        post("", elsewhere).statusCode(403);
        elsewhere.put("municipality", "XX-1");
        post("", elsewhere).statusCode(422).body("type", is("urn:problem:unknown-municipality"));
        machine("housing.read").body(told(UUID.randomUUID())).post("/api/v1/arrivals").then().statusCode(403);
        get(UUID.randomUUID()).statusCode(404).body("type", is("urn:problem:unknown-arrival"));
    }

    @Test
    void theClockIsKeptWhenAllStartsAreSetSoManyDaysBefore() {
        var id = agreed();
        get(id).statusCode(200).body("missing", contains("home", "benefit", "school", "language-course"))
                .body("clocks", hasSize(1)).body("clocks[0].state", is("running"));
        assertThat(clocks(id, "state = 'running' and " + dueOn(DAY.minusDays(DAYS)))).isOne();

        var fact = UUID.randomUUID();
        var home = Map.of("id", fact, "part", "home", "on", DAY.plusDays(1).toString());
        post("/" + id + "/starts", home).statusCode(201);
        post("/" + id + "/starts", home).statusCode(200);
        post("/" + id + "/starts", Map.of("id", fact, "part", "home", "on", DAY.toString())).statusCode(409)
                .body("type", is("urn:problem:id-used-with-other-content"));
        start(id, "home", DAY.plusYears(3)).statusCode(422).body("type", is("urn:problem:day-far-off"));
        start(id, "pool", DAY).statusCode(422).body("type", is("urn:problem:unknown-code"));
        for (var part : List.of("benefit", "school", "language-course")) {
            start(id, part, DAY.plusDays(3)).statusCode(201).body("ready", is(false));
        }
        get(id).body("missing", contains("home"));
        start(id, "home", DAY).statusCode(201).body("ready", is(true)).body("missing", is(empty()));
        assertThat(clocks(id, "state = 'kept'")).isOne();
        get(id).body("starts.home", is(DAY.toString())).body("facts", hasSize(5)).body("facts[0].kind", is("start"));
    }

    @Test
    void aFactOfAnotherArrivalIsNotTakenForThis() {
        var first = agreed();
        var second = agreed();
        var start = Map.of("id", UUID.randomUUID(), "part", "home", "on", DAY.toString());

        post("/" + first + "/starts", start).statusCode(201);
        post("/" + second + "/starts", start).statusCode(409).body("type", is("urn:problem:id-used-with-other-content"));
        get(second).body("facts", is(empty()));
    }

    @Test
    void whatWasReadyAndIsNotAnyMoreIsPromisedAnew() {
        var id = agreed();
        ready(id);
        post("/" + id + "/starts", Map.of("id", UUID.randomUUID(), "part", "school")).statusCode(201)
                .body("missing", contains("school"));

        assertThat(clocks(id, "state = 'kept'")).isOne();
        assertThat(clocks(id, "state = 'running' and " + dueOn(DAY.minusDays(DAYS)))).isOne();
        post("/" + id + "/starts", Map.of("id", UUID.randomUUID(), "part", "school")).statusCode(422)
                .body("type", is("urn:problem:start-not-set"));
    }

    @Test
    void theClockFollowsTheDayTheyCome() {
        var id = agreed();
        move(id, DAY).statusCode(422).body("type", is("urn:problem:same-day"));
        move(id, DAY.minusDays(20)).statusCode(201).body("arrivesOn", is(DAY.minusDays(20).toString()))
                .body("agreedFor", is(DAY.toString()));
        assertThat(clocks(id, "state = 'withdrawn' and " + dueOn(DAY.minusDays(DAYS)))).isOne();
        assertThat(clocks(id, "state = 'running' and " + dueOn(DAY.minusDays(20 + DAYS)))).isOne();

        // What is ready for the later day keeps the clock that ran, and starts no other.
        for (var part : List.of("benefit", "school", "language-course")) {
            start(id, part, DAY).statusCode(201);
        }
        start(id, "home", DAY).statusCode(201).body("ready", is(false));
        move(id, DAY).statusCode(201).body("ready", is(true));
        assertThat(clocks(id, "state = 'kept'")).isOne();
        assertThat(clocks(id, "state = 'running'")).isZero();
    }

    @Test
    void whoDoesNotComeTakesTheClockAlong() {
        var id = agreed();
        post("/" + id + "/cancellation", Map.of("id", UUID.randomUUID(), "why", "bored")).statusCode(422)
                .body("type", is("urn:problem:unknown-code"));
        post("/" + id + "/cancellation", Map.of("id", UUID.randomUUID(), "why", "other-municipality")).statusCode(201)
                .body("state", is("cancelled")).body("cancelledWhy", is("other-municipality"));
        assertThat(clocks(id, "state = 'withdrawn'")).isOne();
        start(id, "home", DAY).statusCode(409).body("type", is("urn:problem:arrival-over")).body("state", is("cancelled"));

        // The authority may settle them here after all, by the same agreement.
        var again = told(UUID.randomUUID());
        again.put("reference", "M-" + id);
        post("", again).statusCode(201);
    }

    @Test
    void whatIsMissingOnLandingIsSetAfterIt() {
        var today = LocalDate.now(ZoneId.of("Europe/Stockholm"));
        var id = agreed();
        post("/" + id + "/landing", Map.of("id", UUID.randomUUID(), "on", DAY.toString())).statusCode(422)
                .body("type", is("urn:problem:act-in-future"));
        post("/" + id + "/landing", Map.of("id", UUID.randomUUID(), "on", today.minusDays(1).toString())).statusCode(201)
                .body("state", is("landed")).body("landedOn", is(today.minusDays(1).toString()));
        // The promise goes by the day they came, whatever day was agreed: it is broken, and stays so in the figure.
        assertThat(clocks(id, "state = 'withdrawn' and " + dueOn(DAY.minusDays(DAYS)))).isOne();
        assertThat(clocks(id, dueOn(today.minusDays(1)))).isOne();
        for (var part : List.of("benefit", "school", "language-course")) {
            start(id, part, today).statusCode(201).body("ready", is(false));
        }
        start(id, "home", today).statusCode(201).body("ready", is(true));
        assertThat(clocks(id, "state = 'kept'")).isZero();
        assertThat(TestDatabase.number("select count(*) from arrival where id = '" + id + "' and arrives_on = date '"
                + today.minusDays(1) + "' and ready_at >= arrives_on + interval '1 day'")).isOne();
        move(id, DAY.plusDays(9)).statusCode(409).body("type", is("urn:problem:arrival-over"));
    }

    /** Protection that nobody has told of is protection; the list tells the day and nothing of who comes. */
    @Test
    void theListMasksTheProtectedAndTheReadIsLogged() {
        var open = agreed();
        var hidden = UUID.randomUUID();
        var told = told(hidden);
        told.remove("protectedPerson");
        post("", told).statusCode(201);

        var reads = "select count(*) from access_log where what = 'arrivals' and purpose = 'c015-list'";
        var before = TestDatabase.number(reads);
        var list = machine("housing.read").header("X-Purpose", "c015-list")
                .get("/api/v1/arrivals?limit=200&municipality=" + HERE).then().statusCode(200)
                .body("awaited", greaterThanOrEqualTo(2));
        list.body("items.find { it.id == '" + open + "' }.reference", is("M-" + open))
                .body("items.find { it.id == '" + open + "' }.births", hasSize(2))
                .body("items.find { it.id == '" + hidden + "' }.arrivesOn", is(DAY.toString()))
                .body("items.find { it.id == '" + hidden + "' }.reference", nullValue())
                .body("items.find { it.id == '" + hidden + "' }.births", nullValue())
                .body("items.find { it.id == '" + hidden + "' }.language", nullValue());
        assertThat(TestDatabase.number(reads)).isEqualTo(before + 1);
        assertThat(TestDatabase.number("select count(*) from clock where case_id = '" + hidden + "' and sensitive")).isOne();
        get(hidden).body("reference", notNullValue());
        assertThat(TestDatabase.number("select count(*) from access_log where what = 'arrival'")).isPositive();
    }

    @Test
    void theListGoesByTheDayAndTellsWhoHasNoHome() {
        var homed = agreed();
        start(homed, "home", DAY.minusDays(1)).statusCode(201);
        var homeless = agreed();

        var list = machine("housing.read").get("/api/v1/arrivals?of=without-home&limit=200&municipality=" + HERE).then()
                .statusCode(200).body("items.id", hasItem(homeless.toString()))
                .body("items.id", not(hasItem(homed.toString())));
        List<String> days = list.extract().path("items.arrivesOn");
        assertThat(days).isSorted();
        var first = machine("housing.read").get("/api/v1/arrivals?limit=1&municipality=" + HERE).then()
                .body("items", hasSize(1))
                .body("next", notNullValue()).extract();
        machine("housing.read").get("/api/v1/arrivals?limit=1&municipality=" + HERE + "&after=" + first.path("next")).then()
                .body("items", hasSize(1)).body("items[0].id", not(is(first.<String> path("items[0].id"))));
        machine("housing.read").get("/api/v1/arrivals?of=lost&municipality=" + HERE).then().statusCode(422);
        machine("housing.read").get("/api/v1/arrivals?municipality=NO-3224").then().statusCode(403);
    }

    @Test
    void thoseThatAreOverStandTheNewestFirst() {
        for (int nth = 0; nth < 3; nth++) {
            var id = agreed();
            move(id, DAY.plusDays(nth + 1L)).statusCode(201);
            post("/" + id + "/cancellation", Map.of("id", UUID.randomUUID(), "why", "does-not-come")).statusCode(201);
        }

        var path = "/api/v1/arrivals?of=cancelled&limit=2&municipality=" + HERE;
        var page = machine("housing.read").get(path).then().statusCode(200).body("items", hasSize(2)).extract();
        List<String> days = page.path("items.arrivesOn");
        List<String> rest = machine("housing.read").get(path + "&after=" + page.path("next")).then().extract()
                .path("items.arrivesOn");
        assertThat(days).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(rest).isNotEmpty().allSatisfy(day -> assertThat(day).isLessThanOrEqualTo(days.getLast()));
    }

    /** What a case says of protection goes before what the authority says, and where neither says, it is protected. */
    @Test
    void whoIsProtectedByTheCaseIsSoHere() {
        var open = ToldContact.of(HERE, "housing").send();
        var secret = ToldContact.of(HERE, "housing").with("protection", "strictly-protected").send();
        await().atMost(Duration.ofSeconds(30)).until(() -> TestDatabase.number(
                "select count(*) from housing_need where case_id in ('" + open.caseId() + "', '" + secret.caseId()
                        + "')") == 2);

        assertThat(protectedOf(open.caseId(), null)).isFalse();
        assertThat(protectedOf(open.caseId(), true)).isTrue();
        assertThat(protectedOf(secret.caseId(), false)).isTrue();
        assertThat(protectedOf(UUID.randomUUID(), null)).isTrue();
        assertThat(protectedOf(UUID.randomUUID(), false)).isFalse();
    }

    /** The arrival was agreed on before anybody knew. */
    @Test
    void whoBecomesProtectedLaterIsMaskedFromThenOn() {
        var caseId = UUID.randomUUID();
        var id = agreedOf(caseId, false);
        get(id).body("protectedPerson", is(false));

        ToldContact.of(HERE, "housing").with("caseId", caseId).with("protection", "strictly-protected").send();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> get(id).body("protectedPerson", is(true)));
    }

    private static UUID agreedOf(UUID caseId, @Nullable Boolean told) {
        var body = told(UUID.randomUUID());
        body.put("caseId", caseId);
        body.put("protectedPerson", told);
        post("", body).statusCode(201);
        return (UUID) body.get("id");
    }

    private static boolean protectedOf(UUID caseId, @Nullable Boolean told) {
        return get(agreedOf(caseId, told)).extract().path("protectedPerson");
    }
}
