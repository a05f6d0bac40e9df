package trygg.platform.probe;

import java.time.Duration;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import trygg.platform.guarantee.Deadline;
import trygg.platform.guarantee.Guarantee;
import trygg.platform.guarantee.Guarantee.Owed;
import trygg.platform.guarantee.Guarantees;

/** The guarantees of the tests: one of hours with two remedies, one of days, and one that no profile switches on. */
@ApplicationScoped
public class ProbeGuarantees implements Guarantees.Declared {

    public static final String HOURS = "probe-hours";
    public static final String DAYS = "probe-days";
    public static final String OFF = "probe-off";

    @Override
    public List<Guarantee> guarantees() {
        return List.of(
                new Guarantee(HOURS, 1, List.of("C001"),
                        (setting, acute) -> new Deadline.Within(Duration.ofHours(acute ? 1 : setting.number("hours"))),
                        List.of(new Owed("escalation", "manager"), new Owed("apology", "caseworker"))),
                new Guarantee(DAYS, 2, List.of("C002", "C003"),
                        (setting, _) -> new Deadline.CalendarDays(setting.number("days")),
                        List.of(new Owed("escalation", "manager"))),
                new Guarantee(OFF, 1, List.of("C004"), (setting, _) -> new Deadline.CalendarDays(setting.number("days")),
                        List.of(new Owed("escalation", "manager"))));
    }
}
