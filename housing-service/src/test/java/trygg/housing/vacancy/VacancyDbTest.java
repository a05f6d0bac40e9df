package trygg.housing.vacancy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import trygg.housing.vacancy.Bypass.Bypassing;
import trygg.platform.secrecy.Caller;
import trygg.testkit.TestDatabase;
import trygg.testkit.TestTokens;
import trygg.testkit.TryggTestResource;

/** C051: from a vacant home over the ranked list to the answer, on real PostgreSQL. */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
class VacancyDbTest {

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final String HERE = "SE-0181";
    private static final Instant LONG_AGO = Instant.now().minus(Duration.ofDays(400));

    @Inject
    VacancySuite suite;
    @Inject
    BypassService bypasses;

    private final String district = "d-" + UUID.randomUUID();

    private static RequestSpecification machine() {
        return given().auth().oauth2(TestTokens.bearer("municipal-system", "housing.read housing.write", HERE))
                .contentType(ContentType.JSON);
    }

    private static ValidatableResponse post(String path, Object body) {
        return machine().body(body).post("/api/v1/" + path).then();
    }

    /** A household that fits the homes of this test and no others. */
    private UUID household(int daysLater) {
        var id = suite.waiting(HERE, LONG_AGO.plus(Duration.ofDays(daysLater)), false);
        machine().body(VacancySuite.facts(district, "")).put("/api/v1/waiting-households/" + id + "/facts").then()
                .statusCode(200);
        return id;
    }

    private static void homeless(UUID household, int ethos) {
        post("homelessness", Map.of("id", UUID.randomUUID(), "caseId", VacancySuite.caseOf(household), "municipality", HERE,
                "startedOn", LocalDate.now(STOCKHOLM).minusDays(30).toString(), "ethosLight", ethos, "cause", "structural",
                "protectedPerson", false)).statusCode(201).body("inflow", is("new"));
    }

    private UUID vacancy() {
        var id = UUID.randomUUID();
        post("vacancies", Map.of("id", id, "homeId", suite.flat(HERE, district).id())).statusCode(201);
        return id;
    }

    private static ValidatableResponse offer(UUID vacancy, UUID id, UUID household) {
        return post("vacancies/" + vacancy + "/offers", Map.of("id", id, "householdId", household));
    }

    private static ValidatableResponse ranking(UUID vacancy, String query) {
        return machine().get("/api/v1/vacancies/" + vacancy + "/ranking" + query).then().statusCode(200);
    }

    private static long readsLogged(UUID household) {
        return TestDatabase.number("select count(*) from access_log where what = 'matches' and case_id = '"
                + VacancySuite.caseOf(household) + "'");
    }

    @Test
    void theHomeGoesToWhoHasNoneAndTheListIsReplayed() {
        var longest = household(0);
        var outdoors = household(300);
        homeless(outdoors, 1);
        var vacancy = vacancy();

        ranking(vacancy, "").body("frozen", is(false)).body("places.householdId",
                contains(outdoors.toString(), longest.toString())).body("places[1].behindBy", is("home"));
        offer(vacancy, UUID.randomUUID(), longest).statusCode(409).body("type", is("urn:problem:out-of-turn"))
                .body("first", is(outdoors.toString()));
        var offer = UUID.randomUUID();
        var hash = offer(vacancy, offer, outdoors).statusCode(201).body("rank", is(1)).extract().<String> path("listHash");
        offer(vacancy, offer, outdoors).statusCode(200);
        offer(vacancy, UUID.randomUUID(), outdoors).statusCode(409).body("type", is("urn:problem:offered-already"));

        // Whoever comes later changes nothing of what was frozen.
        homeless(longest, 1);
        ranking(vacancy, "").body("frozen", is(true)).body("hash", is(hash)).body("agrees", is(true))
                .body("places.householdId", contains(outdoors.toString(), longest.toString()));
        post("vacancies/offers/" + offer + "/answer", Map.of("accepted", true)).statusCode(201).body("answer", is("accepted"));
        post("vacancies/offers/" + offer + "/answer", Map.of("accepted", true)).statusCode(200);
        machine().get("/api/v1/vacancies/" + vacancy).then().body("closed", is("filled"));
        machine().get("/api/v1/waiting-households/" + outdoors).then().body("household.left", is("housed"));
        assertThat(TestDatabase.number("select count(*) from occupancy where source_id = '" + offer
                + "' and reason = 'held' and not isempty(during)")).isOne();
    }

