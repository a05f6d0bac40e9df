package trygg.benefits.application;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.benefits.statistics.CodedFacts;
import trygg.platform.act.Act;

/**
 * A written decision on one part of an application. It is made once; what changes it is an appeal or a new decision of
 * its own, not an edit.
 *
 * @param reason in words, to the person; stays in this service
 * @param at when it was made
 * @param by the human, or for a plain grant the client, who made it
 * @param months it covers, each with the calculation it rests on; none when nothing was reckoned
 * @param items what was asked for and what of it counts
 * @param individualReason why it is made although it is below the floor; to the person too
 * @param signature the second person's, where two must stand for it
 * @param coded facts for the national statistics; Norway asks for them
 * @param runsUntil the last month in which aid goes on by itself when nothing has changed
 * @param replaces the decision of the same part whose place it takes; nothing for the first
 * @param form a grant, or a loan that is paid back (sosialtjenesteloven § 21; SoL 2025:400 33:3)
 */
public record Decision(UUID id, Part part, Outcome outcome, @Nullable Money amount, Ground ground,
        @Nullable String reason, Instant at, String by, List<Month> months, List<Item> items,
        @Nullable String individualReason, @Nullable Signature signature, @Nullable CodedFacts coded,
        @Nullable YearMonth runsUntil, Form form, @Nullable UUID replaces) implements Act {

    public Decision {
        months = List.copyOf(months);
        items = List.copyOf(items);
    }

    /** One that rests on no calculation. */
    public Decision(UUID id, Part part, Outcome outcome, @Nullable Money amount, Ground ground, @Nullable String reason,
            Instant at, String by) {
        this(id, part, outcome, amount, ground, reason, at, by, List.of(), List.of(), null, null, null, null, Form.GRANT, null);
    }

    /** @param aid what is given for the month; nothing when the decision gives nothing */
    public record Month(UUID calculation, YearMonth period, Money aid) {
    }

    /**
     * One thing that was asked for.
     *
     * @param kind {@code livelihood}, or the kind of cost
     * @param granted what of it counts; the income is met by all of it together
     * @param reason why not all of it does
     */
    public record Item(String kind, Money asked, Money granted, String ground, @Nullable String reason) {

        public Outcome outcome() {
            return granted.compareTo(asked) >= 0 ? Outcome.GRANTED : granted.isPositive() ? Outcome.PARTLY : Outcome.REFUSED;
        }
    }

    /** Who stands for the decision besides the one who made it, and since when. */
    public record Signature(String by, Instant at) {
    }

    /** Built on less than the national norm, or against a calculation that gives aid (C035). */
    public boolean belowFloor() {
        return individualReason != null;
    }

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

    /** What aid is given as; the decision has to name it. */
    public enum Form {
        GRANT,
        LOAN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Form> of(String code) {
            return Arrays.stream(values()).filter(form -> form.code().equals(code)).findFirst();
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

    /** The same decision in the place of another. */
    Decision replacing(@Nullable UUID earlier) {
        return new Decision(id, part, outcome, amount, ground, reason, at, by, months, items, individualReason, signature,
                coded,
                runsUntil, form, earlier);
    }
}
