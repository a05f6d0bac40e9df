package trygg.benefits.simulation;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import trygg.benefits.calculation.Calculated;
import trygg.benefits.calculation.Calculated.MissingParameter;
import trygg.benefits.calculation.Calculated.Reckoned;
import trygg.benefits.calculation.Calculated.Unfit;
import trygg.benefits.calculation.Calculation;
import trygg.benefits.parameter.Amount;
import trygg.benefits.parameter.Parameters;
import trygg.benefits.simulation.CurrentHouseholds.CurrentHousehold;
import trygg.benefits.simulation.Simulation.OfDistrict;
import trygg.benefits.simulation.Simulation.OfType;

/**
 * A simulation half done: what the households reckoned so far add up to. It can be written down between two of them and taken
 * up again, so that a long simulation survives whatever happens to the process that works at it.
 *
 * @param byDistrict by code; those whose district is not known stand under the empty text
 * @param gains how many households get each gain, in hundredths. A table knows few amounts, so this stays small whatever the
 *        number of households
 */
record Sums(Map<HouseholdType, Group> byType, TreeMap<String, Group> byDistrict, TreeMap<Long, Integer> gains,
        TreeMap<String, Integer> unreckonable) {

    private static final String UNKNOWN = "";

    /** @param cost more aid of these households in the month, in hundredths */
    record Group(int households, int gained, int withMore, int withLess, long cost) {

        static Group of(long more, boolean hadNone) {
            return new Group(1, more > 0 && hadNone ? 1 : 0, more > 0 ? 1 : 0, more < 0 ? 1 : 0, more);
        }

        Group plus(Group other) {
            return new Group(households + other.households, gained + other.gained, withMore + other.withMore,
                    withLess + other.withLess, cost + other.cost);
        }
    }

    static Sums none() {
        return new Sums(new EnumMap<>(HouseholdType.class), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }

    /** Reckons the household both ways and adds what differs. */
    void add(CurrentHousehold household, Parameters now, Parameters then) {
        var before = Calculation.of(household.facts(), now);
        var after = Calculation.of(household.facts(), then);
        if (before instanceof Reckoned(var today) && after instanceof Reckoned(var tomorrow)) {
            var more = tomorrow.aid().minus(today.aid()).hundredths();
            var one = Group.of(more, !today.aid().isPositive());
            byType.merge(HouseholdType.of(household.facts()), one, Group::plus);
            var district = household.district();
            byDistrict.merge(district == null ? UNKNOWN : district, one, Group::plus);
            if (more > 0) {
                gains.merge(more, 1, Integer::sum);
            }
        } else {
            unreckonable.merge(reason(after instanceof Reckoned ? before : after), 1, Integer::sum);
        }
    }

    private static String reason(Calculated calculated) {
        return switch (calculated) {
            case MissingParameter missing -> missing.kind().id();
            case Unfit unfit -> unfit.faults().getFirst().code();
            case Reckoned _ -> throw new IllegalStateException("it was reckoned");
        };
    }

    Simulation end() {
        var all = byType.values().stream().reduce(new Group(0, 0, 0, 0, 0), Group::plus);
        var types = byType.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(entry -> new OfType(entry.getKey(),
                entry.getValue().households, entry.getValue().withMore, new Amount(entry.getValue().cost))).toList();
        var districts = byDistrict.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Group> entry) -> entry.getKey().equals(UNKNOWN))
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> new OfDistrict(entry.getKey().equals(UNKNOWN) ? null : entry.getKey(),
                        entry.getValue().households, entry.getValue().gained, entry.getValue().withMore,
                        entry.getValue().withLess, new Amount(entry.getValue().cost)))
                .toList();
        return new Simulation(all.households, new Amount(all.cost), all.gained, all.withMore, all.withLess, types, districts,
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
