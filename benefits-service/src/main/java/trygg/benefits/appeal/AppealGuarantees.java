package trygg.benefits.appeal;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import trygg.platform.guarantee.Deadline.WorkingDays;
import trygg.platform.guarantee.Guarantee;
import trygg.platform.guarantee.Guarantee.Owed;
import trygg.platform.guarantee.Guarantees;

/** What benefits promises about appeals. */
@ApplicationScoped
public class AppealGuarantees implements Guarantees.Declared {

    /**
     * C037: somebody looks at the decision again within the working days the municipality has set. The law says soon
     * (skyndsamt, förvaltningslagen 46 §; uten ugrunnet opphold, forvaltningsloven § 11 a); the number is local.
     */
    public static final String APPEAL_RECONSIDERED = "appeal-reconsidered";

    @Override
    public List<Guarantee> guarantees() {
        return List.of(new Guarantee(APPEAL_RECONSIDERED, 1, List.of("C037"),
                (setting, _) -> new WorkingDays(setting.number("workingDays")),
                List.of(new Owed("apology", "manager"), new Owed("escalation", "manager"))));
    }
}
