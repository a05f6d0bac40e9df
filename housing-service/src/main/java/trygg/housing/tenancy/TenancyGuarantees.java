package trygg.housing.tenancy;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import trygg.platform.guarantee.Deadline.CalendarMonths;
import trygg.platform.guarantee.Guarantee;
import trygg.platform.guarantee.Guarantee.Owed;
import trygg.platform.guarantee.Guarantees;

/** What housing promises about contracts. */
@ApplicationScoped
class TenancyGuarantees implements Guarantees.Declared {

    /**
     * C053: a second-hand or trial contract becomes the household's own by the day it names; the profile tells the usual time.
     */
    static final String FIRST_HAND = "first-hand-contract";

    @Override
    public List<Guarantee> guarantees() {
        return List.of(new Guarantee(FIRST_HAND, 1, List.of("C052", "C053"),
                (setting, _) -> new CalendarMonths(setting.number("months")), List.of(new Owed("escalation", "manager"))));
    }
}
