package trygg.housing.arrivals;

import java.util.List;

import jakarta.inject.Singleton;

import trygg.platform.guarantee.Deadline.CalendarDays;
import trygg.platform.guarantee.Guarantee;
import trygg.platform.guarantee.Guarantee.Owed;
import trygg.platform.guarantee.Guarantees;

/** What a household that is to arrive is promised. */
@Singleton
class ArrivalGuarantees implements Guarantees.Declared {

    /** Everything needed has a start so many days before they come; {@link ArrivalClocks} counts them back. */
    static final String READY = "arrival-ready";

    static final String DAYS = "daysBefore";

    @Override
    public List<Guarantee> guarantees() {
        return List.of(new Guarantee(READY, 1, List.of("C015"), (setting, _) -> new CalendarDays(setting.number(DAYS)),
                List.of(new Owed("escalation", "manager"))));
    }
}
