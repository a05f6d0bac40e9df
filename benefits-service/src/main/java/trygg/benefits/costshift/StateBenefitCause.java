package trygg.benefits.costshift;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.ApplicationId;
import trygg.benefits.application.Money;

/**
 * Why a household needs aid in a month although the state insures against it. What is noted later for the same month
 * counts; the earlier stays.
 *
 * @param benefit which of the state's; nothing when there is no such cause
 * @param amount how much of that month's aid
 */
public record StateBenefitCause(UUID id, ApplicationId applicationId, UUID caseId, String municipality, YearMonth month,
        Cause cause, @Nullable Benefit benefit, Money amount, Instant at, String by) {

    public enum Cause {
        /** Applied for and not decided or paid yet: what the state pays later may be claimed back. */
        WAITING,
        DENIED,
        INSUFFICIENT,
        /** Looked at, and the state has no part in it. */
        NONE;

        public String code() {
            return StateBenefitCause.code(this);
        }

        public static Optional<Cause> of(String code) {
            return read(values(), code);
        }
    }

    public enum Benefit {
        UNEMPLOYMENT_FUND,
        SICKNESS,
        PENSION,
        PARENTAL,
        HOUSING_ALLOWANCE,
        OTHER;

        public String code() {
            return StateBenefitCause.code(this);
        }

        public static Optional<Benefit> of(String code) {
            return read(values(), code);
        }
    }

    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> Optional<E> read(E[] values, String code) {
        return Arrays.stream(values).filter(value -> code(value).equals(code)).findFirst();
    }
}