    /** Where a hidden home is stands neither on a list nor in what keeps somebody from it. */
    @Test
    void tellsNowhereWhereAVacantHiddenHomeIs() {
        var other = household(0);
        var home = suite.flat(HERE, UUID.randomUUID().toString()).id();
        TestDatabase.execute("update home set hidden = true where id = '" + home + "'");
        var vacancy = UUID.randomUUID();

        post("vacancies", Map.of("id", vacancy, "homeId", home)).statusCode(201).body("district", nullValue());
        machine().get("/api/v1/vacancies/" + vacancy).then().statusCode(200).body("district", nullValue());
        var mine = "matches.find { it.vacancyId == '" + vacancy + "' }";
        machine().get("/api/v1/waiting-households/" + other).then().statusCode(200).body(mine + ".district", nullValue())
                .body(mine + ".obstacles.find { it.code == 'other-district' }.has", nullValue());
        ranking(vacancy, "").body("notMatched[0].obstacles.find { it.code == 'other-district' }.has", nullValue());
    }

    /** A list that somebody rewrites behind the service's back is found out. */
    @Test
    void aListThatWasTouchedNoLongerAgrees() {
        var first = household(0);
        var vacancy = vacancy();
        offer(vacancy, UUID.randomUUID(), first).statusCode(201);

        TestDatabase.execute("update frozen_ranking set hash = repeat('0', 64) where vacancy_id = '" + vacancy + "'");
        ranking(vacancy, "").body("agrees", is(false));
    }

    /** C051: saying no never costs the place in the queue. */
    @Test
    void aNoCostsNothingButThisHome() {
        var first = household(0);
        var second = household(1);
        var vacancy = vacancy();
        var other = vacancy();
        var offer = UUID.randomUUID();
        offer(vacancy, offer, first).statusCode(201);
        // While they think about it nobody else waits for them: the other home goes on.
        ranking(other, "").body("places.householdId", contains(second.toString()));

        post("vacancies/offers/" + offer + "/answer", Map.of("accepted", false)).statusCode(422)
                .body("errors.pointer", contains("/reason"));
        post("vacancies/offers/" + offer + "/answer", Map.of("accepted", false, "reason", "place")).statusCode(201);
        ranking(vacancy, "?now=true").body("places.householdId", contains(second.toString()));
        ranking(other, "").body("places.householdId", contains(first.toString(), second.toString()));
        offer(other, UUID.randomUUID(), first).statusCode(201);
        machine().get("/api/v1/waiting-households/" + first).then()
                .body("household.waitingSince", is(LONG_AGO.atZone(STOCKHOLM).toLocalDate().toString()))
                .body("household.left", nullValue());
    }

    private static long offerClocks(UUID vacancy, String state) {
        return TestDatabase.number("select count(*) from clock where guarantee = 'vacancy-offer' and case_id = '" + vacancy
                + "' and state = '" + state + "'");
    }

    /** C051: a vacant home is offered in time; an offer keeps it, a no starts it anew, and taking the home back ends it. */
    @Test
    void theTimeToAnOfferRunsFromTheVacancyAndFromEveryNo() {
        var first = household(0);
        household(1);
        var vacancy = vacancy();
        assertThat(offerClocks(vacancy, "running")).isOne();
        var offer = UUID.randomUUID();
        offer(vacancy, offer, first).statusCode(201);
        assertThat(offerClocks(vacancy, "kept")).isOne();
        assertThat(offerClocks(vacancy, "running")).isZero();

        post("vacancies/offers/" + offer + "/answer", Map.of("accepted", false, "reason", "place")).statusCode(201);
        assertThat(offerClocks(vacancy, "running")).isOne();
        post("vacancies/" + vacancy + "/withdrawal", Map.of()).statusCode(200);
        assertThat(offerClocks(vacancy, "running")).isZero();
        assertThat(offerClocks(vacancy, "withdrawn")).isOne();
    }

