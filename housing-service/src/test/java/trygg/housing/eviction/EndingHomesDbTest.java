package trygg.housing.eviction;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import trygg.housing.home.HomeFixture;
import trygg.housing.home.Homes;
import trygg.housing.home.Occupancies;
import trygg.housing.home.Occupancy;
import trygg.housing.home.Occupancy.Reason;
import trygg.platform.db.Scope;
import trygg.platform.db.Transactions;
import trygg.testkit.TestDatabase;
import trygg.testkit.TestEvents;
import trygg.testkit.TestTokens;
import trygg.testkit.TryggTestResource;

/** C055: a home with children that ends without another after it is on the list of children at risk, red. */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
class EndingHomesDbTest {

    private static final String CODE = "SE-1880";

    @Inject
    Transactions transactions;
    @Inject
    Homes homes;
    @Inject
    Occupancies occupancies;
    @Inject
    EndingHomes ending;
    @Inject
    ChildRiskService sweeper;

    /** @param end what the tenancy says of it, as {@code contract, first_hand_by, ended_on, ended_why, ended_at, ended_by} */
    private UUID tenancy(int children, String end) {
        var caseId = UUID.randomUUID();
        TestDatabase.execute("""
                insert into tenancy (id, municipality, case_id, home_id, protected_person, people, children, housing_first,
                                     homes_shown, started_on, started_at, started_by, contract, first_hand_by, ended_on,
                                     ended_why, ended_at, ended_by)
                values (gen_random_uuid(), '%s', '%s', '%s', false, 3, %d, false, 1, current_date - 300, now(), 'test', %s)"""
                .formatted(CODE, caseId, home(), children, end));
        return caseId;
    }

    private UUID home() {
        var landlord = HomeFixture.landlord(CODE);
        return transactions.in(Scope.of(CODE),
                tx -> HomeFixture.known(tx, homes, landlord, HomeFixture.flat(landlord)).id());
    }

    private List<UUID> atRisk() {
        return transactions.in(Scope.of(CODE), tx -> ending.list(tx, CODE)).stream().map(EndingHome::caseId).toList();
    }

    private void nextHome(UUID caseId, Reason reason, Instant from) {
        var home = home();
        transactions.run(Scope.of(CODE), tx -> assertThat(occupancies.take(tx, new Occupancy(UUID.randomUUID(), CODE, home,
                reason, UUID.randomUUID(), caseId, from, null, "test"))).isTrue());
    }

    @Test
    void aContractThatRunsOutAndALostHomeAreRedUntilAnotherHomeIsConfirmed() {
        var runsOut = tenancy(2, "'second-hand', current_date + 30, null, null, null, null");
        var lost = tenancy(1, "'first-hand', null, current_date - 3, 'evicted', now(), 'test'");
        var own = tenancy(1, "'first-hand', null, null, null, null, null");
        var adults = tenancy(0, "'trial', current_date + 30, null, null, null, null");
        var moved = tenancy(1, "'first-hand', null, current_date - 3, 'own-home', now(), 'test'");

        assertThat(atRisk()).contains(runsOut, lost).doesNotContain(own, adults, moved);
        var today = LocalDate.now();
        given().auth().oauth2(TestTokens.bearer("system", "housing.children", CODE))
                .get("/api/v1/children-at-risk?municipality=" + CODE).then().statusCode(200)
                .body("homeEnds.find { it.caseId == '" + runsOut + "' }.red", is(true))
                .body("homeEnds.find { it.caseId == '" + runsOut + "' }.over", is(false))
                .body("homeEnds.find { it.caseId == '" + lost + "' }.over", is(true));

        TestDatabase.execute("update tenancy set protected_person = true where case_id = '" + lost + "'");
        var all = given().auth().oauth2(TestTokens.bearer("system", "housing.children", CODE))
                .get("/api/v1/children-at-risk?municipality=" + CODE).then().statusCode(200).extract();
        assertThat(all.body().asString()).doesNotContain(lost.toString()).contains(runsOut.toString());
        assertThat(all.<Object> path("homeEnds.find { it.caseId == null && it.tenancyId == null && it.over }")).isNotNull();

        // Keys two months after the contract ends leave the children without a home between.
        nextHome(runsOut, Reason.TENANCY, today.plusDays(90).atStartOfDay(ZoneOffset.UTC).toInstant());
        assertThat(atRisk()).contains(runsOut);
        nextHome(runsOut, Reason.HELD, Instant.now().plus(Duration.ofDays(10)));
        nextHome(lost, Reason.TENANCY, Instant.now());
        assertThat(atRisk()).doesNotContain(runsOut, lost);
    }

    /** The event is told once of what is so, and again of what became worse. */
    @Test
    void isToldOnceAndAgainWhenTheHomeIsLost() {
        var caseId = tenancy(2, "'trial', current_date + 30, null, null, null, null");
        sweeper.sweep();
        sweeper.sweep();
        assertThat(told(caseId)).isEqualTo("contract-ends");

        TestDatabase.execute("update tenancy set ended_on = current_date, ended_why = 'evicted', ended_at = now(),"
                + " ended_by = 'test' where case_id = '" + caseId + "'");
        sweeper.sweep();
        assertThat(told(caseId)).isEqualTo("contract-ends, home-lost");
        assertThat(TestDatabase.text("select string_agg(why, ', ') from child_home_end where over_at is null and case_id = '"
                + caseId + "'")).isEqualTo("home-lost");

        nextHome(caseId, Reason.TENANCY, Instant.now());
        sweeper.sweep();
        assertThat(TestDatabase.number("select count(*) from child_home_end where over_at is null and case_id = '" + caseId
                + "'")).isZero();
        assertThat(TestEvents.readUntil(TestEvents.topic("housing"), Duration.ofSeconds(20), message -> isOf(caseId, message)
                && message.value().contains("home-lost")).stream().filter(message -> isOf(caseId, message))).hasSize(2);
    }

    private static String told(UUID caseId) {
        return TestDatabase.text("select string_agg(why, ', ' order by found_at) from child_home_end where case_id = '"
                + caseId + "'");
    }

    private static boolean isOf(UUID caseId, ConsumerRecord<String, String> message) {
        return message.key().equals(caseId.toString())
                && TestEvents.header(message, "ce_type").endsWith("ChildHomeAtRisk.v1");
    }

    /** Nobody tells housing of every home a family finds by itself, but that its homelessness ended it hears. */
    @Test
    void whoIsHousedElsewhereIsNotAtRisk() {
        var lost = tenancy(1, "'trial', current_date, current_date - 3, 'no-contract-given', now(), 'test'");
        assertThat(atRisk()).contains(lost);
        TestDatabase.execute("""
                insert into homelessness (id, municipality, case_id, started_on, inflow, cause, ethos, protected_person,
                                          recorded_at, recorded_by, ended_on, outflow, ended_at, ended_by)
                values (gen_random_uuid(), '%s', '%s', current_date - 3, 'new', 'structural', 6, false, now(), 'test',
                        current_date, 'housed', now(), 'test')""".formatted(CODE, lost));
        assertThat(atRisk()).doesNotContain(lost);
    }
}
