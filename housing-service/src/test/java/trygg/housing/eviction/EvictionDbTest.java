package trygg.housing.eviction;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
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
import trygg.housing.home.Occupancy;
import trygg.housing.home.Occupancy.Reason;
import trygg.platform.db.Scope;
import trygg.platform.db.Transactions;
import trygg.platform.guarantee.Ledger;
import trygg.testkit.TestDatabase;
import trygg.testkit.TestEvents;
import trygg.testkit.TestTokens;
import trygg.testkit.TryggTestResource;

/** C055, C056: each thing told starts its clock, and a child's eviction stays on the ledger. */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
class EvictionDbTest {

    private static final String THREATS = "/api/v1/eviction-threats";
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    @Inject
    Ledger ledger;
    @Inject
    Transactions transactions;
    @Inject
    Homes homes;
    @Inject
    Occupancies occupancies;
    @Inject
    ChildRiskService nights;

    private static RequestSpecification machine(String scopes, String municipality) {
        return given().auth().oauth2(TestTokens.bearer("system", scopes, municipality)).contentType(ContentType.JSON);
    }

    private static String opened(UUID caseId, String municipality, boolean children) {
        return machine("housing.write", municipality).body(Map.of("id", UUID.randomUUID(), "caseId", caseId, "municipality",
                municipality, "children", children)).post(THREATS).then().statusCode(201).extract().path("id");
    }

    private static ValidatableResponse tell(String threat, String municipality, Map<String, Object> fact) {
        var body = new LinkedHashMap<String, Object>(fact);
        body.putIfAbsent("id", UUID.randomUUID());
        return machine("housing.write", municipality).body(body).post(THREATS + "/" + threat + "/facts").then();
    }

    private static String clock(String guarantee) {
        return "clocks.find { it.guarantee == '" + guarantee + "' }.state";
    }

    private static String broken(UUID caseId, String guarantee) {
        return "select count(*) from ledger_entry where position is not null and kind = 'broken' and guarantee = '"
                + guarantee + "' and case_id = '" + caseId + "'";
    }

    /** The first missed rent with a child: contact, budget talk, examination (the event), and the sum beside it. */
    @Test
    void arrearsWithAChildStartContactAndBudgetTalkAndShowTheSum() {
        var caseId = UUID.randomUUID();
        machine("housing.write", "SE-0181").body(Map.of("id", UUID.randomUUID(), "caseId", caseId, "municipality", "SE-0181",
                "amount", Map.of("amount", "15400.00", "currency", "SEK"), "dueOn", "2026-10-30", "children", true))
                .post("/api/v1/arrears-notices").then().statusCode(201);

        String threat = machine("housing.read", "SE-0181").get(THREATS + "?municipality=SE-0181").then().statusCode(200)
                .extract().path("items.find { it.caseId == '" + caseId + "' }.id");
        machine("housing.read", "SE-0181").get(THREATS + "/" + threat).then().statusCode(200).body("owed", is("15400.00"))
                .body("evicting", not(is("0.00"))).body("facts", hasSize(1)).body(clock("eviction-contact"), is("running"))
                .body(clock("eviction-budget-talk"), is("running"));
        tell(threat, "SE-0181", Map.of("kind", "talk-held")).statusCode(201).body(clock("eviction-contact"), is("kept"));
        tell(threat, "SE-0181", Map.of("kind", "budget-talk")).statusCode(201)
                .body(clock("eviction-budget-talk"), is("kept"));
        assertThat(TestDatabase.number("select count(*) from access_log where what = 'eviction-threat' and case_id = '"
                + caseId + "'")).isPositive();
    }

