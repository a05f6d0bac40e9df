package trygg.benefits.renewal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Predicate;

import jakarta.inject.Singleton;

import trygg.benefits.application.Application;
import trygg.benefits.application.Decision;
import trygg.benefits.payment.MonthlyPayment;
import trygg.benefits.payment.PaymentPlanService;
import trygg.platform.db.Tx;
import trygg.platform.guarantee.Guarantees;
import trygg.platform.municipality.Municipalities;

/** When a month that nobody had to ask for is paid: on the last working day before it begins, or at once when that is past. */
@Singleton
class MonthPay {

    private final PaymentPlanService plans;
    private final Guarantees guarantees;
    private final Municipalities municipalities;

    MonthPay(PaymentPlanService plans, Guarantees guarantees, Municipalities municipalities) {
        this.plans = plans;
        this.guarantees = guarantees;
        this.municipalities = municipalities;
    }

    /**
     * The decision's one month, to whom the case was paid last.
     *
     * @param difference whether it comes on top of what was decided for the month before
     */
    MonthlyPayment of(Application application, Decision decision, boolean difference) {
        var month = decision.months().getFirst();
        var municipality = municipalities.require(application.municipality());
        var made = decision.at().atZone(municipality.timeZone()).toLocalDate();
        return new MonthlyPayment(application.id(), application.caseId(), application.municipality(), decision.id(),
                month.aid(),
                dueOn(month.period(), made, guarantees.calendarOf(municipality)::isWorkingDay), month.period(), difference);
    }

    /** A household whose payee nobody knows is a difference of the reconciliation, until a human plans it. */
    void plan(Tx tx, List<MonthlyPayment> months, String by) {
        if (!months.isEmpty()) {
            plans.plan(tx, months, by);
        }
    }

    static LocalDate dueOn(YearMonth period, LocalDate decidedOn, Predicate<LocalDate> workingDay) {
        var day = period.atDay(1).minusDays(1);
        while (!workingDay.test(day)) {
            day = day.minusDays(1);
        }
        return day.isBefore(decidedOn) ? decidedOn : day;
    }
}
