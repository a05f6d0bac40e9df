package trygg.housing.leg;

import java.util.List;

import jakarta.inject.Singleton;

import trygg.platform.guarantee.Deadline.CalendarDays;
import trygg.platform.guarantee.Guarantee;
import trygg.platform.guarantee.Guarantee.Owed;
import trygg.platform.guarantee.Guarantees;

/** What housing promises about the legs of a joint case. */
@Singleton
class LegGuarantees implements Guarantees.Declared {

    /** C066: a leg is not missing for longer than the profile's days; each gap has a clock of its own. */
    static final String MISSING_LEG = "missing-leg";

    @Override
    public List<Guarantee> guarantees() {
        return List.of(new Guarantee(MISSING_LEG, 1, List.of("C066"),
                (setting, _) -> new CalendarDays(setting.number("days")), List.of(new Owed("escalation", "manager"))));
    }
}
