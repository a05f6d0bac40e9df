package trygg.benefits.appeal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.benefits.appeal.Received.Appellant;
import trygg.platform.act.Act;

/**
 * One thing done about an appeal, once.
 *
 * @param outcome what came of looking again, here or by the higher body; nothing for the other steps
 * @param direction what a change gives the person; nothing when nothing is changed
 * @param reason in words, to the person; stays in this service
 * @param whySame why the one who decided had to look again, where the municipality has nobody else
 * @param on the day it was sent on or answered, or the wish to withdraw it came in writing; nothing for what is done here
 * @param wishedBy who wants it no more; nothing for the other steps
 */
public record Step(UUID id, Kind kind, @Nullable Outcome outcome, @Nullable Direction direction, @Nullable String reason,
        @Nullable String whySame, @Nullable LocalDate on, @Nullable Appellant wishedBy, Instant at, String by)
        implements
            Act {

    public enum Kind {
        /** It came too late, and a named human says so (förvaltningslagen 45 §, forvaltningsloven §§ 31 and 33). */
        DISMISSED,
        /** The municipality has looked at its decision again (förvaltningslagen 37–39 §§, forvaltningsloven § 33). */
        RECONSIDERED,
        /** It went to the court or the county governor (förvaltningslagen 46 §, forvaltningsloven § 33). */
        SENT_ON,
        /** The court or the county governor has answered. */
        ANSWERED,
        /** The one who appealed wants it no more, and has said so in writing. Wherever it lay, it ends. */
        WITHDRAWN;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Kind> of(String code) {
            return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
        }

        /** True for what goes with or against a person and so has a named human behind it. */
        boolean judges() {
            return this == DISMISSED || this == RECONSIDERED;
        }

        /** True also for what takes a question from the one who asked it. */
        boolean needsHuman() {
            return judges() || this == WITHDRAWN;
        }

        boolean hasOutcome() {
            return this == RECONSIDERED || this == ANSWERED;
        }

        boolean hasDay() {
            return this == SENT_ON || this == ANSWERED || this == WITHDRAWN;
        }
    }

    public enum Outcome {
        /** All that was asked for was changed, or the higher body has decided otherwise. */
        CHANGED,
        PARTLY,
        UPHELD,
        /** The higher body wants the municipality to decide anew. */
        SENT_BACK;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public boolean changes() {
            return this == CHANGED || this == PARTLY;
        }

        /** True when a decision has to be made in the place of the old one. */
        boolean reopens() {
            return this != UPHELD;
        }

        public static Optional<Outcome> of(String code) {
            return Arrays.stream(values()).filter(outcome -> outcome.code().equals(code)).findFirst();
        }
    }

    /** Both directions are counted (C037): a decision was wrong whether it gave too little or too much. */
    public enum Direction {
        MORE,
        LESS;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Direction> of(String code) {
            return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
        }
    }
}
