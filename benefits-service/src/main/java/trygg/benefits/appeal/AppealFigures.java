package trygg.benefits.appeal;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;

/**
 * How right decisions of one kind were, those on aid or those to ask it back, seen from the appeals that came in one year
 * (C037). An appeal counts once, however many
 * bodies looked at it; those that are not settled are told, not left out.
 *
 * @param appeals all that came in the year: the denominator
 * @param changed those whose decision was changed wholly or in part, here or by the higher body, or sent back: the numerator
 * @param more of the changed, those that gave the person more; @param less those that gave less
 * @param sentBack of the changed, those the higher body wanted decided anew
 * @param withdrawn by the one who appealed, with nothing changed before
 * @param decisions all made in the year, for how seldom an appeal comes at all
 */
public record AppealFigures(long appeals, long changed, long more, long less, long sentBack, long upheld, long dismissed,
        long withdrawn, long stillOpen, long decisions) {

    /** The decisions of a year by their kind: a municipality that errs in asking back errs as well. */
    public record OfYear(AppealFigures aid, AppealFigures recoveries) {
    }

    /** With three decimals; nothing when there was no appeal. */
    public @Nullable BigDecimal share() {
        return appeals == 0 ? null
                : BigDecimal.valueOf(changed).divide(BigDecimal.valueOf(appeals), 3, RoundingMode.HALF_UP);
    }
}
