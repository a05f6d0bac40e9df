package trygg.intake.concern;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import trygg.platform.guarantee.Deadline;
import trygg.platform.guarantee.Guarantee;
import trygg.platform.guarantee.Guarantee.Owed;
import trygg.platform.guarantee.Guarantees;

/**
 * What the law gives a child somebody worries about (C018). The lengths stand in the profiles with their paragraphs:
 * socialtjänstlagen (2025:400) 20 kap. 1-3 §§, barnevernsloven §§ 2-1 and 2-2.
 */
@ApplicationScoped
class ConcernGuarantees implements Guarantees.Declared {

    /** Whether the child needs protection is assessed at once. */
    static final String PROTECTION = "concern-protection";

    /** The report is gone through, and an inquiry opened or not. */
    static final String SCREENING = "concern-screening";

    /** The inquiry is finished. Runs from the day it is opened. */
    static final String INQUIRY = "concern-inquiry";

    private static final List<String> PROMISES = List.of("C018");

    @Override
    public List<Guarantee> guarantees() {
        return List.of(
                new Guarantee(PROTECTION, 1, PROMISES, (setting, _) -> new Deadline.SameDay(setting.time("until")),
                        List.of(new Owed("escalation", "duty-officer"))),
                new Guarantee(SCREENING, 1, PROMISES,
                        (setting, _) -> new Deadline.CalendarDays(setting.number("calendarDays")),
                        List.of(new Owed("escalation", "manager"))),
                new Guarantee(INQUIRY, 1, PROMISES,
                        (setting, _) -> new Deadline.CalendarMonths(setting.number("calendarMonths")),
                        List.of(new Owed("escalation", "manager"), new Owed("apology", "manager"))));
    }
}