    /** The Swedish chain: three weeks, the same day, and a manager's reason before the day. */
    @Test
    void theSwedishChainRunsAndEndsAverted() {
        var caseId = UUID.randomUUID();
        var threat = opened(caseId, "SE-0181", true);
        machine("housing.write", "SE-0181").body(Map.of("id", UUID.randomUUID(), "caseId", caseId, "municipality", "SE-0181",
                "children", true)).post(THREATS).then().statusCode(409).body("type", is("urn:problem:threat-already-open"))
                .body("id", is(threat));

        tell(threat, "SE-0181", Map.of("kind", "recovery-notice")).statusCode(201)
                .body(clock("eviction-recovery"), is("running"));
        tell(threat, "SE-0181", Map.of("kind", "undertaking")).body(clock("eviction-recovery"), is("kept"));
        tell(threat, "SE-0181", Map.of("kind", "power-cut")).body(clock("power-cut-contact"), is("running"));
        tell(threat, "SE-0181", Map.of("kind", "eviction-date")).statusCode(422)
                .body("type", is("urn:problem:eviction-day-required"));
        var day = LocalDate.now(STOCKHOLM).plusDays(20);
        tell(threat, "SE-0181", Map.of("kind", "eviction-date", "on", day.toString())).statusCode(201)
                .body("threat.red", is(true)).body(clock("eviction-date-confirmed"), is("running"))
                .body(clock("eviction-presence"), is("running"));
        assertThat(TestDatabase.text("select due_rule from clock where guarantee = 'eviction-presence' and case_id = '"
                + caseId + "'")).isEqualTo(day.toString());
        tell(threat, "SE-0181", Map.of("kind", "date-confirmed", "named", "Karin")).statusCode(201)
                .body(clock("eviction-date-confirmed"), is("kept"));
        tell(threat, "SE-0181", Map.of("kind", "presence", "named", "Karin", "says", "why")).statusCode(403)
                .body("type", is("urn:problem:needs-manager"));
        tell(threat, "SE-0181", Map.of("kind", "averted", "way", "debt-paid")).statusCode(201)
                .body("threat.state", is("averted")).body(clock("no-child-evicted"), is("kept"))
                .body(clock("eviction-presence"), is("kept"));
        tell(threat, "SE-0181", Map.of("kind", "talk-held")).statusCode(409).body("type", is("urn:problem:threat-over"));

        var stated = TestEvents.readUntil(TestEvents.topic("housing"), Duration.ofSeconds(20),
                message -> message.key().equals(caseId.toString())
                        && TestEvents.header(message, "ce_type").endsWith("EvictionAverted.v1"));
        assertThat(stated).filteredOn(message -> message.key().equals(caseId.toString()))
                .extracting(message -> TestEvents.header(message, "ce_type")).filteredOn(type -> !type.contains("Clock"))
                .containsExactly("trygg.housing.EvictionScheduled.v1", "trygg.housing.ChildHomeAtRisk.v1",
                        "trygg.housing.EvictionAverted.v1");
    }

    /** Norway has its own duty, and none of the Swedish clocks. */
    @Test
    void norwayOwesAdaptedHelp() {
        var threat = opened(UUID.randomUUID(), "NO-9999", false);
        machine("housing.read", "NO-9999").get(THREATS + "/" + threat).then()
                .body(clock("eviction-adapted-help"), is("running"));
        tell(threat, "NO-9999", Map.of("kind", "eviction-date", "on", LocalDate.now(STOCKHOLM).plusDays(9).toString()))
                .body("clocks.guarantee", hasItem("eviction-presence"))
                .body("clocks.guarantee", not(hasItem("eviction-date-confirmed")));
        tell(threat, "NO-9999", Map.of("kind", "adapted-help")).body(clock("eviction-adapted-help"), is("kept"));
    }

    /** A day that passed without a manager's reason is found, escalates, and is told of. */
    @Test
    void aDayThatPassesUnseenEscalates() {
        var caseId = UUID.randomUUID();
        var threat = opened(caseId, "SE-0181", false);
        tell(threat, "SE-0181", Map.of("kind", "eviction-date", "on", LocalDate.now(STOCKHOLM).minusDays(1).toString(), "at",
                Instant.now().minus(Duration.ofDays(9)).toString())).statusCode(201);

        await().atMost(Duration.ofSeconds(30))
                .until(() -> TestDatabase.number(broken(caseId, "eviction-presence")) == 1);
        assertThat(TestDatabase.number("""
                select count(*) from remedy r join clock c on c.id = r.clock_id where r.kind = 'escalation'
                   and r.owner_role = 'manager' and c.guarantee = 'eviction-presence' and c.case_id = '""" + caseId + "'"))
                .isOne();
    }

