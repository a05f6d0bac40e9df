package trygg.housing.homeless;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Who came into homelessness and who went out in a stretch of time, and who is in it at its end.
 *
 * @param from the first day of it
 * @param until the first day after it
 * @param open by class, on the last day
 * @param ages of those still open on the last day: how long so far
 */
public record Flow(LocalDate from, LocalDate until, long newly, long returned, long housed, long other,
        Map<EthosLight, Long> open, List<Age> ages) {

    /** @param most days, and nothing above it but the last of all */
    public record Age(int least, int most, long count) {
    }

    public Flow {
        open = Map.copyOf(open);
        ages = List.copyOf(ages);
    }

    public long inflow() {
        return newly + returned;
    }

    public long outflow() {
        return housed + other;
    }

    public long count() {
        return open.values().stream().mapToLong(Long::longValue).sum();
    }

    /** By the Swedish situation, 1 to 4. */
    public long inSituation(int situation) {
        return open.entrySet().stream().filter(one -> one.getKey().situation() == situation).mapToLong(Map.Entry::getValue)
                .sum();
    }
}
