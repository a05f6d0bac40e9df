package trygg.benefits.calculation;

import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import trygg.benefits.parameter.Amount;
import trygg.benefits.parameter.Parameter;

/**
 * One line of a sheet.
 *
 * @param ref whom it is about; null when the household
 * @param amount what it adds to what the household needs; an income is negative
 * @param parameter the table the amount was read from; null when it was stated
 * @param inputs what went in, by name: enough to reckon the amount again by hand
 */
public record Line(Kind kind, @Nullable String ref, Amount amount, Basis basis, @Nullable Parameter parameter,
        Map<String, String> inputs) {

    public enum Kind {
        /** Personal costs of one adult, or of a couple together. */
        PERSONAL,
        PERSONAL_CHILD,
        COMMON,
        HIGHER_NORM,
        LOWER_NORM,
        SUPPLEMENT,
        LONG_TERM_FAMILY,
        COST,
        INCOME,
        /** The part of a wage that is left aside. */
        JOB_INCENTIVE,
        /** An income that does not count; it stands on the sheet with nothing. */
        NOT_COUNTED,
        ASSET;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
