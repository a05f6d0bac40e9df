package trygg.housing.decision;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static trygg.housing.decision.DecisionFixture.HERE;
import static trygg.housing.decision.DecisionFixture.KARIN;
import static trygg.housing.decision.DecisionFixture.TODAY;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import trygg.housing.decision.MadeDecision.Lapse.Why;
import trygg.housing.home.HomeFixture;
import trygg.housing.home.Homes;
import trygg.housing.need.HousingNeed;
import trygg.housing.need.HousingNeedService;
import trygg.housing.need.Outcome;
import trygg.housing.tenancy.Letting;
import trygg.housing.tenancy.Tenancy.Reason;
import trygg.housing.tenancy.TenancyService;
import trygg.platform.db.Scope;
import trygg.platform.db.Transactions;
import trygg.testkit.TestDatabase;
import trygg.testkit.TestTokens;
import trygg.testkit.TryggTestResource;

/** C054, SoL 34:1: what is owed follows the household, from the grant through every home it has by it. */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
@TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
class OwedDbTest {

    @Inject
    HousingNeedService needs;
    @Inject
    DecisionService decisions;
    @Inject
    TenancyService tenancies;
    @Inject
    Transactions transactions;
    @Inject
    Homes homes;

    private HousingNeed asked(int daysAgo) {
        return DecisionFixture.asked(transactions, needs, TODAY.minusDays(daysAgo), false);
    }

    private HousingNeed granted(int daysAgo) {
        var need = asked(daysAgo + 1);
        DecisionFixture.decide(needs, need, Outcome.GRANTED, TODAY.minusDays(daysAgo));
        return need;
    }

    private UUID keys(HousingNeed need, int daysAgo) {
        var landlord = HomeFixture.landlord(HERE);
        var home = transactions.in(Scope.of(HERE),
                tx -> HomeFixture.known(tx, homes, landlord, HomeFixture.flat(landlord)).id());
        var told = DecisionFixture.keys(need.caseId(), home, TODAY.minusDays(daysAgo));
        assertThat(tenancies.start(KARIN, told)).isInstanceOf(Letting.Done.class);
        return told.id();
    }

    private void end(UUID tenancy, int daysAgo, Reason why) {
        assertThat(tenancies.end(KARIN, tenancy, TODAY.minusDays(daysAgo), why)).isInstanceOf(Letting.Done.class);
    }

    private MadeDecision now(HousingNeed need) {
        return decisions.show(KARIN, need.id().value(), "test").orElseThrow().decision();
    }

    private List<Unexecuted> reported(HousingNeed need, LocalDate within) {
        return decisions.report(KARIN, HERE, Quarter.of(within), "test").lines().stream()
                .filter(one -> one.needId().equals(need.id().value())).toList();
    }

    /** Clocks that wait for the home, whether the sweeper has found them broken yet or not. */
    private static long waiting(HousingNeed need) {
        return TestDatabase.number("select count(*) from clock where guarantee = 'housing-execution' and case_id = '"
                + need.caseId() + "' and fulfilled_at is null and state <> 'withdrawn'");
    }

