package trygg.housing.home.condition;

import java.util.List;

import jakarta.inject.Singleton;

import trygg.platform.guarantee.Deadline.CalendarDays;
import trygg.platform.guarantee.Guarantee;
import trygg.platform.guarantee.Guarantee.Owed;
import trygg.platform.guarantee.Guarantees;

/** What whoever lives in a home is promised about its faults. */
@Singleton
class ConditionGuarantees implements Guarantees.Declared {

    /** C060: no law sets a length, so it is the municipality's own. */
    static final String HOME_FAULT = "home-fault";

    @Override
    public List<Guarantee> guarantees() {
        return List.of(new Guarantee(HOME_FAULT, 1, List.of("C060"),
                (setting, urgent) -> new CalendarDays(setting.number(urgent ? "urgentDays" : "calendarDays")),
                List.of(new Owed("escalation", "manager"))));
    }
}
