package trygg.benefits.renewal;

import java.time.YearMonth;
import java.util.UUID;

import trygg.benefits.application.Application;
import trygg.benefits.assessment.Keeping;

/** What can come of {@link RenewHousehold}. */
public sealed interface Renewing {

    /** The application is open and the month is reckoned, or it is said why it cannot be. */
    record Opened(Application application, Keeping keeping) implements Renewing {
    }

    record Repeated(UUID application) implements Renewing {
    }

    /** Somebody has asked for the month already. */
    record RenewedBefore(UUID application) implements Renewing {
    }

    /** Nothing was ever reckoned for the household, so there is nothing to go on from. */
    record NothingKept() implements Renewing {
    }

    /** The month is not after the last one, or more than a year after it. */
    record PeriodUnfit(YearMonth last) implements Renewing {
    }

    record Unknown() implements Renewing {
    }
}
