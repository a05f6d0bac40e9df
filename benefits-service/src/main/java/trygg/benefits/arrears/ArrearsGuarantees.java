package trygg.benefits.arrears;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import trygg.platform.guarantee.Deadline.BeforeOrAfter;
import trygg.platform.guarantee.Deadline.SameDay;
import trygg.platform.guarantee.Deadline.Within;
import trygg.platform.guarantee.Guarantee;
import trygg.platform.guarantee.Guarantee.Owed;
import trygg.platform.guarantee.Guarantees;

/** What benefits promises a household that owes rent. */
@ApplicationScoped
public class ArrearsGuarantees implements Guarantees.Declared {

    /**
     * C056: nobody is evicted for a debt that nobody looked at. With children in the home a notice that comes before the
     * municipality's cut-off is examined the same day; any other within the hours it has set. No statute gives this time.
     */
    public static final String EXAMINATION = "arrears-examination";

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    @Override
    public List<Guarantee> guarantees() {
        return List.of(new Guarantee(EXAMINATION, 1, List.of("C056"), (setting, children) -> {
            var hours = new Within(Duration.ofHours(setting.number("hours")));
            var family = new BeforeOrAfter(setting.time("cutoff"), new SameDay(END_OF_DAY), hours);
            return children ? family : hours;
        }, List.of(new Owed("escalation", "manager"), new Owed("other-offer", "manager"))));
    }
}
