package trygg.housing.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static trygg.housing.decision.DecisionFixture.HERE;
import static trygg.housing.decision.DecisionFixture.KARIN;
import static trygg.housing.decision.DecisionFixture.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

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

/** Households that are granted homes, have them and lose them, with what is owed to them by it. */
abstract class DecisionSuite {

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

    HousingNeed asked(int daysAgo) {
        return DecisionFixture.asked(transactions, needs, TODAY.minusDays(daysAgo), false);
    }

    HousingNeed granted(int daysAgo) {
        var need = asked(daysAgo + 1);
        DecisionFixture.decide(needs, need, Outcome.GRANTED, TODAY.minusDays(daysAgo));
        return need;
    }

    UUID flat() {
        var landlord = HomeFixture.landlord(HERE);
        return transactions.in(Scope.of(HERE),
                tx -> HomeFixture.known(tx, homes, landlord, HomeFixture.flat(landlord)).id());
    }

    UUID keys(HousingNeed need, int daysAgo) {
        var told = DecisionFixture.keys(need.caseId(), flat(), TODAY.minusDays(daysAgo));
        assertThat(tenancies.start(KARIN, told)).isInstanceOf(Letting.Done.class);
        return told.id();
    }

    void end(UUID tenancy, int daysAgo, Reason why) {
        assertThat(tenancies.end(KARIN, tenancy, TODAY.minusDays(daysAgo), why)).isInstanceOf(Letting.Done.class);
    }

    MadeDecision now(HousingNeed need) {
        return decisions.show(KARIN, need.id().value(), "test").orElseThrow().decision();
    }

    List<Unexecuted> reported(HousingNeed need, LocalDate within) {
        return reported(need, Quarter.of(within));
    }

    List<Unexecuted> reported(HousingNeed need, Quarter quarter) {
        return decisions.report(KARIN, HERE, quarter, "test").lines().stream()
                .filter(one -> one.needId().equals(need.id().value())).toList();
    }

    /** Clocks that wait for the home, whether the sweeper has found them broken yet or not. */
    static long waiting(HousingNeed need) {
        return TestDatabase.number("select count(*) from clock where guarantee = 'housing-execution' and case_id = '"
                + need.caseId() + "' and fulfilled_at is null and state <> 'withdrawn'");
    }
}
