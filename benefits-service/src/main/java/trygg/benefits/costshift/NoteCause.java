package trygg.benefits.costshift;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.Application;
import trygg.benefits.application.ApplicationId;
import trygg.benefits.application.Money;
import trygg.benefits.costshift.StateBenefitCause.Benefit;
import trygg.benefits.costshift.StateBenefitCause.Cause;

/** Notes a month's cause. The caller chooses the id, so sending it twice notes one. */
public record NoteCause(UUID id, ApplicationId applicationId, YearMonth month, Cause cause, @Nullable Benefit benefit,
        Money amount, String by) {

    /** What can come of it. */
    public sealed interface Noting {

        record Noted(StateBenefitCause cause) implements Noting {
        }

        record Repeated(StateBenefitCause cause) implements Noting {
        }

        record OtherContent(UUID id) implements Noting {
        }

        record Unfit(List<Fault> faults) implements Noting {

            public Unfit {
                faults = List.copyOf(faults);
            }
        }

        record Unknown() implements Noting {
        }
    }

    public enum Fault {
        BENEFIT_MISSING,
        BENEFIT_WITHOUT_CAUSE,
        AMOUNT_MISSING,
        AMOUNT_WITHOUT_CAUSE,
        CURRENCY_FOREIGN,
        MONTH_IN_FUTURE
    }

    Noting decide(Application application, @Nullable StateBenefitCause earlier, Currency currency, ZoneId zone,
            Instant now) {
        if (earlier != null) {
            return earlier.equals(noted(application, earlier.at())) ? new Noting.Repeated(earlier)
                    : new Noting.OtherContent(id);
        }
        var faults = new ArrayList<Fault>();
        if (cause == Cause.NONE) {
            if (benefit != null) {
                faults.add(Fault.BENEFIT_WITHOUT_CAUSE);
            }
            if (amount.amount().signum() != 0) {
                faults.add(Fault.AMOUNT_WITHOUT_CAUSE);
            }
        } else {
            if (benefit == null) {
                faults.add(Fault.BENEFIT_MISSING);
            }
            if (!amount.isPositive()) {
                faults.add(Fault.AMOUNT_MISSING);
            }
        }
        if (!amount.currency().equals(currency)) {
            faults.add(Fault.CURRENCY_FOREIGN);
        }
        // The next month may be decided in this one.
        if (month.isAfter(YearMonth.from(now.atZone(zone)).plusMonths(1))) {
            faults.add(Fault.MONTH_IN_FUTURE);
        }
        return faults.isEmpty() ? new Noting.Noted(noted(application, now)) : new Noting.Unfit(faults);
    }

    private StateBenefitCause noted(Application application, Instant at) {
        return new StateBenefitCause(id, applicationId, application.caseId(), application.municipality(), month, cause,
                benefit, amount, at, by);
    }
}
