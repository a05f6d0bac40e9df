package trygg.benefits.appeal;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.Decision;
import trygg.benefits.recovery.Recovery;
import trygg.platform.municipality.Municipality.Country;

/**
 * What an appeal is about, as it was decided.
 *
 * @param decision the one on aid
 * @param recovery the one to ask that aid back, when it is this that is appealed
 */
public record Appealed(Decision decision, @Nullable Recovery recovery) {

    /** Which of the two is named. */
    public sealed interface Named {

        UUID id();

        record OnAid(UUID id) implements Named {
        }

        record ToRecover(UUID id) implements Named {
        }
    }

    public Instant at() {
        return recovery == null ? decision.at() : recovery.at();
    }

    public String by() {
        return recovery == null ? decision.by() : recovery.by();
    }

    About about(Country country) {
        if (recovery == null) {
            return switch (decision.part()) {
                case EMERGENCY -> About.EMERGENCY;
                case AID -> About.AID;
            };
        }
        return switch (country) {
            case NO -> About.RECOVERY;
            case SE -> About.OBJECTION;
        };
    }
}
