package trygg.care.request;

import java.time.Duration;
import java.util.List;

import jakarta.inject.Singleton;

import trygg.platform.guarantee.Deadline;
import trygg.platform.guarantee.Guarantee;
import trygg.platform.guarantee.Guarantee.Owed;
import trygg.platform.guarantee.Guarantees;

/** What care promises, how long it takes at most, and what is owed when it does not happen. */
@Singleton
class CareGuarantees implements Guarantees.Declared {

    /** Who waits too long is offered a talk elsewhere: the wait is the municipality's to mend, not the person's. */
    static final Guarantee FIRST_TALK = new Guarantee("first-talk", 1, List.of("C085", "C029"),
            (parameters, acute) -> acute ? new Deadline.Within(Duration.ofHours(parameters.number("acuteHours")))
                    : new Deadline.CalendarDays(parameters.number("calendarDays")),
            List.of(new Owed("other-offer", "manager"), new Owed("escalation", "manager")));

    @Override
    public List<Guarantee> guarantees() {
        return List.of(FIRST_TALK);
    }
}
