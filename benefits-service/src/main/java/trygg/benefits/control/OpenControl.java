package trygg.benefits.control;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.Application;
import trygg.benefits.application.ApplicationId;
import trygg.benefits.application.Ground;
import trygg.benefits.control.Opening.AlreadyOpen;
import trygg.benefits.control.Opening.Fault;
import trygg.benefits.control.Opening.Opened;
import trygg.benefits.control.Opening.OtherContent;
import trygg.benefits.control.Opening.Repeated;
import trygg.benefits.control.Opening.Unfit;

/** Opens a control. The caller chooses the id, so sending it twice opens one. */
public record OpenControl(UUID id, ApplicationId applicationId, Trigger trigger, Fact fact, Ground basis,
        LocalDate informedOn, String by) {

    /** A control nobody tells the person of would be one in secret: a week is enough to write. */
    static final int DAYS_TO_INFORM = 7;

    /**
     * @param earlier the controls of the application so far
     * @param zone whose days count
     */
    Opening decide(Application application, List<Control> earlier, ZoneId zone, Instant now) {
        for (var one : earlier) {
            if (one.id().equals(id)) {
                return says(one) ? new Repeated(one) : new OtherContent(id);
            }
        }
        var faults = faults(now.atZone(zone).toLocalDate());
        if (!faults.isEmpty()) {
            return new Unfit(faults);
        }
        for (var one : earlier) {
            if (one.open() && one.trigger() == trigger) {
                return new AlreadyOpen(one.id());
            }
        }
        return new Opened(opened(application, null, now));
    }

    Control opened(Application application, @Nullable UUID sample, Instant now) {
        return new Control(id, applicationId, application.caseId(), application.municipality(),
                application.protectedPerson(), trigger, fact, basis, informedOn, sample, now, by, null);
    }

    private List<Fault> faults(LocalDate today) {
        var faults = new ArrayList<Fault>();
        if (trigger.random()) {
            faults.add(Fault.DRAWN_BY_HAND);
        }
        if (fact.source() != trigger.source()) {
            faults.add(Fault.FACT_FROM_ELSEWHERE);
        }
        if (fact.says().isEmpty()) {
            faults.add(Fault.FACT_MISSING);
        }
        if (fact.seenOn().isAfter(today)) {
            faults.add(Fault.FACT_IN_FUTURE);
        }
        var month = fact.month();
        if (month == null) {
            if (trigger.ofMonth()) {
                faults.add(Fault.MONTH_MISSING);
            }
        } else if (month.isAfter(YearMonth.from(today))) {
            faults.add(Fault.MONTH_IN_FUTURE);
        }
        faults.addAll(informing(fact.seenOn(), informedOn, today));
        return faults;
    }

    /** What is wrong with the day on which the person is told. */
    static List<Fault> informing(LocalDate since, LocalDate informedOn, LocalDate today) {
        if (informedOn.isBefore(since)) {
            return List.of(Fault.INFORMED_BEFORE_FACT);
        }
        return informedOn.isAfter(today.plusDays(DAYS_TO_INFORM)) ? List.of(Fault.INFORMED_TOO_LATE) : List.of();
    }

    private boolean says(Control one) {
        return one.applicationId().equals(applicationId) && one.trigger() == trigger && one.fact().equals(fact)
                && one.basis().equals(basis) && one.informedOn().equals(informedOn) && one.openedBy().equals(by);
    }
}
