package trygg.benefits.renewal;

import java.time.YearMonth;
import java.util.UUID;

import trygg.benefits.calculation.Calculated.MissingParameter;

/** What can come of asking for a month's renewals. */
public sealed interface Running {

    /** It runs, or has run; asked for again it goes on where it was. */
    record Runs(RenewalRun run) implements Running {
    }

    /** The id stands for another run. */
    record OtherContent(UUID id) implements Running {
    }

    /** The month's table has not been loaded; nobody's month can be reckoned before it is. */
    record Missing(MissingParameter parameter) implements Running {
    }

    /** The month is too far away: only the running month and the next are renewed. */
    record PeriodUnfit(YearMonth earliest, YearMonth latest) implements Running {
    }
}
