package trygg.benefits.renewal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A month's renewals of a municipality and how far they have come.
 *
 * @param households all whose aid goes on into the month, as counted at the start
 * @param granted of them, so far
 * @param left to a human, so far, by reason
 * @param aid granted so far, in the municipality's currency
 * @param finishedAt nothing while it runs; a run that was interrupted goes on by itself
 * @param troubled households that could not be written in the last round; they are tried again until it goes well
 */
public record RenewalRun(UUID id, String municipality, YearMonth period, int households, int granted, Map<String, Integer> left,
        BigDecimal aid, Instant startedAt, String startedBy, @Nullable Instant finishedAt, int troubled) {

    public int leftInAll() {
        return left.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int done() {
        return granted + leftInAll();
    }
}
