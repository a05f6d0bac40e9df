package trygg.benefits.control;

import java.time.LocalDate;
import java.time.YearMonth;

import org.jspecify.annotations.Nullable;

import trygg.benefits.control.Trigger.Source;

/**
 * The objective fact behind a control, as it was documented.
 *
 * @param seenOn the day on which somebody read it there
 * @param month the month it is about, where the trigger asks for one
 * @param says what the register or paper says, in words; stays in this service
 */
public record Fact(Source source, LocalDate seenOn, @Nullable YearMonth month, String says) {

    public Fact {
        says = says.strip();
    }
}
