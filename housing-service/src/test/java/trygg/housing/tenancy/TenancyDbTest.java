package trygg.housing.tenancy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import trygg.housing.home.HomeFixture;
import trygg.housing.home.Homes;
import trygg.housing.home.Occupancies;
import trygg.platform.db.Scope;
import trygg.platform.db.Transactions;
import trygg.testkit.Contracts;
import trygg.testkit.TestDatabase;
import trygg.testkit.TestTokens;
import trygg.testkit.TryggTestResource;

/** A home is kept whatever becomes of support, and losing it opens the way to another (C052, C053). */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
class TenancyDbTest {

    private static final String TENANCIES = "/api/v1/tenancies";
    private static final LocalDate KEYS = LocalDate.now(ZoneId.of("Europe/Stockholm")).minusDays(40);

    @Inject
    Transactions transactions;
    @Inject
    Homes homes;
    @Inject
    Occupancies occupancies;

    private static RequestSpecification machine() {
        return given().auth().oauth2(TestTokens.bearer("case-system", "housing.write housing.read", "SE-0181"))
                .contentType(ContentType.JSON);
    }

    private UUID flat() {
        var landlord = HomeFixture.landlord("SE-0181");
        return transactions.in(Scope.of("SE-0181"),
                tx -> HomeFixture.known(tx, homes, landlord, HomeFixture.flat(landlord)).id());
    }

    private static Map<String, Object> keys(UUID id, UUID home, String contract) {
        var keys = new LinkedHashMap<String, Object>(Map.of("id", id, "caseId", UUID.randomUUID(), "municipality", "SE-0181",
                "homeId", home, "protectedPerson", false, "people", 2, "children", 1));
        keys.putAll(Map.of("housingFirst", true, "homesShown", 3, "contract", contract, "startedOn", KEYS.toString()));
        if (!contract.equals("first-hand")) {
            keys.put("firstHandBy", KEYS.plusDays(70).toString());
        }
        return keys;
    }

    private static ValidatableResponse post(Object path, Map<String, ?> body) {
        return machine().body(body).post(TENANCIES + path).then();
    }

    private static long clocks(UUID id, String state) {
        return TestDatabase.number("select count(*) from clock where guarantee = 'first-hand-contract' and subject_id = '" + id
                + "' and state = '" + state + "'");
    }

    @Test
    void oneHomeIsOneHouseholdsAndToldOnce() {
        var home = flat();
        var id = UUID.randomUUID();
        var keys = keys(id, home, "first-hand");

        post("", keys).statusCode(201).body("deviation", is(false));
        post("", keys).statusCode(200);
        keys.put("homesShown", 1);
        post("", keys).statusCode(409).body("type", is("urn:problem:id-used-with-other-content"));
        post("", keys(UUID.randomUUID(), home, "first-hand")).statusCode(409).body("type", is("urn:problem:home-taken"));
        keys.put("sobriety", true);
        post("", keys).statusCode(422);
        assertThat(clocks(id, "running")).isZero();
    }

    /** C053: a contract that is not the household's own is a deviation with an end, and is listed first. */
    @Test
    void aSecondHandContractHasAnEndAndAClock() {
        var id = UUID.randomUUID();
        var keys = keys(id, flat(), "second-hand");
        keys.put("firstHandBy", KEYS.toString());
        post("", keys).statusCode(422).body("type", is("urn:problem:deviation-without-end"));
        keys.remove("firstHandBy");
        post("", keys).statusCode(422).body("type", is("urn:problem:deviation-without-end"));

        post("", keys(id, flat(), "second-hand")).statusCode(201).body("deviation", is(true));
        machine().get(TENANCIES + "?municipality=SE-0181").then().statusCode(200).body("tenancies[0].deviation", is(true))
                .body("tenancies.id", hasItem(id.toString()));
        assertThat(TestDatabase.number("select count(*) from clock where subject_id = '" + id + "' and due_at::date = '"
                + KEYS.plusDays(70) + "'")).isOne();

        post("/" + id + "/first-hand", Map.of("on", KEYS.plusDays(10).toString())).statusCode(200)
                .body("deviation", is(false));
        assertThat(clocks(id, "kept")).isOne();
        post("/" + id + "/first-hand", Map.of("on", KEYS.plusDays(11).toString())).statusCode(409);
    }