    /** A child's eviction is a broken promise that neither the service nor the owner of the database takes back unseen. */
    @Test
    void anEvictedChildStandsOnTheLedgerForEver() throws Exception {
        var caseId = UUID.randomUUID();
        var threat = opened(caseId, "SE-0181", true);
        tell(threat, "SE-0181", Map.of("kind", "executed")).statusCode(201).body("threat.state", is("executed"));
        await().atMost(Duration.ofSeconds(30)).until(() -> TestDatabase.number(broken(caseId, "no-child-evicted")) == 1);

        var entry = " where kind = 'broken' and guarantee = 'no-child-evicted' and case_id = '" + caseId + "'";
        try (var connection = TestDatabase.asService(); var statement = connection.createStatement()) {
            statement.execute("select set_config('trygg.municipalities', 'SE-0181', false)");
            assertThatThrownBy(() -> statement.executeUpdate("delete from ledger_entry" + entry))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.executeUpdate("delete from eviction_fact"))
                    .hasMessageContaining("permission denied");
        }
        assertThat(ledger.verify().faults()).isEmpty();
        assertThatThrownBy(() -> TestDatabase.execute("update ledger_entry set by_whom = 'nobody'" + entry))
                .hasMessageContaining("a ledger entry is never changed");
        forge("update ledger_entry set by_whom = 'nobody'" + entry);
        try {
            assertThat(ledger.verify().faults()).extracting(Ledger.Fault::what)
                    .contains("the entry was changed after it was sealed");
        } finally {
            forge("update ledger_entry set by_whom = 'system'" + entry);
        }
        assertThat(ledger.verify().faults()).isEmpty();
    }

    /** As somebody who owns the whole database could, past every trigger. */
    private static void forge(String sql) throws Exception {
        try (var connection = TestDatabase.asSuperuser(); var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            assertThat(statement.executeUpdate(sql)).isOne();
        }
    }

    /** C055: nights in a row are counted, escalate beyond the profile's, and end with the stay. */
    @Test
    void childrenInPlacesForTheNightEscalateAndAreSeenUnderAScopeOfTheirOwn() {
        var caseId = UUID.randomUUID();
        opened(caseId, "SE-0181", true);
        var source = UUID.randomUUID();
        var since = Instant.now().minus(Duration.ofDays(40)).truncatedTo(ChronoUnit.MICROS);
        transactions.run(Scope.of("SE-0181"), tx -> {
            var landlord = HomeFixture.landlord("SE-0181");
            var bed = HomeFixture.known(tx, homes, landlord, HomeFixture.bed(landlord, 1));
            assertThat(occupancies.take(tx, new Occupancy(UUID.randomUUID(), "SE-0181", bed.id(), Reason.NIGHT, source, caseId,
                    since, null, "test"))).isTrue();
        });
        nights.sweep();
        nights.sweep();
        assertThat(TestDatabase.number("select count(*) from child_night_stay where case_id = '" + caseId + "'")).isOne();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> TestDatabase.number(broken(caseId, "child-temporary-nights")) == 1);

        // Whose protection nobody knows is masked.
        machine("housing.children", "SE-0181").get("/api/v1/children-at-risk?municipality=SE-0181").then().statusCode(200)
                .body("inTemporaryHousing.caseId", not(hasItem(caseId.toString())))
                .body("inTemporaryHousing.findAll { it.caseId == null }.nights", hasItem(41))
                .body("threatened.caseId", not(hasItem(caseId.toString())));
        for (var table : List.of("child_night_stay", "eviction_threat")) {
            TestDatabase.execute("update " + table + " set protected_person = false where case_id = '" + caseId + "'");
        }
        machine("housing.children", "SE-0181").get("/api/v1/children-at-risk?municipality=SE-0181").then().statusCode(200)
                .body("inTemporaryHousing.find { it.caseId == '" + caseId + "' }.nights", is(41))
                .body("threatened.caseId", hasItem(caseId.toString()));
        machine("housing.read housing.write", "SE-0181").get("/api/v1/children-at-risk?municipality=SE-0181").then()
                .statusCode(403);
        machine("housing.children", "SE-1281").get("/api/v1/children-at-risk?municipality=SE-0181").then().statusCode(403);

        transactions.run(Scope.of("SE-0181"), tx -> occupancies.end(tx, source, tx.now().minus(Duration.ofDays(2))));
        nights.sweep();
        assertThat(TestDatabase.number("select count(*) from child_night_stay where ended_at is null and case_id = '" + caseId
                + "'")).isZero();
    }

    /** No name of anybody who lives there has a field. */
    @Test
    void aFieldNobodyKnowsIsRefused() {
        machine("housing.write", "SE-0181").body(Map.of("id", UUID.randomUUID(), "caseId", UUID.randomUUID(), "municipality",
                "SE-0181", "children", true, "tenant", "somebody")).post(THREATS).then().statusCode(422);
        machine("housing.read", "SE-0181").get(THREATS + "/" + UUID.randomUUID()).then().statusCode(404)
                .body("type", is("urn:problem:unknown-eviction-threat"));
    }
}
