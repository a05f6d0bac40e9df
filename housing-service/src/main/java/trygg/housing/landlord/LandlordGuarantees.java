package trygg.housing.landlord;

import java.util.List;

import jakarta.inject.Singleton;

import trygg.platform.guarantee.Deadline.WorkingDays;
import trygg.platform.guarantee.Guarantee;
import trygg.platform.guarantee.Guarantee.Owed;
import trygg.platform.guarantee.Guarantees;

/** What a landlord who takes part is promised. */
@Singleton
class LandlordGuarantees implements Guarantees.Declared {

    /** C058: from the question to the municipality's answer. */
    static final String QUESTION = "landlord-question";

    @Override
    public List<Guarantee> guarantees() {
        return List.of(new Guarantee(QUESTION, 1, List.of("C058"),
                (setting, _) -> new WorkingDays(setting.number("workingDays")),
                List.of(new Owed("apology", "manager"), new Owed("escalation", "manager"))));
    }
}