    /** C052: support is offered, refused, offered again, accepted, ended and resumed, and the home is the same all the time. */
    @Test
    void supportNeverTouchesTheTenancy() {
        var id = UUID.randomUUID();
        post("", keys(id, flat(), "first-hand")).statusCode(201);
        var offer = Map.of("recovery", true, "harmReduction", true, "ownProvider", true);

        step(id, "accepted", Map.of("ownGoals", true)).statusCode(422)
                .body("type", is("urn:problem:support-out-of-order"));
        step(id, "offered", Map.of()).statusCode(422).body("type", is("urn:problem:support-step-incomplete"));
        step(id, "offered", offer).statusCode(201);
        step(id, "refused", Map.of()).statusCode(201);
        step(id, "offered", offer).statusCode(201);
        step(id, "accepted", Map.of("ownGoals", true)).statusCode(201);
        step(id, "ended", Map.of("endedWhy", "tenants-wish")).statusCode(201);
        step(id, "resumed", Map.of()).statusCode(201);

        machine().get(TENANCIES + "/" + id).then().statusCode(200).body("endedOn", is((Object) null))
                .body("support.size()", is(6));
        assertThat(TestDatabase.number("select version from tenancy where id = '" + id + "'")).isOne();
        assertThat(TestDatabase.number("""
                select count(*) from information_schema.columns where table_name = 'tenancy'
                   and column_name ~ 'support|treat|sober|condition|activit'""")).isZero();
    }

    private static ValidatableResponse step(UUID id, String step, Map<String, ?> more) {
        var body = new LinkedHashMap<String, Object>(more);
        body.putAll(Map.of("id", UUID.randomUUID(), "step", step, "on", KEYS.plusDays(1).toString()));
        return post("/" + id + "/support", body);
    }

    /** C052: losing a home is no end of the way; the household waits for another, once, and the home is free. */
    @Test
    void losingAHomeOpensTheWayToAnother() {
        var home = flat();
        var id = UUID.randomUUID();
        post("", keys(id, home, "trial")).statusCode(201);
        var end = Map.of("on", KEYS.plusDays(35).toString(), "reason", "no-contract-given");

        post("/" + id + "/end", Map.of("on", KEYS.minusDays(1).toString(), "reason", "evicted")).statusCode(422)
                .body("type", is("urn:problem:before-start"));
        post("/" + id + "/end", end).statusCode(200).body("reason", is("no-contract-given"));
        post("/" + id + "/end", end).statusCode(200);

        assertThat(TestDatabase.number("select count(*) from waiting_household where id = '" + TenancyService.rehousing(id)
                + "' and left_at is null and people = 2 and children = 1")).isOne();
        var next = UUID.randomUUID();
        var again = keys(next, home, "first-hand");
        again.put("startedOn", KEYS.plusDays(36).toString());
        post("", again).statusCode(201);
        post("/" + next + "/end", Map.of("on", KEYS.plusDays(39).toString(), "reason", "own-home")).statusCode(200);
        assertThat(TestDatabase.number("select count(*) from waiting_household where id = '"
                + TenancyService.rehousing(next) + "'")).isZero();
    }

    @Test
    void statesWhatItsContractsSay() {
        var one = new Tenancy(UUID.fromString("9a1d7c3e-0000-4000-8000-0000000000c1"), "SE-0181",
                UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e"), UUID.randomUUID(), false, 1, 0, true, 1,
                Tenancy.Contract.SECOND_HAND, LocalDate.of(2027, 5, 1), null, LocalDate.of(2026, 11, 20), "karin", null);
        var now = one.startedOn().atStartOfDay(ZoneId.of("UTC")).toInstant();
        var day = LocalDate.of(2026, 11, 21);
        for (var event : List.of(TenancyMessages.started(one, now),
                TenancyMessages.ended(one, new Tenancy.End(day, Tenancy.Reason.EVICTED, "karin"), now),
                TenancyMessages.firstHand(one, day, now),
                TenancyMessages.conditionFound(one,
                        new Clause(UUID.fromString("9a1d7c3e-0000-4000-8000-0000000000c3"), one.id(), Clause.Kind.SOBRIETY,
                                "because it is so", LocalDate.of(2026, 12, 20), day, "karin", null),
                        LocalDate.of(2026, 12, 20), now),
                TenancyMessages.supported(one,
                        new SupportStep(UUID.fromString("9a1d7c3e-0000-4000-8000-0000000000c2"), one.id(),
                                SupportStep.Step.ENDED, null, null, SupportStep.EndedWhy.TENANTS_WISH, day, "karin"),
                        now))) {
            var contract = "housing/tenancy/" + event.type();
            var written = Contracts.written(event.data());
            assertThat(Contracts.faults(contract, written)).isEmpty();
            assertThat(written).isEqualTo(Contracts.sample(contract));
        }
    }
}
