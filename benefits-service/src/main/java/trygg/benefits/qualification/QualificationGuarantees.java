package trygg.benefits.qualification;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import trygg.platform.guarantee.Deadline.CalendarMonths;
import trygg.platform.guarantee.Guarantee;
import trygg.platform.guarantee.Guarantee.Owed;
import trygg.platform.guarantee.Guarantees;

/** What the law promises somebody who asks for the qualification programme. */
@ApplicationScoped
public class QualificationGuarantees implements Guarantees.Declared {

    /** Sosialtjenesteloven § 31: as soon as possible and within six months of the application, of which the day counts. */
    public static final String START = "qualification-start";

    @Override
    public List<Guarantee> guarantees() {
        return List.of(new Guarantee(START, 1, List.of("C040"),
                (setting, _) -> new CalendarMonths(setting.number("calendarMonths")),
                List.of(new Owed("apology", "manager"), new Owed("escalation", "manager"))));
    }
}
