package trygg.benefits.application;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.platform.act.Act;

/**
 * A written decision on one part of an application. It is made once; what changes it is an appeal or a new decision of
 * its own, not an edit.
 *
 * @param reason in words, to the person; stays in this service
 * @param at when it was made
 * @param by the human, or for a plain grant the client, who made it
 * @param replaces the decision of the same part whose place it takes; nothing for the first
 */
public record Decision(UUID id, Part part, Outcome outcome, @Nullable Money amount, Ground ground,
        @Nullable String reason, Instant at, String by, @Nullable UUID replaces) implements Act {

    /** What is decided: the food or medicine of today, or the application itself. Each keeps a promise of its own. */
    public enum Part {
        EMERGENCY(ApplicationGuarantees.EMERGENCY_AID),
        AID(ApplicationGuarantees.AID_DECISION);

        private final String guarantee;

        Part(String guarantee) {
            this.guarantee = guarantee;
        }

        public String guarantee() {
            return guarantee;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Part> of(String code) {
            return Arrays.stream(values()).filter(part -> part.code().equals(code)).findFirst();
        }
    }

    public enum Outcome {
        GRANTED,
        PARTLY,
        REFUSED,
        DISMISSED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** True when the person gets something. */
        public boolean gives() {
            return this == GRANTED || this == PARTLY;
        }

        /** True when the person gets less than was asked for: such a decision has a reason and a named human. */
        public boolean negative() {
            return this != GRANTED;
        }

        public static Optional<Outcome> of(String code) {
            return Arrays.stream(values()).filter(outcome -> outcome.code().equals(code)).findFirst();
        }
    }

    /** The first decision on its part. */
    public Decision(UUID id, Part part, Outcome outcome, @Nullable Money amount, Ground ground, @Nullable String reason,
            Instant at, String by) {
        this(id, part, outcome, amount, ground, reason, at, by, null);
    }

    /** The same decision in the place of another. */
    Decision replacing(@Nullable UUID earlier) {
        return new Decision(id, part, outcome, amount, ground, reason, at, by, earlier);
    }
}
