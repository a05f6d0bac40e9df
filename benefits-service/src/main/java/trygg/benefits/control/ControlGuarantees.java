package trygg.benefits.control;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import trygg.platform.guarantee.Deadline.CalendarDays;
import trygg.platform.guarantee.Guarantee;
import trygg.platform.guarantee.Guarantee.Owed;
import trygg.platform.guarantee.Guarantees;

/** C038: nobody lives under a control for longer than the municipality has said. The number is local. */
@ApplicationScoped
public class ControlGuarantees implements Guarantees.Declared {

    public static final String CONTROL_CLOSED = "control-closed";

    @Override
    public List<Guarantee> guarantees() {
        return List.of(new Guarantee(CONTROL_CLOSED, 1, List.of("C038", "C039"),
                (setting, _) -> new CalendarDays(setting.number("calendarDays")),
                List.of(new Owed("apology", "manager"), new Owed("escalation", "manager"))));
    }
}
