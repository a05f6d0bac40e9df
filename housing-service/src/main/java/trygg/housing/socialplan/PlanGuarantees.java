package trygg.housing.socialplan;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import trygg.platform.guarantee.Deadline.CalendarMonths;
import trygg.platform.guarantee.Guarantee;
import trygg.platform.guarantee.Guarantee.Owed;
import trygg.platform.guarantee.Guarantees;

/** What housing promises about its plan. */
@ApplicationScoped
class PlanGuarantees implements Guarantees.Declared {

    /** Each measure is done by the day it names; the profile tells the usual time. */
    static final String MEASURE = "plan-measure";

    @Override
    public List<Guarantee> guarantees() {
        return List.of(new Guarantee(MEASURE, 1, List.of("C061"), (setting, _) -> new CalendarMonths(setting.number("months")),
                List.of(new Owed("escalation", "manager"))));
    }
}
