package trygg.benefits.simulation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import trygg.benefits.calculation.Calculated;
import trygg.benefits.calculation.Calculated.MissingParameter;
import trygg.benefits.calculation.Calculated.Reckoned;
import trygg.benefits.calculation.Calculated.Unfit;
import trygg.benefits.calculation.Calculation;
import trygg.benefits.calculation.Facts;
import trygg.benefits.parameter.Amount;
import trygg.benefits.parameter.Parameter;
import trygg.benefits.parameter.Parameters;

/**
 * What a proposed table would change in one month: each household is reckoned twice, with the tables in force and with the
 * proposed one in their place, and the differences of the aid are added up. A household that cannot be reckoned both ways is
 * counted apart with the reason and in nothing else.
 *
 * @param households those reckoned
 * @param cost more aid in the month; less than nothing when the proposal saves
 * @param gained households that have no aid now and would get some
 * @param withMore households that would get more, those that gain included
 * @param withLess households that would get less
 * @param byType every type of household there is, in the order of the enum
 * @param largestGain of one household in the month
 * @param medianGain of those that would get more
 * @param unreckonable how many households could not be reckoned, by the id of the missing table or the code of what is wrong
 */
public record Simulation(int households, Amount cost, int gained, int withMore, int withLess, List<OfType> byType,
        Amount largestGain, Amount medianGain, SortedMap<String, Integer> unreckonable) {

    /** The same of one type of household. */
    public record OfType(HouseholdType type, int households, int withMore, Amount cost) {
    }

    public Simulation {
        byType = List.copyOf(byType);
        unreckonable = Collections.unmodifiableSortedMap(new TreeMap<>(unreckonable));
    }

    /** What it would cost in a year in which nothing else changes: twelve such months. */
    public Amount costOfYear() {
        return cost.times(12);
    }

    /** @param current read once, in any order; no household is kept in memory */
    public static Simulation of(Iterable<Facts> current, Parameters now, Parameter proposed) {
        var then = now.with(proposed);
        var sums = new Sums();
        for (var facts : current) {
            var before = Calculation.of(facts, now);
            var after = Calculation.of(facts, then);
            if (before instanceof Reckoned(var today) && after instanceof Reckoned(var tomorrow)) {
                sums.add(HouseholdType.of(facts), today.aid(), tomorrow.aid());
            } else {
                sums.unreckonable.merge(reason(after instanceof Reckoned ? before : after), 1, Integer::sum);
            }
        }
        return sums.end();
    }

    private static String reason(Calculated calculated) {
        return switch (calculated) {
            case MissingParameter missing -> missing.kind().id();
            case Unfit unfit -> unfit.faults().getFirst().code();
            case Reckoned _ -> throw new IllegalStateException("it was reckoned");
        };
    }

    private static final class OneType {

        private int households;
        private int withMore;
        private long cost;
    }

    private static final class Sums {

        private final Map<HouseholdType, OneType> byType = new EnumMap<>(HouseholdType.class);
        /** How many get each gain. A table knows few amounts, so this stays small whatever the number of households. */
        private final TreeMap<Long, Integer> gains = new TreeMap<>();
        private final TreeMap<String, Integer> unreckonable = new TreeMap<>();
        private int gained;
        private int withLess;

        void add(HouseholdType type, Amount before, Amount after) {
            var ofType = byType.computeIfAbsent(type, _ -> new OneType());
            var more = after.minus(before).hundredths();
            ofType.households++;
            ofType.cost += more;
            if (more > 0) {
                ofType.withMore++;
                gains.merge(more, 1, Integer::sum);
                gained += before.isPositive() ? 0 : 1;
            } else if (more < 0) {
                withLess++;
            }
        }

        Simulation end() {
            var types = byType.entrySet().stream().map(entry -> new OfType(entry.getKey(), entry.getValue().households,
                    entry.getValue().withMore, new Amount(entry.getValue().cost))).toList();
            return new Simulation(types.stream().mapToInt(OfType::households).sum(),
                    types.stream().map(OfType::cost).reduce(Amount.NONE, Amount::plus), gained,
                    types.stream().mapToInt(OfType::withMore).sum(), withLess, types,
                    gains.isEmpty() ? Amount.NONE : new Amount(gains.lastKey()), median(), unreckonable);
        }

        /** The gain in the middle; between two, half of their sum. */
        private Amount median() {
            int all = gains.values().stream().mapToInt(Integer::intValue).sum();
            if (all == 0) {
                return Amount.NONE;
            }
            return new Amount(nth((all - 1) / 2) + nth(all / 2)).share(1, 2);
        }

        private long nth(int nth) {
            int seen = 0;
            @Nullable
            Long last = null;
            for (var gain : gains.entrySet()) {
                last = gain.getKey();
                seen += gain.getValue();
                if (seen > nth) {
                    break;
                }
            }
            return Objects.requireNonNull(last);
        }
    }
}
