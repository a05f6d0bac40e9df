package trygg.benefits.renewal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static trygg.benefits.application.BenefitsSuite.clocks;
import static trygg.benefits.application.BenefitsSuite.opened;

import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import trygg.testkit.TestDatabase;
import trygg.testkit.TestTokens;
import trygg.testkit.TryggTestResource;

/** Aid that goes on without being asked for, on a real database. */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
class RenewalDbTest {

    private static final YearMonth NOW = YearMonth.now(ZoneId.of("Europe/Stockholm"));

    @BeforeEach
    void nextMonthHasItsTables() {
        ComingTables.reach(NOW);
        ComingTables.reach(NOW.plusMonths(1));
    }

    private static RequestSpecification machine(String municipality) {
        return given().auth().oauth2(TestTokens.bearer("municipal-system",
                "benefits.read benefits.write benefits.calculate ops.write", municipality)).contentType(ContentType.JSON);
    }

    private static Map<String, Object> facts(String municipality, YearMonth period, List<Map<String, Object>> children,
            String income) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("municipality", municipality);
        facts.put("period", period.toString());
        facts.put("household", Map.of("adults", List.of(Map.of("ref", "a1", "birthDate", "1990-05-01")), "children", children));
        facts.put("costs", List.of(Map.of("kind", "rent", "amount", "6000.00", "approved", "6000.00")));
        facts.put("incomes", List.of(Map.of("ref", "a1", "kind", "housing-allowance", "amount", income)));
        return facts;
    }

    /** Decides on these months and lets aid go on. */
    private static UUID decided(String municipality, List<Map<String, Object>> months, @Nullable YearMonth until) {
        var application = opened(municipality, "money");
        var ids = months.stream().map(facts -> kept(municipality, application, facts)).toList();
        decide(municipality, application, decision(ids, "aid", until)).statusCode(201);
        return application;
    }

    private static UUID kept(String municipality, UUID application, Map<String, Object> facts) {
        var id = UUID.randomUUID();
        machine(municipality).body(Map.of("id", id, "facts", facts))
                .post("/api/v1/applications/" + application + "/calculations").then().statusCode(201);
        return id;
    }

    private static Map<String, Object> decision(List<UUID> calculations, String part, @Nullable YearMonth until) {
        var decision = new LinkedHashMap<String, Object>(Map.of("id", UUID.randomUUID(), "part", part, "outcome", "granted",
                "ground", "SoL 2025:400 12:1", "calculations", calculations));
        if (until != null) {
            decision.put("runsUntil", until.toString());
        }
        return decision;
    }

    private static ValidatableResponse decide(String municipality, UUID application, Map<String, Object> decision) {
        return machine(municipality).body(decision).post("/api/v1/applications/" + application + "/decisions").then();
    }

    /** Makes the application one of the other's case, as a second contact of the person does. */
    private static void sameCase(UUID first, UUID second) {
        var caseId = caseOf(first);
        TestDatabase.execute("update application set case_id = '" + caseId + "' where id = '" + second + "'");
        TestDatabase.execute("update calculation set case_id = '" + caseId + "' where application_id = '" + second + "'");
        TestDatabase.execute("update decision_calculation set case_id = '" + caseId
                + "' where decision_id in (select id from decision where application_id = '" + second + "')");
    }

    private static UUID caseOf(UUID application) {
        return UUID.fromString(TestDatabase.text("select case_id from application where id = '" + application + "'"));
    }

    private static long renewals(UUID application, String more) {
        return TestDatabase.number("select count(*) from application n where n.follows = '" + application + "'" + more);
    }

    /** What the other tests rest on when the last published year is over. */
    @Test
    void aMonthWithoutPublishedTablesIsReckonedByMadeUpOnes() {
        var january = YearMonth.of(2027, 1);

        ComingTables.reach(january);
        ComingTables.reach(january);

        var application = opened("SE-1281", "money");
        assertThat(TestDatabase.number("select aid from calculation where id = '"
                + kept("SE-1281", application, facts("SE-1281", january, List.of(), "1000.00")) + "'")).isEqualTo(10220);
    }

    /** C026, C037: granted where it is plain, left to a human where it is not, each once, and again nothing happens. */
    @Test
    @TestSecurity(user = "mats", roles = "manager", attributes = @SecurityAttribute(key = "municipalities", value = "SE-1281"))
    void aMonthIsRenewedForAllWhoseAidGoesOn() {
        var municipality = "SE-1281";
        var goesOn = decided(municipality, List.of(facts(municipality, NOW, List.of(), "1000.00")), NOW.plusMonths(3));
        var ends = decided(municipality, List.of(facts(municipality, NOW, List.of(), "1000.00")), null);
        var nothing = decided(municipality, List.of(facts(municipality, NOW, List.of(), "11000.00")), NOW.plusMonths(3));
        // From next month on, an income that meets all of it.
        TestDatabase.execute("update calculation set facts = replace(facts, '1100000', '9900000') where application_id = '"
                + nothing + "'");
        var grownUp = decided(municipality, List.of(facts(municipality, NOW,
                List.of(Map.of("ref", "c1", "birthDate", NOW.plusMonths(1).minusYears(21).atDay(1).toString())), "1000.00")),
                NOW.plusMonths(3));
        var body = Map.of("id", UUID.randomUUID(), "municipality", municipality, "period", NOW.plusMonths(1).toString());

        machine(municipality).body(body).post("/api/v1/renewal-runs").then().statusCode(202);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> machine(municipality)
                .get("/api/v1/renewal-runs/" + body.get("id")).then().body("state", is("finished")));
        machine(municipality).body(body).post("/api/v1/renewal-runs").then().statusCode(202);

        assertThat(renewals(goesOn, " and n.decided_at is not null")).isOne();
        assertThat(TestDatabase.number("""
                select count(*) from decision d join application n on n.id = d.application_id
                  join decision_calculation dc on dc.decision_id = d.id
                 where n.follows = '%s' and d.outcome = 'granted' and dc.aid = 10220 and d.made_by = 'municipal-system'"""
                .formatted(goesOn))).isOne();
        assertThat(renewals(ends, "")).isZero();
        assertThat(renewals(nothing, " and n.decided_at is null")).isOne();
        assertThat(renewals(grownUp, " and n.decided_at is null")).isOne();
        var left = UUID.fromString(
                TestDatabase.text("select id from application where follows = '" + nothing + "'"));
        assertThat(clocks(left, "aid-decision", "running")).isOne();
        machine(municipality).get("/api/v1/renewal-runs?municipality=" + municipality).then().statusCode(200)
                .body("[0].granted", is(1)).body("[0].left.no-aid", is(1)).body("[0].left.household-changed", is(1));
        for (var language : List.of("nb", "sv", "en")) {
            given().header("Accept", "text/html").cookie("trygg_lang", language).get("/renewals").then().statusCode(200)
                    .body(containsString("/benefits/applications/" + left)).body(not(containsString("NOT_FOUND")));
        }
        assertThat(TestDatabase.number("select count(*) from access_log where what = 'renewals-left' and municipality = '"
                + municipality + "'")).isPositive();
        machine(municipality).body(Map.of("id", UUID.randomUUID(), "municipality", municipality, "period",
                NOW.plusMonths(2).toString())).post("/api/v1/renewal-runs").then().statusCode(422)
                .body("type", is("urn:problem:period-unfit"));
    }

    /** A month is given once, whoever decided on it and in how many pieces; what was lent or paid once does not come back. */
    @Test
    void aMonthThatIsDecidedAlreadyIsNotGivenOnceMore() {
        var municipality = "SE-1880";
        var next = NOW.plusMonths(1);
        var byHand = decided(municipality, List.of(facts(municipality, NOW, List.of(), "1000.00")), NOW.plusMonths(3));
        sameCase(byHand, decided(municipality, List.of(facts(municipality, next, List.of(), "1000.00")), null));
        var two = decided(municipality, List.of(facts(municipality, NOW, List.of(), "1000.00"),
                facts(municipality, next, List.of(), "1000.00")), NOW.plusMonths(3));
        var inPart = opened(municipality, "money", "food-or-medicine");
        decide(municipality, inPart, decision(List.of(kept(municipality, inPart,
                facts(municipality, NOW, List.of(), "1000.00"))), "aid", NOW.plusMonths(3))).statusCode(201);
        var emergency = kept(municipality, inPart, facts(municipality, next, List.of(), "1000.00"));
        var part = decision(List.of(emergency), "emergency", null);
        var aid = TestDatabase.text("select aid::text from calculation where id = '" + emergency + "'");
        part.put("amount", Map.of("amount", aid, "currency", "SEK"));
        part.put("runsUntil", NOW.plusMonths(3).toString());
        decide(municipality, inPart, part).statusCode(422).body("errors.pointer", hasItem("/runsUntil"));
        part.remove("runsUntil");
        decide(municipality, inPart, part).statusCode(201);
        var lent = opened(municipality, "money");
        var loan = decision(List.of(kept(municipality, lent, facts(municipality, NOW, List.of(), "1000.00"))), "aid",
                NOW.plusMonths(3));
        loan.put("form", "loan");
        decide(municipality, lent, loan).statusCode(201);
        var debt = facts(municipality, NOW, List.of(), "1000.00");
        debt.put("costs", List.of(Map.of("kind", "rent", "amount", "6000.00", "approved", "6000.00"),
                Map.of("kind", "rent-debt", "amount", "9000.00", "approved", "9000.00")));
        var owed = decided(municipality, List.of(debt), NOW.plusMonths(3));
        var body = Map.of("id", UUID.randomUUID(), "municipality", municipality, "period", next.toString());

        machine(municipality).body(body).post("/api/v1/renewal-runs").then().statusCode(202);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> machine(municipality)
                .get("/api/v1/renewal-runs/" + body.get("id")).then().body("state", is("finished")));

        assertThat(renewals(byHand, "")).isZero();
        assertThat(renewals(two, "")).isZero();
        assertThat(renewals(inPart, " and n.decided_at is null")).isOne();
        assertThat(renewals(lent, " and n.decided_at is null")).isOne();
        assertThat(TestDatabase.text("""
                select string_agg(dc.aid::text, ',') from decision d join application n on n.id = d.application_id
                  join decision_calculation dc on dc.decision_id = d.id where n.follows = '%s'""".formatted(owed)))
                .isEqualTo(aid);
        machine(municipality).get("/api/v1/renewal-runs/" + body.get("id")).then().body("left.loan", is(1))
                .body("left.given-in-part", is(1)).body("households", is(3));
    }

    /** What one decision gave a household for a month, another on the same month does not give once more. */
    @Test
    void whatWasGivenForAMonthIsTakenOffWhatItComesTo() {
        var municipality = "SE-0181";
        var first = decided(municipality, List.of(facts(municipality, NOW, List.of(), "1000.00")), null);
        var second = opened(municipality, "money");
        sameCase(first, second);
        var same = kept(municipality, second, facts(municipality, NOW, List.of(), "1000.00"));
        var more = kept(municipality, second, facts(municipality, NOW, List.of(), "400.00"));

        decide(municipality, second, decision(List.of(same), "aid", null)).statusCode(422).body("errors[0].pointer",
                is("/outcome"));
        decide(municipality, second, decision(List.of(more), "aid", null)).statusCode(201);

        assertThat(TestDatabase.text("select amount::text from decision where application_id = '" + second + "'"))
                .isEqualTo("600.00");
    }

    /** What two people decided below the floor, with reasons of its own, no machine makes good. */
    @Test
    void aMonthBelowTheFloorIsNotReckonedAnew() {
        var municipality = "SE-0181";
        var from = YearMonth.of(2023, 3);
        var below = decided(municipality, List.of(facts(municipality, from, List.of(), "1000.00")), null);
        var other = opened(municipality, "money");
        sameCase(below, other);
        decide(municipality, other, decision(List.of(kept(municipality, other, facts(municipality, from, List.of(), "400.00"))),
                "aid", null)).statusCode(201);
        TestDatabase
                .execute("update decision set below_floor = true, individual_reason = 'x', signed_by = 'y', signed_at = now() "
                        + "where application_id = '" + below + "'");
        TestDatabase
                .execute("update decision_calculation set aid = 100 where case_id = '" + caseOf(below) + "' and aid > 1000");

        machine(municipality).body(Map.of("id", UUID.randomUUID(), "municipality", municipality, "from", from.toString()))
                .post("/api/v1/recalculations").then().statusCode(200);

        assertThat(TestDatabase.number("select count(*) from application where why = 'recalculation' and case_id = '"
                + caseOf(below) + "'")).isZero();
    }

    /** C039: only what has changed is told. */
    @Test
    void aHouseholdTellsOnlyWhatHasChanged() {
        var earlier = decided("SE-0181", List.of(facts("SE-0181", NOW, List.of(), "1000.00")), null);
        var id = UUID.randomUUID();
        var body = Map.of("id", id, "period", NOW.plusMonths(1).toString(), "incomes",
                List.of(Map.of("ref", "a1", "kind", "wage", "amount", "3000.00")));
        var path = "/api/v1/applications/" + earlier + "/renewals";

        machine("SE-0181").body(body).post(path).then().statusCode(201).body("aid", is("8220.00"));
        machine("SE-0181").body(body).post(path).then().statusCode(200);
        assertThat(clocks(id, "aid-decision", "running")).isOne();
        machine("SE-0181").body(Map.of("id", UUID.randomUUID(), "period", NOW.plusMonths(1).toString())).post(path).then()
                .statusCode(422).body("type", is("urn:problem:period-unfit"));
        machine("SE-0181").body(Map.of("id", UUID.randomUUID(), "period", "2026-13")).post(path).then().statusCode(422)
                .body("type", is("urn:problem:invalid-period"));
        machine("SE-0181").body(Map.of("id", UUID.randomUUID(), "period", NOW.plusMonths(1).toString()))
                .post("/api/v1/applications/" + opened("SE-0181", "money") + "/renewals").then().statusCode(409)
                .body("type", is("urn:problem:nothing-to-renew"));
    }

    /**
     * C026: the tenth month in a row gives a family more, back to the month it was due, and nobody asks. The months were
     * decided one by one, as if nobody had counted.
     */
    @Test
    @TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
    void aLongTermFamilyStandsOnTheListUntilItGetsWhatItIsDue() {
        var municipality = "SE-0181";
        var child = List.<Map<String, Object>> of(Map.of("ref", "c1", "birthDate", "2019-03-04"));
        var first = decided(municipality, List.of(facts(municipality, YearMonth.of(2025, 1), child, "1000.00")), null);
        var caseId = caseOf(first);
        for (int month = 2; month <= 11; month++) {
            var next = decided(municipality, List.of(facts(municipality, YearMonth.of(2025, month), child, "1000.00")), null);
            sameCase(first, next);
        }
        var body = Map.of("id", UUID.randomUUID(), "municipality", municipality, "from", "2025-01");

        var list = "/api/v1/long-term-families?municipality=" + municipality + "&month=2025-11";
        var ofCase = "items.findAll { it.caseId == '" + caseId + "' }";
        machine(municipality).get(list).then().statusCode(200).body("entitledFrom", is(10))
                .body(ofCase + ".monthsInARow", contains(10)).body(ofCase + ".children", contains(1))
                .body(ofCase + ".protected", contains(false));
        var shown = TestDatabase.text("select d.application_id from decision_calculation dc join decision d on d.id = "
                + "dc.decision_id where dc.case_id = '" + caseId + "' and dc.period = '2025-11-01'");
        page("2025-11").body(containsString("/benefits/applications/" + shown)).body(containsString(caseId.toString()
                .substring(0, 8)));
        TestDatabase.execute("update application set protected_person = true, district = null where id = '" + shown + "'");
        machine(municipality).get(list).then().body(ofCase, hasSize(0))
                .body("items.find { it.applicationId == '" + shown + "' }.monthsInARow", is(nullValue()));
        page("2025-11").body(containsString("Skyddad person")).body(not(containsString(caseId.toString().substring(0, 8))));
        TestDatabase.execute("update application set protected_person = false where id = '" + shown + "'");
        assertThat(
                TestDatabase.number("select count(*) from access_log where what = 'long-term-families' and reader = 'karin'"))
                .isGreaterThanOrEqualTo(2);

        machine(municipality).body(body).post("/api/v1/recalculations").then().statusCode(200);
        machine(municipality).body(body).post("/api/v1/recalculations").then().statusCode(200).body("less", hasSize(0));
        machine(municipality).get(list).then().statusCode(200).body(ofCase, hasSize(0));

        // November follows ten months; 400 for the household and 350 for the child.
        assertThat(TestDatabase.text("""
                select string_agg(dc.period || ' ' || dc.aid, ', ') from decision_calculation dc
                  join decision d on d.id = dc.decision_id join application a on a.id = d.application_id
                 where dc.case_id = '%s' and a.why = 'recalculation'""".formatted(caseId))).isEqualTo("2025-11-01 750.00");
    }

    @Test
    void theListIsRefusedWithItsProblem() {
        var path = "/api/v1/long-term-families?municipality=";
        machine("SE-0181").get(path + "SE-0181&month=soon").then().statusCode(422)
                .body("type", is("urn:problem:invalid-period"));
        machine("SE-1281").get(path + "SE-0181&month=2025-11").then().statusCode(403);
        machine("SE-0181").get(path + "SE-0181&month=2013-01").then().statusCode(404)
                .body("type", is("urn:problem:no-such-supplement"));
    }

    @Test
    @TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
    void theListStandsInThreeLanguagesAndSaysWhatIsNoMonth() {
        for (var language : List.of("nb", "sv", "en")) {
            given().header("Accept", "text/html").cookie("trygg_lang", language).get("/renewals/long-term-families").then()
                    .statusCode(200).body(not(containsString("NOT_FOUND")));
        }
        page("2013-01").body(containsString("Kommunen har inte beslutat något sådant tillägg"));
        page("soon").body(containsString("Välj en månad"));
    }

    private static ValidatableResponse page(String month) {
        return given().header("Accept", "text/html").cookie("trygg_lang", "sv")
                .get("/renewals/long-term-families?month=" + month).then().statusCode(200)
                .body(not(containsString("NOT_FOUND")));
    }
}
