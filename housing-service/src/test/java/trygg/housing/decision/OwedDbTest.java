package trygg.housing.decision;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static trygg.housing.decision.DecisionFixture.KARIN;
import static trygg.housing.decision.DecisionFixture.TODAY;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import trygg.housing.need.HousingNeed;
import trygg.housing.need.Outcome;
import trygg.housing.tenancy.Tenancy.Reason;
import trygg.testkit.TestDatabase;
import trygg.testkit.TryggTestResource;

/** C054, SoL 34:1: what is owed follows the household, from the grant through every home it has by it. */
@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
@TestSecurity(user = "karin", roles = "caseworker", attributes = @SecurityAttribute(key = "municipalities", value = "SE-0181"))
class OwedDbTest extends DecisionSuite {

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

    /** What was granted and had before executions were kept is found from the tenancies, with the loss that followed. */
    @Test
    void grantsOfBeforeExecutionsWereKeptAreCarriedOutByTheirTenancies() throws IOException {
        var need = asked(300);
        var other = asked(300);
        var both = asked(300);
        DecisionFixture.decide(needs, both, Outcome.GRANTED, TODAY.minusDays(290));
        var lost = keys(both, 280);
        var stays = keys(both, 270);
        end(lost, 150, Reason.EVICTED);
        asBeforeExecutionsWereKept(both);
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
        // Who lives in the other of two homes has lost nothing; whose loss the script found has a clock again.
        assertThat(now(both).running()).isNotNull().extracting(MadeDecision.Execution::tenancyId).isEqualTo(stays);
        decisions.oweAgain();
        decisions.oweAgain();
        assertThat(TestDatabase.number("select count(*) from clock where guarantee = 'housing-execution' and subject_id = '"
                + now(other).executions().getFirst().id() + "'")).isOne();
    }

    private static void asBeforeExecutionsWereKept(HousingNeed need) {
        TestDatabase.execute("delete from housing_execution where decision_id in (select id from housing_decision where "
                + "housing_need_id = '" + need.id() + "')");
        TestDatabase
                .execute("update clock set subject_id = gen_random_uuid() where guarantee = 'housing-execution' and case_id = '"
                        + need.caseId() + "'");
    }
}