    /** Whoever is passed over has a coded reason and two signatures of two persons, and everybody may know how many. */
    @Test
    void aBypassTakesTwoPersons() {
        var first = household(0);
        var second = household(1);
        var vacancy = vacancy();
        var karin = new Caller("karin", Set.of("caseworker"), Set.of(HERE));
        var maria = new Caller("maria", Set.of("manager"), Set.of(HERE));
        var id = UUID.randomUUID();

        post("vacancies/" + vacancy + "/bypasses", Map.of("id", id, "householdId", first, "reason", "safety")).statusCode(403)
                .body("type", is("urn:problem:needs-named-human"));
        post("vacancies/" + vacancy + "/bypasses", Map.of("id", id, "householdId", first, "reason", "dislike")).statusCode(422);
        var propose = new Bypass.Propose(id, vacancy, first, Bypass.Reason.SAFETY, "karin", true);
        assertThat(bypasses.propose(karin, propose)).isInstanceOf(Bypassing.Noted.class);
        assertThat(bypasses.propose(karin, propose)).isInstanceOf(Bypassing.Repeated.class);
        ranking(vacancy, "").body("places.householdId", contains(first.toString(), second.toString()));
        assertThat(bypasses.sign(karin, new Bypass.Sign(id, "karin", true))).isEqualTo(new Bypassing.SamePerson());

        assertThat(bypasses.sign(maria, new Bypass.Sign(id, "maria", true))).isInstanceOf(Bypassing.Noted.class);
        ranking(vacancy, "").body("places.householdId", contains(second.toString()))
                .body("notMatched.find { it.householdId == '" + first + "' }.obstacles.code", contains("passed-over"));
        offer(vacancy, UUID.randomUUID(), second).statusCode(201).body("rank", is(2));
        given().get("/open/bypasses/" + HERE + ".json").then().statusCode(200).body("promise", is("C051"))
                .body("byReason.safety", nullValue());
        given().get("/open/bypasses/SE-9999.json").then().statusCode(404)
                .body("type", is("urn:problem:unknown-municipality"));
    }

    @Test
    void aCaseLearnsWhyAndWhatWouldChangeIt() {
        var ahead = household(0);
        var id = household(1);
        var fits = vacancy();
        var elsewhere = UUID.randomUUID();
        post("vacancies", Map.of("id", elsewhere, "homeId", suite.flat(HERE, "far-" + district).id())).statusCode(201)
                .body("fitting", is(0));

        var matches = machine().get("/api/v1/cases/" + VacancySuite.caseOf(id) + "/matches").then().statusCode(200);
        var mine = "households[0].vacancies.find { it.vacancyId == '";
        matches.body(mine + fits + "' }.matched", is(true)).body(mine + fits + "' }.ahead", is(1))
                .body(mine + elsewhere + "' }.obstacles.code", contains("other-district"))
                .body(mine + elsewhere + "' }.obstacles[0].change", is("the household wishes to live in this district too"));
        assertThat(readsLogged(id)).isOne();
        machine().get("/api/v1/cases/" + UUID.randomUUID() + "/matches").then().statusCode(404)
                .body("type", is("urn:problem:unknown-household"));
        assertThat(ahead).isNotEqualTo(id);
    }

    /** When one household changes, it alone is checked anew, and the counts of the open vacancies follow. */
    @Test
    void aChangedHouseholdIsCountedAnew() {
        var id = household(0);
        var vacancy = vacancy();
        machine().get("/api/v1/vacancies/" + vacancy).then().body("fitting", is(1));

        machine().body(VacancySuite.facts("far-" + district, "")).put("/api/v1/waiting-households/" + id + "/facts").then()
                .statusCode(200);
        machine().get("/api/v1/vacancies/" + vacancy).then().body("fitting", is(0));
        household(1);
        machine().get("/api/v1/vacancies/" + vacancy).then().body("fitting", is(1));
    }

