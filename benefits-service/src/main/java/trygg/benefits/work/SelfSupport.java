package trygg.benefits.work;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.benefits.work.Measure.Next;

/**
 * Exits from aid and returns to it (C040), reckoned from the months a case had aid. A case leaves in the first month
 * without aid after one with it, and may leave more than once. Whether it is still out after 3, 6 or 12 months is told
 * only when so many months have passed for it, also when it has returned already: counting early returns and not those
 * who are still out would make the outcome look worse than it is.
 *
 * @param exits all of them
 * @param byOutcome the same apart, by what came after the last measure before the exit; {@code NONE} where none is known
 */
public record SelfSupport(Group exits, Map<Next, Group> byOutcome) {

    /** Months after the exit for which the question is asked. */
    public static final List<Integer> HORIZONS = List.of(3, 6, 12);

    public SelfSupport {
        byOutcome = Map.copyOf(byOutcome);
    }

    /**
     * A case as it is counted.
     *
     * @param months with aid
     * @param outcomes what came after measures, by the month in which they ended
     */
    public record AidMonths(UUID caseId, SortedSet<YearMonth> months, Map<YearMonth, Next> outcomes) {

        public AidMonths {
            months = new TreeSet<>(months);
            outcomes = Map.copyOf(outcomes);
        }
    }

    /** @param month the first without aid, @param returned the next with aid again, or nothing */
    public record Exit(UUID caseId, YearMonth month, Next outcome, @Nullable YearMonth returned) {
    }

    /** @param tooEarly exits so young that it cannot be told yet; in neither of the others */
    public record After(long stillOut, long returned, long tooEarly) {
    }

    /** @param after by months since the exit */
    public record Group(long count, Map<Integer, After> after) {

        public Group {
            after = Map.copyOf(after);
        }

        static Group of(List<Exit> exits, YearMonth through) {
            var after = new TreeMap<Integer, After>();
            for (int horizon : HORIZONS) {
                long out = 0;
                long returned = 0;
                long early = 0;
                for (var exit : exits) {
                    // The exit's own month is the first of those that have to pass.
                    var last = exit.month().plusMonths(horizon - 1);
                    if (last.isAfter(through)) {
                        early++;
                    } else if (exit.returned() != null && !exit.returned().isAfter(last)) {
                        returned++;
                    } else {
                        out++;
                    }
                }
                after.put(horizon, new After(out, returned, early));
            }
            return new Group(exits.size(), after);
        }
    }

    /** @param through the last month whose decisions are all made; nothing after it is known */
    public static SelfSupport of(Collection<AidMonths> cases, YearMonth through) {
        var exits = cases.stream().flatMap(one -> exits(one, through).stream()).toList();
        var byOutcome = new EnumMap<Next, Group>(Next.class);
        for (var outcome : Next.values()) {
            byOutcome.put(outcome, Group.of(exits.stream().filter(exit -> exit.outcome() == outcome).toList(), through));
        }
        return new SelfSupport(Group.of(exits, through), byOutcome);
    }

    /** What can be told of exits that are 3, 6 or 12 months old, the oldest first. */
    static List<FollowUp> followUps(Collection<AidMonths> cases, String municipality, YearMonth through) {
        var found = new ArrayList<FollowUp>();
        for (var one : cases) {
            for (var exit : exits(one, through)) {
                for (int months : HORIZONS) {
                    // The exit's own month is the first of those that have to pass.
                    var last = exit.month().plusMonths(months - 1);
                    if (!last.isAfter(through)) {
                        var back = exit.returned();
                        found.add(new FollowUp(exit.caseId(), municipality, exit.month(), months,
                                back != null && !back.isAfter(last) ? back : null, exit.outcome()));
                    }
                }
            }
        }
        return found;
    }

    static List<Exit> exits(AidMonths one, YearMonth through) {
        var known = one.months().stream().filter(month -> !month.isAfter(through)).toList();
        var exits = new ArrayList<Exit>();
        for (int nth = 0; nth < known.size(); nth++) {
            var without = known.get(nth).plusMonths(1);
            var next = nth + 1 < known.size() ? known.get(nth + 1) : null;
            if (!without.isAfter(through) && !without.equals(next)) {
                exits.add(new Exit(one.caseId(), without, outcome(one, without), next));
            }
        }
        return exits;
    }

    /** What the last measure that ended by the month of the exit came to. */
    private static Next outcome(AidMonths one, YearMonth exit) {
        return new TreeMap<>(one.outcomes()).headMap(exit, true).entrySet().stream().reduce((_, later) -> later)
                .map(Map.Entry::getValue).orElse(Next.NONE);
    }
}
