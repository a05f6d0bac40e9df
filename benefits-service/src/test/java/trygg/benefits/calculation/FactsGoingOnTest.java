package trygg.benefits.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import trygg.benefits.calculation.Facts.Adult;
import trygg.benefits.calculation.Facts.Cost;
import trygg.benefits.parameter.Amount;

/** What a household takes with it into its next month. */
class FactsGoingOnTest {

    private static Facts facts(int supportMonths, Cost... costs) {
        return new Facts("SE-1880", YearMonth.of(2026, 3), List.of(new Adult("a1", LocalDate.of(1990, 1, 1), null)), false,
                List.of(), 0, List.of(costs), List.of(), List.of(), supportMonths == 0 ? Map.of() : Map.of("a1", supportMonths),
                List.of());
    }

    private static Cost cost(CostKind kind, int amount, int approved) {
        return new Cost(kind, Amount.kronor(amount), Amount.kronor(approved));
    }

    /** A debt that was paid is paid; the rent comes again, as much of it as was found reasonable. */
    @Test
    void whatIsPaidOnceDoesNotComeBack() {
        var next = facts(0, cost(CostKind.RENT, 7000, 6200), cost(CostKind.RENT_DEBT, 24000, 24000),
                cost(CostKind.DENTAL, 900, 900), cost(CostKind.MEDICINE, 200, 200)).next();

        assertThat(next.costs()).containsExactly(cost(CostKind.RENT, 6200, 6200), cost(CostKind.MEDICINE, 200, 200));
    }

    /** C042: the months count on, so that the incentive and the long-term supplement come when they are due. */
    @Test
    void monthsOfAidCountOnFromWhatWasKnown() {
        var moved = facts(12);

        assertThat(moved.next().goingOnFrom(moved, 1).supportMonths()).isEqualTo(Map.of("a1", 13));
        assertThat(moved.next().next().goingOnFrom(moved, 2).supportMonths()).isEqualTo(Map.of("a1", 14));
        assertThat(moved.goingOnFrom(moved, 0).supportMonths()).isEqualTo(Map.of("a1", 12));
        assertThat(facts(1).next().goingOnFrom(facts(1), 9).supportMonths()).isEqualTo(Map.of("a1", 9));
    }

    @Test
    void aMonthWithoutAidBreaksTheRow() {
        var moved = facts(12);

        assertThat(moved.next().next().goingOnFrom(moved, 1).supportMonths()).isEqualTo(Map.of("a1", 1));
        assertThat(moved.next().goingOnFrom(moved, 0).supportMonths()).isEmpty();
    }
}
