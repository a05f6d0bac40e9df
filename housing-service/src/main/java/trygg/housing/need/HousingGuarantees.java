package trygg.housing.need;

import java.time.Duration;
import java.util.List;

import jakarta.inject.Singleton;

import trygg.platform.guarantee.Deadline;
import trygg.platform.guarantee.Guarantee;
import trygg.platform.guarantee.Guarantee.Owed;
import trygg.platform.guarantee.Guarantees;
import trygg.platform.municipality.Municipality.Setting;

/** What housing promises, how long it takes at most, and what is owed when it does not happen. */
@Singleton
class HousingGuarantees implements Guarantees.Declared {

    static final Guarantee ROOF_TONIGHT = new Guarantee(NeedKind.ROOF_TONIGHT.guarantee(), 1, List.of("C050"),
            (parameters, _) -> roofTonight(parameters),
            List.of(new Owed("escalation", "duty-officer"), new Owed("other-offer", "manager")));

    static final Guarantee HOUSING_DECISION = new Guarantee(NeedKind.HOUSING.guarantee(), 1, List.of("C054"),
            (parameters, _) -> new Deadline.WorkingDays(parameters.number("workingDays")),
            List.of(new Owed("apology", "manager"), new Owed("escalation", "manager")));

    /** C054: what was granted is carried out; Sweden reports what is not after three months (SoL 2025:400 34:1). */
    static final Guarantee HOUSING_EXECUTION = new Guarantee(HousingNeedService.EXECUTION, 1, List.of("C054"),
            (parameters, _) -> new Deadline.CalendarMonths(parameters.number("months")),
            List.of(new Owed("apology", "manager"), new Owed("escalation", "manager")));

    static final Guarantee EVICTION_CONTACT = new Guarantee(NeedKind.EVICTION_THREAT.guarantee(), 1, List.of("C056"),
            (parameters, _) -> new Deadline.Within(Duration.ofHours(parameters.number("hours"))),
            List.of(new Owed("escalation", "manager")));

    @Override
    public List<Guarantee> guarantees() {
        return List.of(ROOF_TONIGHT, HOUSING_DECISION, HOUSING_EXECUTION, EVICTION_CONTACT);
    }

    /**
     * Before the cut-off the night is still to come: within the hours, and in any case by the cut-off the same day. Who
     * comes after it, or after midnight, stands in that night already: within the hours.
     */
    private static Deadline roofTonight(Setting parameters) {
        var hours = new Deadline.Within(Duration.ofHours(parameters.number("hours")));
        var cutoff = parameters.time("cutoff");
        return new Deadline.BeforeOrAfter(cutoff, new Deadline.EarliestOf(List.of(hours, new Deadline.SameDay(cutoff))),
                hours);
    }
}
