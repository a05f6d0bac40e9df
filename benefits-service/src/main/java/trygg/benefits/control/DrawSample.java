package trygg.benefits.control;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import trygg.benefits.application.Ground;
import trygg.benefits.control.Opening.Fault;

/**
 * Draws by lot among all applications that were granted aid in a month, and opens a control of each one drawn.
 *
 * @param size how many are to be drawn; all of them when there are fewer
 */
public record DrawSample(UUID id, String municipality, YearMonth month, int size, Ground basis, LocalDate informedOn,
        String by, boolean byHuman) {

    /**
     * What was drawn.
     *
     * @param seed from the machine and recorded, so that nobody can try seeds until the lot falls on somebody, and
     *        everybody can draw it again
     * @param among how many it was drawn from
     */
    public record Sample(UUID id, String municipality, YearMonth month, int size, long seed, int among, Instant drawnAt,
            String drawnBy, List<UUID> controls) {

        public Sample {
            controls = List.copyOf(controls);
        }

        boolean answers(DrawSample command) {
            return command.municipality.equals(municipality) && command.month.equals(month) && command.size == size
                    && command.by.equals(drawnBy);
        }
    }

    /** What can come of it. */
    public sealed interface Drawing {

        record Drawn(Sample sample) implements Drawing {
        }

        record Repeated(Sample sample) implements Drawing {
        }

        record OtherContent(UUID id) implements Drawing {
        }

        /** Whom chance is to be let loose on is decided by a human who stands for it. */
        record NotByMachine() implements Drawing {
        }

        record Unfit(List<Fault> faults) implements Drawing {

            public Unfit {
                faults = List.copyOf(faults);
            }
        }
    }

    List<Fault> faults(LocalDate today) {
        return month.isAfter(YearMonth.from(today)) ? List.of(Fault.MONTH_IN_FUTURE)
                : OpenControl.informing(today, informedOn, today);
    }

    /** The same seed draws the same, in whatever order they come; what it draws tells nothing of whom it draws. */
    static List<UUID> lot(long seed, Collection<UUID> among, int size) {
        return among.stream().sorted(Comparator.comparing(one -> mark(seed, one))).limit(size).toList();
    }

    private static String mark(long seed, UUID one) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest((seed + "/" + one).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
