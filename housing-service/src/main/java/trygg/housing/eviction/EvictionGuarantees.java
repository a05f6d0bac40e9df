package trygg.housing.eviction;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

import jakarta.inject.Singleton;

import trygg.platform.guarantee.Deadline.CalendarDays;
import trygg.platform.guarantee.Deadline.SameDay;
import trygg.platform.guarantee.Deadline.Within;
import trygg.platform.guarantee.Deadline.WorkingDays;
import trygg.platform.guarantee.Guarantee;
import trygg.platform.guarantee.Guarantee.Owed;
import trygg.platform.guarantee.Guarantees;

/** What a household that may lose its home is promised (C055, C056). A profile switches on what its country knows. */
@Singleton
class EvictionGuarantees implements Guarantees.Declared {

    /** Declared with the housing needs: a contact that says so starts it too. */
    static final String CONTACT = "eviction-contact";
    static final String BUDGET_TALK = "eviction-budget-talk";
    static final String POWER_CUT = "power-cut-contact";
    /** Sweden, jordabalken 12:44: three weeks to pay or to have the board's word for it. */
    static final String RECOVERY = "eviction-recovery";
    /** Sweden, SoF 2025 11:3: the same day. */
    static final String CONFIRMED = "eviction-date-confirmed";
    /** Norway, boligsosialloven §§ 5-7: no length in the law, so it is the municipality's. */
    static final String ADAPTED_HELP = "eviction-adapted-help";
    /** Runs to the day the authority set, not by the profile. */
    static final String PRESENCE = "eviction-presence";
    /** Judged when a threat ends: averted keeps it, executed breaks it. */
    static final String NO_CHILD = "no-child-evicted";
    static final String NIGHTS = "child-temporary-nights";

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    @Override
    public List<Guarantee> guarantees() {
        var manager = List.of(new Owed("escalation", "manager"));
        return List.of(
                new Guarantee(BUDGET_TALK, 1, List.of("C056"),
                        (setting, _) -> new Within(Duration.ofHours(setting.number("hours"))), manager),
                new Guarantee(POWER_CUT, 1, List.of("C056"), (setting, children) -> new Within(
                        Duration.ofHours(setting.number(children ? "childHours" : "hours"))), manager),
                new Guarantee(RECOVERY, 1, List.of("C056"),
                        (setting, _) -> new CalendarDays(setting.number("calendarDays")), manager),
                new Guarantee(CONFIRMED, 1, List.of("C056"), (setting, _) -> new SameDay(setting.time("until")), manager),
                new Guarantee(ADAPTED_HELP, 1, List.of("C056"),
                        (setting, _) -> new WorkingDays(setting.number("workingDays")), manager),
                new Guarantee(PRESENCE, 1, List.of("C056"), (_, _) -> new SameDay(END_OF_DAY), manager),
                new Guarantee(NO_CHILD, 1, List.of("C055", "C056"), (_, _) -> new Within(Duration.ZERO),
                        List.of(new Owed("escalation", "manager"), new Owed("other-offer", "manager"))),
                new Guarantee(NIGHTS, 1, List.of("C055"), (setting, _) -> new CalendarDays(setting.number("nights")),
                        List.of(new Owed("escalation", "manager"), new Owed("other-offer", "manager"))));
    }
}