    /** One home a household, one household a home, whoever offers at the same moment. */
    @Test
    void ofTenOffersAtOnceOneHoldsTheHome() throws Exception {
        var first = household(0);
        var vacancy = vacancy();

        try (var pool = Executors.newFixedThreadPool(5)) {
            var asked = IntStream.range(0, 10).<Callable<Integer>> mapToObj(
                    _ -> () -> offer(vacancy, UUID.randomUUID(), first).extract().statusCode()).toList();
            assertThat(pool.invokeAll(asked).stream().filter(each -> each.resultNow() == 201).count()).isOne();
        }
        assertThat(TestDatabase.number("select count(*) from match_offer where vacancy_id = '" + vacancy + "'")).isOne();
    }

    @Test
    void eachWrongVacancyHasItsProblem() {
        var home = suite.flat(HERE, district).id();
        var id = UUID.randomUUID();
        post("vacancies", Map.of("id", id, "homeId", home)).statusCode(201).body("seed",
                is(ranking(id, "").extract().<String> path("seed")));

        post("vacancies", Map.of("id", id, "homeId", home)).statusCode(200);
        post("vacancies", Map.of("id", UUID.randomUUID(), "homeId", home)).statusCode(409)
                .body("type", is("urn:problem:already-vacant"));
        post("vacancies", Map.of("id", UUID.randomUUID(), "homeId", UUID.randomUUID())).statusCode(422)
                .body("type", is("urn:problem:unknown-home"));
        post("vacancies", Map.of("id", UUID.randomUUID(), "homeId", home, "sobriety", true)).statusCode(422)
                .body("type", is("urn:problem:invalid-request"));
        offer(id, UUID.randomUUID(), UUID.randomUUID()).statusCode(409).body("type", is("urn:problem:not-matched"));
        offer(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID()).statusCode(404)
                .body("type", is("urn:problem:unknown-vacancy"));
        given().auth().oauth2(TestTokens.bearer("other", "housing.read", "NO-3224")).get("/api/v1/vacancies/" + id).then()
                .statusCode(404);
        machine().post("/api/v1/vacancies/" + id + "/withdrawal").then().statusCode(200).body("closed", is("withdrawn"));
        var household = household(0);
        offer(id, UUID.randomUUID(), household).statusCode(409).body("type", is("urn:problem:vacancy-closed"));
    }

    /** What left the register is offered to nobody, and no offer is owed for it. */
    @Test
    void aWithdrawnHomeTakesItsVacancyAlong() {
        var home = suite.flat(HERE, district).id();
        var id = UUID.randomUUID();
        post("vacancies", Map.of("id", id, "homeId", home)).statusCode(201);

        post("homes/" + home + "/withdrawal", Map.of()).statusCode(201);
        machine().get("/api/v1/vacancies/" + id).then().body("closed", is("withdrawn"));
        assertThat(TestDatabase.number("select count(*) from clock where guarantee = 'vacancy-offer' and state = 'withdrawn'"
                + " and subject_id = '" + id + "'")).isOne();
        post("vacancies", Map.of("id", UUID.randomUUID(), "homeId", home)).statusCode(409);
    }

