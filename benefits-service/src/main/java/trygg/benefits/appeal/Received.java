package trygg.benefits.appeal;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.platform.act.Act;

/**
 * An appeal as it came. It has no form: a letter, a call written down or three words by hand are one.
 *
 * @param decisionId the one on aid
 * @param recoveryId the one to ask that aid back, when it is this that is appealed
 * @param wording in the appellant's words; nothing when what was sent is kept elsewhere
 * @param at when it reached the municipality
 * @param by who took it in
 */
public record Received(UUID id, UUID decisionId, @Nullable UUID recoveryId, Appellant appellant, @Nullable String wording,
        Instant at, String by)
        implements
            Act {

    /** Who appeals: somebody of the household, or somebody who may speak for it. */
    public enum Appellant {
        PERSON,
        REPRESENTATIVE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Appellant> of(String code) {
            return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
        }
    }
}
