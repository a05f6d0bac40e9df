package trygg.benefits.help;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import trygg.platform.guarantee.Deadline.WorkingDays;
import trygg.platform.guarantee.Guarantee;
import trygg.platform.guarantee.Guarantee.Owed;
import trygg.platform.guarantee.Guarantees;
import trygg.platform.municipality.Municipality.Setting;

/** What benefits promises a household whose application stands still. */
@ApplicationScoped
public class HelpGuarantees implements Guarantees.Declared {

    /** C002: help already during the application, within the working days the municipality has set. */
    public static final String STALLED_HELP = "stalled-help";

    @Override
    public List<Guarantee> guarantees() {
        return List.of(new Guarantee(STALLED_HELP, 1, List.of("C002"), (setting, _) -> {
            if (quietDays(setting) < 1) {
                throw new IllegalArgumentException(STALLED_HELP + ": quietWorkingDays is at least 1");
            }
            return new WorkingDays(setting.number("workingDays"));
        }, List.of(new Owed("escalation", "manager"), new Owed("other-offer", "manager"))));
    }

    /** How many working days an application may lie untouched; more of them find fewer, and later. */
    static int quietDays(Setting setting) {
        return setting.number("quietWorkingDays");
    }
}
