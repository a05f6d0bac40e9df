package trygg.benefits.application;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import trygg.platform.guarantee.Deadline.SameDay;
import trygg.platform.guarantee.Deadline.WorkingDays;
import trygg.platform.guarantee.Guarantee;
import trygg.platform.guarantee.Guarantee.Owed;
import trygg.platform.guarantee.Guarantees;

/**
 * What benefits promises about time. Neither clock waits for papers: a missing document never removes a deadline.
 */
@ApplicationScoped
public class ApplicationGuarantees implements Guarantees.Declared {

    /**
     * C037: a decision on the application within the working days the municipality has set. The law says without delay
     * (skyndsamt, SoL 2025:400 14:2; uten ugrunnet opphold, fvl § 11 a); the number is local.
     */
    public static final String AID_DECISION = "aid-decision";

    /**
     * C041: nobody has to beg. Food or medicine is decided the same day; practice in both countries, here a promise.
     */
    public static final String EMERGENCY_AID = "emergency-aid";

    @Override
    public List<Guarantee> guarantees() {
        return List.of(
                new Guarantee(AID_DECISION, 1, List.of("C037"),
                        (setting, _) -> new WorkingDays(setting.number("workingDays")),
                        List.of(new Owed("apology", "manager"), new Owed("escalation", "manager"))),
                new Guarantee(EMERGENCY_AID, 1, List.of("C041"), (setting, _) -> new SameDay(setting.time("until")),
                        List.of(new Owed("escalation", "duty-officer"), new Owed("other-offer", "manager"))));
    }
}
