package trygg.housing.fidelity;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.housing.fidelity.KaplanMeier.Point;
import trygg.housing.fidelity.KaplanMeier.Seen;
import trygg.housing.tenancy.Tenancy.Reason;

/**
 * Who keeps a home, counted from the first Housing First keys of a household (C052). The home is kept in the same or another
 * tenancy. Who died, moved to a home of their own or was moved and then lost from sight is known of until that day and
 * counted apart: none of them lost a home.
 *
 * @param housed households that ever got keys
 * @param still of them, in a tenancy today
 * @param notOwn of those, on a contract that is not their own
 * @param lost evicted, left, or given no contract, without another tenancy at once
 * @param returned of all housed, without a home again at any time after the keys; {@code homelessNow} of them still
 */
public record Retention(long housed, long still, long notOwn, long lost, long deaths, long ownHomes, long outOfSight,
        long returned, long homelessNow, KaplanMeier curve) {

    public static final List<Integer> HORIZONS = List.of(12, 24, 36);

    /** An average month, so that twelve of them are a year in days. */
    private static final double MONTH = 365.25 / 12;

    /** One tenancy of a household. @param own whether the contract is the household's own by now */
    record Stay(UUID caseId, boolean housingFirst, boolean own, LocalDate from, @Nullable LocalDate to, @Nullable Reason why) {
    }

    /** What became of one household, and how long after the keys. */
    private record Way(Stay last, Seen seen) {
    }

    /** Nothing where nobody has been housed for so long. */
    public @Nullable Point after(int months) {
        return curve.at(Math.round(months * MONTH));
    }

    /** @param stays of all households with a Housing First tenancy, each household's together and by their beginning */
    static Retention of(List<Stay> stays, long returned, long homelessNow, LocalDate today) {
        var households = new LinkedHashMap<UUID, List<Stay>>();
        stays.forEach(stay -> households.computeIfAbsent(stay.caseId(), _ -> new ArrayList<>()).add(stay));
        var ways = households.values().stream()
                .map(all -> way(all.stream().dropWhile(stay -> !stay.housingFirst()).toList(), today)).toList();
        var running = ways.stream().filter(way -> way.last().why() == null).toList();
        return new Retention(ways.size(), running.size(), running.stream().filter(way -> !way.last().own()).count(),
                ways.stream().filter(way -> way.seen().happened()).count(), ending(ways, Reason.DEATH),
                ending(ways, Reason.OWN_HOME), ending(ways, Reason.MOVED), returned, homelessNow,
                KaplanMeier.of(ways.stream().map(Way::seen).toList()));
    }

    private static long ending(List<Way> ways, Reason why) {
        return ways.stream().filter(way -> way.last().why() == why).count();
    }

    private static Way way(List<Stay> stays, LocalDate today) {
        var from = stays.getFirst().from();
        var last = stays.getFirst();
        for (var next : stays.subList(1, stays.size())) {
            if (!goesOn(last, next)) {
                break;
            }
            last = next;
        }
        var until = last.to() == null ? today : last.to();
        var lost = last.why() != null && last.why().lost();
        return new Way(last, new Seen(Math.max(0, ChronoUnit.DAYS.between(from, until)), lost));
    }

    /** A household that was moved goes on in the next tenancy; one that lost its home only when the next began at once. */
    private static boolean goesOn(Stay last, Stay next) {
        var to = last.to();
        return to != null && last.why() != null
                && (last.why() == Reason.MOVED || last.why().lost() && !next.from().isAfter(to.plusDays(1)));
    }
}