    /** C057: who is homeless, with consent by name, and who came in and went out. */
    @Test
    void homelessnessHasABeginningAHistoryAndAnEnd() {
        var caseId = UUID.randomUUID();
        var id = UUID.randomUUID();
        var today = LocalDate.now(STOCKHOLM);
        var start = Map.of("id", id, "caseId", caseId, "municipality", HERE, "startedOn", today.minusDays(40).toString(),
                "ethosLight", 6, "cause", "other", "protectedPerson", false);
        post("homelessness", start).statusCode(201).body("situation", is(4)).body("days", is(40));
        post("homelessness", start).statusCode(200);
        post("homelessness/" + id + "/statuses",
                Map.of("id", UUID.randomUUID(), "ethosLight", 1, "fromOn", today.minusDays(10).toString())).statusCode(201)
                .body("situation", is(1));
        var byName = "/api/v1/homelessness/by-name?limit=200&municipality=" + HERE;
        machine().get(byName).then().body("people.caseId", everyItem(not(is(caseId.toString()))));
        post("homelessness/" + id + "/consents", Map.of("id", UUID.randomUUID(), "given", true)).statusCode(201);
        machine().get(byName).then().body("people.caseId", hasItem(caseId.toString()));
        post("homelessness/" + id + "/consents", Map.of("id", UUID.randomUUID(), "given", false)).statusCode(201);
        machine().get(byName).then().body("people.caseId", everyItem(not(is(caseId.toString()))));

        post("homelessness/" + id + "/end", Map.of("endedOn", today.plusDays(1).toString(), "outflow", "housed"))
                .statusCode(422).body("type", is("urn:problem:untimely"));
        post("homelessness/" + id + "/end", Map.of("endedOn", today.toString(), "outflow", "housed")).statusCode(201);
        post("homelessness/" + id + "/statuses",
                Map.of("id", UUID.randomUUID(), "ethosLight", 2, "fromOn", today.toString())).statusCode(409)
                .body("type", is("urn:problem:homelessness-ended"));
        post("homelessness", Map.of("id", UUID.randomUUID(), "caseId", caseId, "municipality", HERE, "startedOn",
                today.toString(), "ethosLight", 2, "cause", "other", "protectedPerson", false)).statusCode(201)
                .body("inflow", is("returned"));
        var figures = machine().get("/api/v1/homelessness/figures?municipality=" + HERE).then().statusCode(200);
        machine().queryParam("on", "+999999999-12-31").get("/api/v1/homelessness/figures?municipality=" + HERE).then()
                .statusCode(400).body("type", is("urn:problem:invalid-period"));
        assertThat(figures.extract().<Integer> path("housed")).isPositive();
        assertThat(figures.extract().<Integer> path("returned")).isPositive();
        machine().get("/api/v1/homelessness/figures?municipality=" + HERE + "&from=2020-01-01&on=2020-12-31").then()
                .body("open", is(0)).body("ages.count", everyItem(is(0)));
    }

    /** Each fact comes back as it was told; needs of access are kept apart. */
    @Test
    void whatIsToldOfAHouseholdIsReadAsItWasWritten() {
        var id = suite.waiting(HERE, LONG_AGO, false);
        for (var needs : List.of(List.of("lift"), List.of("lift", "life-span", "step-free", "wheelchair"),
                List.<String> of())) {
            var facts = Map.of("people", 4, "children", 2, "violence", true, "severity", 3, "access", needs, "pets", true,
                    "womenOnly", true, "kinds", List.of("flat"), "districts", List.of("a b", "c"), "keepAway", List.of("d"));
            machine().body(facts).put("/api/v1/waiting-households/" + id + "/facts").then().statusCode(200)
                    .body("facts.access.toSet()", is(Set.copyOf(needs))).body("facts.people", is(4))
                    .body("facts.children", is(2)).body("facts.violence", is(true)).body("facts.severity", is(3))
                    .body("facts.pets", is(true)).body("facts.womenOnly", is(true)).body("facts.kinds", contains("flat"))
                    .body("facts.districts", contains("a b", "c")).body("facts.keepAway", contains("d"));
        }
    }

    @Test
    void theListOfThoseWhoWaitGoesOnPageByPage() {
        household(0);
        household(1);
        var first = machine().get("/api/v1/waiting-households?limit=1&municipality=" + HERE).then().statusCode(200);
        var next = first.extract().<String> path("next");
        var id = first.extract().<String> path("households[0].id");

        machine().get("/api/v1/waiting-households?limit=1&municipality=" + HERE + "&after=" + next).then().statusCode(200)
                .body("households.id", not(hasItem(id))).body("households", not(empty()));
    }
}
