package trygg.housing.daycentre;

import java.time.Duration;
import java.util.List;

import jakarta.inject.Singleton;

import trygg.platform.guarantee.Deadline.Within;
import trygg.platform.guarantee.Guarantee;
import trygg.platform.guarantee.Guarantee.Owed;
import trygg.platform.guarantee.Guarantees;

/** What is promised of a day centre that closes (C065). No law sets the length, so it is the municipality's. */
@Singleton
class DayCentreGuarantees implements Guarantees.Declared {

    /** Runs from the closure to the opening; more minutes let people stand outside for longer before it counts. */
    static final String REOPENED = "day-centre-reopened";

    @Override
    public List<Guarantee> guarantees() {
        return List.of(new Guarantee(REOPENED, 1, List.of("C065"),
                (setting, _) -> new Within(Duration.ofMinutes(setting.number("minutes"))),
                List.of(new Owed("escalation", "manager"), new Owed("other-offer", "manager"))));
    }
}
