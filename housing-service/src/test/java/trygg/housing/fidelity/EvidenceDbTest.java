package trygg.housing.fidelity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import trygg.housing.home.HomeFixture;
import trygg.housing.home.Homes;
import trygg.platform.db.Scope;
import trygg.platform.db.Transactions;
import trygg.testkit.Contracts;
import trygg.testkit.TestDatabase;
import trygg.testkit.TestEvents;
import trygg.testkit.TestTokens;
import trygg.testkit.TryggTestResource;

/**
 * The evidence of Housing First from what was told through the API (C052, C053). Each test has a municipality of its own, in
 * which no other test gives keys: the figures are of all there.
 */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
class EvidenceDbTest {

    private static final String FIDELITY = "/api/v1/housing-first/fidelity";
    private static final String RETENTION = "/api/v1/housing-first/retention";
    private static final LocalDate KEYS = LocalDate.now(ZoneId.of("Europe/Stockholm")).minusDays(400);
    private static final Map<String, Object> OFFER = Map.of("recovery", true, "harmReduction", true, "ownProvider", true);

    @Inject
    Transactions transactions;
    @Inject
    Homes homes;

    private static RequestSpecification machine(String municipality) {
        return given().auth().oauth2(TestTokens.bearer("case-system", "housing.write housing.read", municipality))
                .contentType(ContentType.JSON);
    }

    private UUID flat(String municipality) {
        var landlord = HomeFixture.landlord(municipality);
        return transactions.in(Scope.of(municipality),
                tx -> HomeFixture.known(tx, homes, landlord, HomeFixture.flat(landlord)).id());
    }

    /** Gives the keys. @param protectedPerson who also had but one home to choose */
    private UUID keys(String municipality, UUID caseId, String contract, boolean protectedPerson, LocalDate on) {
        var id = UUID.randomUUID();
        var keys = new LinkedHashMap<String, Object>(Map.of("id", id, "caseId", caseId, "municipality", municipality, "homeId",
                flat(municipality), "protectedPerson", protectedPerson, "people", 1, "children", 0));
        keys.putAll(Map.of("housingFirst", true, "homesShown", protectedPerson ? 1 : 3, "contract", contract, "startedOn",
                on.toString()));
        if (!contract.equals("first-hand")) {
            keys.put("firstHandBy", on.plusYears(1).toString());
        }
        machine(municipality).body(keys).post("/api/v1/tenancies").then().statusCode(201);
        return id;
    }

    private static void support(String municipality, UUID tenancy, String step, Map<String, Object> more) {
        var body = new LinkedHashMap<>(more);
        body.putAll(Map.of("id", UUID.randomUUID(), "step", step, "on", KEYS.plusDays(1).toString()));
        machine(municipality).body(body).post("/api/v1/tenancies/" + tenancy + "/support").then().statusCode(201);
    }

    private static void homeless(String municipality, UUID caseId, LocalDate from) {
        machine(municipality).body(Map.of("id", UUID.randomUUID(), "caseId", caseId, "municipality", municipality, "startedOn",
                from.toString(), "ethosLight", 2, "cause", "other", "protectedPerson", false)).post("/api/v1/homelessness")
                .then().statusCode(201);
    }

    private static ValidatableResponse get(String path, String municipality) {
        return machine(municipality).get(path + "?municipality=" + municipality).then();
    }

    private static String figure(JsonPath json, String measure) {
        var one = "principles.figures.flatten().find { it.measure == '" + measure + "' }.";
        return json.getString(one + "verdict") + " " + json.getLong(one + "numerator") + " of "
                + json.getLong(one + "denominator");
    }