    @Test
    void whoMovedAndThenLosesTheHomeIsOwedOneAgain() {
        var need = granted(300);
        var first = keys(need, 290);
        end(first, 200, Reason.MOVED);
        var second = keys(need, 200);
        assertThat(now(need).running()).isNotNull().extracting(MadeDecision.Execution::tenancyId).isEqualTo(second);
        assertThat(waiting(need)).isZero();

        end(second, 120, Reason.EVICTED);

        assertThat(now(need).owed()).isTrue();
        assertThat(waiting(need)).isOne();
        assertThat(reported(need, TODAY)).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(Unexecuted.Kind.INTERRUPTED);
            assertThat(one.since()).isEqualTo(TODAY.minusDays(120));
        });
    }

    /** The keys of the next home are often there before the last one is given back. */
    @Test
    void theNextHomeCountsWhicheverIsToldOfFirst() {
        var need = granted(300);
        var first = keys(need, 290);
        var second = keys(need, 200);
        assertThat(now(need).running()).isNotNull().extracting(MadeDecision.Execution::tenancyId).isEqualTo(first);
        end(first, 198, Reason.MOVED);
        assertThat(now(need).running()).isNotNull().extracting(MadeDecision.Execution::tenancyId).isEqualTo(second);

        end(second, 120, Reason.ABANDONED);

        assertThat(now(need).owed()).isTrue();
        assertThat(waiting(need)).isOne();
    }

    /** Home of their own, and later keys from the queue: the old decision is done, whatever becomes of those keys. */
    @Test
    void whoFoundAHomeOfTheirOwnIsOwedNothingByTheOldDecision() {
        var need = granted(300);
        end(keys(need, 290), 200, Reason.OWN_HOME);
        end(keys(need, 100), 90, Reason.EVICTED);

        assertThat(now(need).owed()).isFalse();
        assertThat(waiting(need)).isZero();
    }

    /** Keys by the queue while the decision was awaited are what it grants, from the day of the decision. */
    @Test
    void keysFromBeforeTheDecisionCarryItOutAtOnce() {
        var need = asked(150);
        var tenancy = keys(need, 140);
        assertThat(decisions.show(KARIN, need.id().value(), "test")).isEmpty();
        DecisionFixture.decide(needs, need, Outcome.GRANTED, TODAY.minusDays(130));

        assertThat(now(need).running()).isNotNull().satisfies(one -> {
            assertThat(one.tenancyId()).isEqualTo(tenancy);
            assertThat(one.on()).isEqualTo(TODAY.minusDays(130));
        });
        assertThat(waiting(need)).isZero();
        assertThat(reported(need, TODAY)).isEmpty();
    }

    /** Keys given when the decision is older than they are told of. */
    @Test
    void aDecisionWrittenAfterKeysOfALaterDayIsCarriedOutFromTheKeys() {
        var need = asked(150);
        keys(need, 100);
        DecisionFixture.decide(needs, need, Outcome.GRANTED, TODAY.minusDays(130));

        assertThat(now(need).running()).isNotNull().extracting(MadeDecision.Execution::on).isEqualTo(TODAY.minusDays(100));
    }

    /** Who asks for a home while living in one asks for another. */
    @Test
    void aHomeFromBeforeTheyAskedIsNotWhatIsGranted() {
        var need = asked(150);
        keys(need, 400);
        DecisionFixture.decide(needs, need, Outcome.GRANTED, TODAY.minusDays(130));

        assertThat(now(need).owed()).isTrue();
        assertThat(reported(need, TODAY)).hasSize(1);
    }

    @Test
    void anAppealThatIsWonIsCarriedOutByKeysFromBeforeIt() {
        var need = asked(150);
        DecisionFixture.decide(needs, need, Outcome.REFUSED, TODAY.minusDays(140));
        decisions.appeal(KARIN, need.id().value(), UUID.randomUUID(), TODAY.minusDays(130));
        keys(need, 120);
        decisions.settle(KARIN, need.id().value(), MadeDecision.Settlement.CHANGED, TODAY.minusDays(110));

        assertThat(now(need).running()).isNotNull().extracting(MadeDecision.Execution::on).isEqualTo(TODAY.minusDays(110));
        assertThat(waiting(need)).isZero();
    }

    /** A loss from before the day it counts as carried out is told late, and owed from that day. */
    @Test
    void aLossFromBeforeTheDecisionIsNotDropped() {
        var need = asked(170);
        DecisionFixture.decide(needs, need, Outcome.GRANTED, TODAY.minusDays(130));
        var tenancy = keys(need, 160);
        assertThat(now(need).running()).isNotNull().extracting(MadeDecision.Execution::on).isEqualTo(TODAY.minusDays(130));

        end(tenancy, 140, Reason.EVICTED);

        assertThat(now(need).owed()).isTrue();
        assertThat(now(need).executions()).singleElement()
                .satisfies(one -> assertThat(one.interruptedOn()).isEqualTo(TODAY.minusDays(130)));
        assertThat(waiting(need)).isOne();
    }

    /** Reported for the quarters in which it was owed, with its end in the last of them, and never again. */
    @Test
    void aLapseEndsWhatIsOwedFromItsDay() {
        var need = granted(400);
        var lapse = UUID.randomUUID();

        assertThat(lapse(need, lapse, Why.MOVED_AWAY, 401)).isEqualTo(new Acting.Unfit(Acting.Fault.TOO_EARLY));
        assertThat(lapse(need, lapse, Why.MOVED_AWAY, -1)).isEqualTo(new Acting.Unfit(Acting.Fault.IN_FUTURE));
        assertThat(lapse(need, lapse, Why.MOVED_AWAY, 150)).isInstanceOf(Acting.Done.class);
        assertThat(lapse(need, lapse, Why.MOVED_AWAY, 150)).isInstanceOf(Acting.Repeated.class);
        assertThat(lapse(need, lapse, Why.DIED, 150)).isInstanceOf(Acting.DoneBefore.class);

        assertThat(now(need).owed()).isFalse();
        assertThat(reported(need, TODAY.minusDays(260))).singleElement().satisfies(one -> {
            assertThat(one.until()).isNull();
            assertThat(one.lapsed()).isNull();
        });
        assertThat(reported(need, TODAY.minusDays(150))).singleElement().satisfies(one -> {
            assertThat(one.lapsed()).isEqualTo(Why.MOVED_AWAY);
            assertThat(one.lapsedOn()).isEqualTo(TODAY.minusDays(150));
            assertThat(one.carriedOutOn()).isNull();
            assertThat(one.days()).isEqualTo(250);
        });
        assertThat(reported(need, TODAY.minusDays(50))).isEmpty();
        assertThat(decisions.execute(KARIN, need.id().value(), UUID.randomUUID(), TODAY))
                .isEqualTo(new Acting.Unfit(Acting.Fault.LAPSED));
    }

    /** Its clocks end with it, and what comes by the queue later is not that decision's. */
    @Test
    void aLapseWithdrawsTheClocksAndKeysOfLaterCarryNothingOut() {
        var need = granted(60);
        end(keys(need, 50), 40, Reason.EVICTED);
        assertThat(waiting(need)).isOne();
        assertThat(lapse(need, UUID.randomUUID(), Why.FOUND_HOME, 30)).isInstanceOf(Acting.Done.class);

        assertThat(waiting(need)).isZero();
        assertThat(reported(need, TODAY)).isEmpty();
        end(keys(need, 20), 10, Reason.EVICTED);
        assertThat(now(need).executions()).hasSize(1);
        assertThat(waiting(need)).isZero();
    }

    @Test
    void whatSomebodyHasOrWasRefusedDoesNotLapse() {
        var had = granted(60);
        keys(had, 50);
        var refused = asked(60);
        DecisionFixture.decide(needs, refused, Outcome.REFUSED, TODAY.minusDays(50));

        assertThat(lapse(had, UUID.randomUUID(), Why.DIED, 30)).isEqualTo(new Acting.Unfit(Acting.Fault.CARRIED_OUT));
        assertThat(lapse(refused, UUID.randomUUID(), Why.DIED, 30)).isEqualTo(new Acting.Unfit(Acting.Fault.NOT_GRANTED));
    }

    /** No reason but the household's, and no machine says it. */
    @Test
    void aMachineLapsesNothingAndNoHomeIsNoReason() {
        var need = granted(60);

        lapseByMachine(need, "no-home").statusCode(422).body("type", is("urn:problem:invalid-request"));
        lapseByMachine(need, "declined-offer").statusCode(422);
        lapseByMachine(need, "died").statusCode(403).body("type", is("urn:problem:needs-named-human"));
        assertThat(now(need).owed()).isTrue();
    }

    @Test
    void aLapseIsWrittenByForm() {
        var need = granted(200);
        var page = "/decisions/" + need.id();
        var day = TODAY.minusDays(5).toString();

        form(page, Map.of("lapsedOn", day)).statusCode(422).body(containsString("Välj varför"))
                .body(containsString("inte heller ett nej till en bostad vi erbjöd"));
        form(page, Map.of("lapsedOn", TODAY.plusDays(2).toString(), "why", "died")).statusCode(422)
                .body(containsString("Den dagen har inte kommit ännu"));
        form(page, Map.of("lapsedOn", day, "why", "taken-back")).statusCode(303).header("Location", endsWith("?said=lapsed"));
        given().cookie("trygg_lang", "sv").get(page + "?said=lapsed").then()
                .body(containsString("Ingen ska längre ha bostaden enligt beslutet"))
                .body(containsString("Vill inte längre ha bostad enligt beslutet och har själv sagt det"))
                .body(not(containsString("/tenancies/needs/" + need.id())));
        given().get("/decisions/report.csv?for=auditors").then()
                .body(containsString("not-carried-out," + TODAY.minusDays(200) + ",,195," + day + ",taken-back"));
    }

    /** What was granted and had before executions were kept is found from the tenancies, with the loss that followed. */
    @Test
    void grantsOfBeforeExecutionsWereKeptAreCarriedOutByTheirTenancies() throws IOException {
        var need = asked(300);
        var other = asked(300);
        for (var one : List.of(need, other)) {
            end(keys(one, 280), 200, Reason.MOVED);
            var second = keys(one, 200);
            DecisionFixture.decide(needs, one, Outcome.GRANTED, TODAY.minusDays(290));
            if (one == other) {
                end(second, 150, Reason.EVICTED);
            }
            asBeforeExecutionsWereKept(one);
            assertThat(now(one).owed()).isTrue();
        }
        try (var script = getClass().getResourceAsStream("/db/migration/V18_1__grants_of_before_executions_were_kept.sql")) {
            TestDatabase.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }

        assertThat(now(need).executions()).singleElement().satisfies(one -> {
            assertThat(one.on()).isEqualTo(TODAY.minusDays(280));
            assertThat(one.interruptedOn()).isNull();
        });
        assertThat(reported(need, TODAY)).isEmpty();
        assertThat(now(other).executions()).singleElement().satisfies(one -> {
            assertThat(one.on()).isEqualTo(TODAY.minusDays(280));
            assertThat(one.interruptedOn()).isEqualTo(TODAY.minusDays(150));
        });
        assertThat(reported(other, TODAY)).singleElement()
                .satisfies(one -> assertThat(one.kind()).isEqualTo(Unexecuted.Kind.INTERRUPTED));
    }

    private static void asBeforeExecutionsWereKept(HousingNeed need) {
        TestDatabase.execute("delete from housing_execution where decision_id in (select id from housing_decision where "
                + "housing_need_id = '" + need.id() + "')");
        TestDatabase
                .execute("update clock set subject_id = gen_random_uuid() where guarantee = 'housing-execution' and case_id = '"
                        + need.caseId() + "'");
    }

    private Acting lapse(HousingNeed need, UUID id, Why why, int daysAgo) {
        return decisions.lapse(KARIN, need.id().value(), id, why, TODAY.minusDays(daysAgo));
    }

    private static ValidatableResponse lapseByMachine(HousingNeed need, String why) {
        return given().auth().oauth2(TestTokens.bearer("municipal-system", "housing.read housing.write", HERE))
                .contentType(ContentType.JSON).body(Map.of("id", UUID.randomUUID(), "why", why, "on", TODAY.toString()))
                .post("/api/v1/decisions/" + need.id() + "/lapse").then();
    }

    private static ValidatableResponse form(String page, Map<String, String> typed) {
        return given().header("Sec-Fetch-Site", "same-origin").cookie("trygg_lang", "sv").redirects().follow(false)
                .contentType("application/x-www-form-urlencoded; charset=utf-8").formParams(typed).post(page + "/lapse").then();
    }
}
