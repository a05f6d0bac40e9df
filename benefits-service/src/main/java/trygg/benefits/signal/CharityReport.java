package trygg.benefits.signal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.platform.act.Act;

/**
 * How many came to a charity on a day, and what for.
 *
 * @param reportedBy the partner's client id
 * @param refused how many of them said that the municipality had refused them
 * @param answer what the municipality offered; absent while it owes one
 */
public record CharityReport(UUID id, String municipality, String reportedBy, LocalDate day, int food, int rent,
        int clothing, int refused, Instant reportedAt, @Nullable Answer answer) {

    /** What the municipality can offer those it does not know by name. */
    public enum Offer {
        /** Somebody who can decide went to where they are. */
        CAME_TO_THE_PLACE,
        /** Times were given to the partner, to hand on. */
        TIMES_OFFERED,
        /** The partner was told how to apply, and that food and medicine are decided the same day. */
        TOLD_HOW_TO_APPLY;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Offer> of(String code) {
            return Arrays.stream(values()).filter(offer -> offer.code().equals(code)).findFirst();
        }
    }

    public record Answer(UUID id, Offer offer, Instant at, String by) implements Act {
    }

    public int people() {
        return food + rent + clothing;
    }
}