    /** C052, C053: all of it second-hand or on trial, and everything else done well. It comes out red. */
    @Test
    void aSecondHandPilotComesOutRed() {
        var here = "SE-1880";
        var cases = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        for (var caseId : cases) {
            var contract = caseId.equals(cases.getFirst()) ? "trial" : "second-hand";
            homeless(here, caseId, KEYS.minusDays(60));
            var tenancy = keys(here, caseId, contract, false, KEYS);
            support(here, tenancy, "offered", OFFER);
            support(here, tenancy, "accepted", Map.of("ownGoals", true));
        }

        var json = get(FIDELITY, here).statusCode(200).body("verdict", is("red"))
                .body("principles[0].verdict", is("red")).body("principles[1].verdict", is("kept"))
                .body("principles.size()", is(8)).extract().jsonPath();
        assertThat(figure(json, "own-contract")).isEqualTo("red 0 of 4");
        assertThat(figure(json, "from-homelessness")).isEqualTo("kept 4 of 4");
        get(RETENTION, here).body("housed", is(4)).body("notOwnContract", is(4));
        // So few stand behind it that everybody would know who they are.
        given().get("/open/retention/" + here + ".json").then().statusCode(200).body("housed", nullValue())
                .body("lost", nullValue()).body("retention.percent", everyItem(nullValue()));

        // C062: twelve months after the keys one is in a measure, one has gone from it to work, one to nothing.
        measure(here, cases.get(0), 1, "started", null, KEYS.plusDays(100));
        measure(here, cases.get(1), 1, "started", null, KEYS.plusDays(100));
        measure(here, cases.get(1), 2, "ended", "work", KEYS.plusDays(200));
        measure(here, cases.get(2), 1, "started", null, KEYS.plusDays(100));
        measure(here, cases.get(2), 2, "ended", "none", KEYS.plusDays(200));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> get(RETENTION, here).body("homeAndWork.months", is(12))
                .body("homeAndWork.both", is(2)).body("homeAndWork.homeOnly", is(1)).body("homeAndWork.noWordHome", is(1))
                .body("homeAndWork.noWordNoHome", is(0)));
    }

    /** C052: each figure with the tenancies behind it, a protected person's among them and known to nobody. */
    @Test
    void eachPrincipleIsScoredByTheFactsBehindIt() {
        var here = "NO-9999";
        var stays = UUID.randomUUID();
        homeless(here, stays, KEYS.minusDays(30));
        var first = keys(here, stays, "first-hand", false, KEYS);
        support(here, first, "offered", OFFER);
        support(here, first, "accepted", Map.of("ownGoals", true));
        var masked = keys(here, UUID.randomUUID(), "first-hand", true, KEYS.plusDays(1));
        support(here, masked, "offered", OFFER);
        support(here, masked, "refused", Map.of());
        support(here, masked, "offered", OFFER);
        machine(here).body(Map.of("id", UUID.randomUUID(), "kind", "sobriety", "says", "Rusfrihet", "endsOn",
                LocalDate.now(ZoneId.of("Europe/Oslo")).plusDays(30).toString(), "checked", false))
                .post("/api/v1/tenancies/" + first + "/clauses").then().statusCode(201);
        var loses = UUID.randomUUID();
        var lost = keys(here, loses, "first-hand", false, KEYS.plusDays(2));
        machine(here).body(Map.of("on", KEYS.plusDays(100).toString(), "reason", "evicted"))
                .post("/api/v1/tenancies/" + lost + "/end").then().statusCode(200);

        var json = get(FIDELITY, here).statusCode(200).extract().jsonPath();
        assertThat(figure(json, "own-contract")).isEqualTo("kept 2 of 2");
        assertThat(figure(json, "from-homelessness")).isEqualTo("red 1 of 3");
        assertThat(figure(json, "housed-again")).isEqualTo("red 0 of 1");
        assertThat(figure(json, "homes-to-choose-among")).isEqualTo("partly 2 of 3");
        assertThat(figure(json, "no-conditions")).isEqualTo("red 0 of 1");
        assertThat(figure(json, "asked-again")).isEqualTo("kept 1 of 1");
        assertThat(figure(json, "home-outlives-support")).isEqualTo("kept 1 of 1");
        assertThat(figure(json, "own-goals")).isEqualTo("kept 1 of 1");
        assertThat(figure(json, "support-offered")).isEqualTo("partly 2 of 3");
        assertThat(figure(json, "no-time-limit")).isEqualTo("no-facts 0 of 0");
        assertThat(json.getString("principles[1].figures[0].evidence[0].sign")).isEqualTo("one-home");
        assertThat(json.getString("principles[1].figures[0].evidence[0].tenancyId")).isNull();
        assertThat(json.getString("principles[1].figures[0].evidence[0].caseId")).isNull();
        get(FIDELITY, here).body("principles[1].figures[0].evidence[0].protectedPerson", is(true))
                .body("principles[0].figures[2].evidence[0].sign", is("still-waiting"));

        homeless(here, loses, KEYS.plusDays(101));
        get(RETENTION, here).body("returnedToHomelessness", is(1)).body("homelessNow", is(1)).body("waiting", is(1));
        keys(here, loses, "first-hand", false, KEYS.plusDays(150));
        assertThat(figure(get(FIDELITY, here).extract().jsonPath(), "housed-again")).isEqualTo("kept 1 of 1");
        get(RETENTION, here).body("housed", is(3)).body("still", is(2)).body("lost", is(1)).body("homelessNow", is(0))
                .body("retention[0].share", is(0.667f)).body("retention[0].low", notNullValue())
                .body("retention[1].share", nullValue()).body("medianDays", is(30)).body("keysGiven", is(2));

        // All rows of one figure, a page at a time.
        var measure = FIDELITY + "/homes-to-choose-among";
        var page = machine(here).get(measure + "?municipality=" + here + "&limit=3").then().statusCode(200)
                .body("evidence.size()", is(3)).body("evidence[0].tenancyId", is(first.toString()))
                .body("evidence[1].tenancyId", nullValue()).extract().jsonPath();
        machine(here).get(measure + "?municipality=" + here + "&limit=3&after=" + page.getString("next")).then()
                .body("evidence.size()", is(1)).body("next", nullValue());
        assertThat(TestDatabase.number("select count(*) from access_log where what = 'housing-first-evidence'"
                + " and municipality = '" + here + "'")).isEqualTo(5);
    }

    /** Benefits tells of a measure; each step is the case's next event, and the measure is one for a case. */
    private static void measure(String municipality, UUID caseId, long sequence, String step, @Nullable String next,
            LocalDate on) {
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("measureId", UUID.nameUUIDFromBytes(caseId.toString().getBytes(StandardCharsets.UTF_8)));
        told.put("caseId", caseId);
        told.put("step", step);
        told.put("next", next);
        told.put("at", on + "T10:00:00Z");
        TestEvents.send("benefits", caseId,
                TestEvents.headers("benefits", "MeasureChanged.v1", caseId, sequence, municipality),
                Contracts.sampleWith("benefits/work/MeasureChanged.v1", told));
    }

    @Test
    void refusesWhatIsNotTheCallersToKnow() {
        get(FIDELITY + "/charm", "NO-9999").statusCode(404).body("type", is("urn:problem:unknown-measure"));
        given().auth().oauth2(TestTokens.bearer("other", "housing.write", "NO-9999"))
                .get(FIDELITY + "?municipality=NO-9999").then().statusCode(403);
        machine("SE-0181").get(FIDELITY + "?municipality=NO-9999").then().statusCode(not(200));
        machine("SE-0181").get(RETENTION + "?municipality=SE-0000").then().statusCode(404)
                .body("type", is("urn:problem:unknown-municipality"));
        given().get("/open/retention/SE-0000.json").then().statusCode(404);
    }

    /** Ten thousand households, written past the services because they are so many: one in ten is evicted after 200 days. */
    @Test
    void answersForTenThousandTenancies() {
        try {
            tenThousand();
        } finally {
            // Others see a town where nobody is housed.
            TestDatabase.execute("delete from tenancy_support where written_by = 'ten-thousand'");
            TestDatabase.execute("delete from tenancy where started_by = 'ten-thousand'");
            TestDatabase.execute("delete from homelessness where recorded_by = 'ten-thousand'");
        }
    }

    private void tenThousand() {
        var here = "NO-3224";
        var home = flat("SE-1880");
        TestDatabase.execute("""
                insert into tenancy (id, municipality, case_id, home_id, protected_person, people, children, housing_first,
                                     homes_shown, contract, started_on, started_at, started_by, ended_on, ended_why, ended_at)
                select gen_random_uuid(), '%s', gen_random_uuid(), '%s', false, 1, 0, true, 2, 'first-hand',
                       current_date - 800, now(), 'ten-thousand', case when n %% 10 = 0 then current_date - 600 end,
                       case when n %% 10 = 0 then 'evicted' end, case when n %% 10 = 0 then now() end
                  from generate_series(1, 10000) n""".formatted(here, home));
        TestDatabase.execute("""
                insert into tenancy_support (id, municipality, tenancy_id, step, recovery, harm_reduction, own_provider, on_day,
                                             written_at, written_by)
                select gen_random_uuid(), municipality, id, 'offered', true, true, true, started_on + nth, now(), 'ten-thousand'
                  from tenancy, generate_series(1, 5) nth where municipality = '%s'""".formatted(here));
        TestDatabase.execute(
                """
                        insert into homelessness (id, municipality, case_id, started_on, inflow, cause, ethos, protected_person,
                                                  recorded_at, recorded_by, ended_on, outflow, ended_at, ended_by)
                        select gen_random_uuid(), municipality, case_id, started_on - 50, 'new', 'other', 1, false, now(), 'ten-thousand',
                               started_on, 'housed', now(), 'ten-thousand' from tenancy where municipality = '%s'"""
                        .formatted(here));

        // As PostgreSQL does by itself some seconds after so much was written.
        TestDatabase.execute("analyze tenancy, tenancy_support, homelessness");

        var begun = Instant.now();
        var json = get(FIDELITY, here).statusCode(200).extract().jsonPath();
        get(RETENTION, here).statusCode(200).body("housed", is(10_000)).body("lost", is(1_000))
                .body("retention[0].share", is(0.9f)).body("retention[1].share", is(0.9f)).body("medianDays", is(50));
        var both = Duration.between(begun, Instant.now());

        assertThat(figure(json, "own-contract")).isEqualTo("kept 9000 of 9000");
        assertThat(figure(json, "recovery")).isEqualTo("kept 10000 of 10000");
        assertThat(figure(json, "from-homelessness")).isEqualTo("kept 10000 of 10000");
        assertThat(figure(json, "housed-again")).isEqualTo("red 0 of 1000");
        // Far above what it takes; a query for each tenancy would take longer.
        assertThat(both).isLessThan(Duration.ofSeconds(15));
        given().get("/open/retention/" + here + ".json").then().statusCode(200).body("lost", is(1_000))
                .body("housed", is(10_000)).body("retention[0].percent", is(90)).body("retention[2].percent", nullValue());
    }
}
