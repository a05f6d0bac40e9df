package trygg.benefits.arrears;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.Money;
import trygg.benefits.arrears.Examining.DayUnfit;
import trygg.benefits.arrears.Examining.Ended;
import trygg.benefits.arrears.Examining.EndedBefore;
import trygg.benefits.arrears.Examining.NotByMachine;
import trygg.benefits.arrears.Examining.NothingWaits;
import trygg.benefits.arrears.Examining.OtherWaits;
import trygg.benefits.arrears.Examining.OwnRefusal;
import trygg.benefits.arrears.Examining.ReasonMissing;
import trygg.benefits.arrears.Examining.RemarkMissing;
import trygg.benefits.arrears.Examining.Returned;
import trygg.benefits.arrears.Examining.Talked;
import trygg.benefits.arrears.Examining.Waits;

/**
 * What is to be done about a household's rent debt before the home is lost. It ends by a named human; a no, after which an
 * eviction may follow, by two of them.
 *
 * @param id the id of housing's notice
 * @param children whether children live in the home, which makes it the most pressing of all
 * @param protectedPerson shown to nobody in a list; true as well where benefits knows nothing of the case
 * @param refusal a no that waits for a second look
 * @param finding how it ended
 */
public record Examination(UUID id, UUID caseId, String municipality, Money debt, LocalDate dueOn, boolean children,
        Instant receivedAt, boolean protectedPerson, List<BudgetTalk> talks, @Nullable Refusal refusal,
        @Nullable Finding finding) {

    public enum Outcome {
        /** The debt is paid by a grant, decided on the application of the case. */
        PAY_DEBT,
        /** Household and landlord have agreed on how it is paid. */
        PAYMENT_PLAN,
        /** It was paid, or never owed. */
        NO_DEBT,
        REFUSED;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Outcome> of(String code) {
            return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
        }
    }

    /** A talk about income and costs with the household; it ends no examination. */
    public record BudgetTalk(UUID id, LocalDate heldOn, Instant at, String by) {
    }

    /** @param reason to the household */
    public record Refusal(UUID id, String reason, Instant at, String by) {
    }

    /**
     * @param reason to the household; null unless it was refused
     * @param confirmedBy who looked again; null unless it was refused
     */
    public record Finding(UUID id, Outcome outcome, @Nullable String reason, Instant at, String by,
            @Nullable String confirmedBy) {
    }

    public Examination {
        talks = List.copyOf(talks);
    }

    Examining examine(ExamineArrears command, Instant now) {
        if (!command.byHuman()) {
            return new NotByMachine();
        }
        if (finding != null) {
            return finding.id().equals(command.id()) && finding.outcome() == command.outcome() ? new Ended(finding)
                    : new EndedBefore(finding);
        }
        if (refusal != null) {
            return refusal.id().equals(command.id()) ? new Waits(refusal) : new OtherWaits(refusal);
        }
        if (command.outcome() != Outcome.REFUSED) {
            return new Ended(new Finding(command.id(), command.outcome(), null, now, command.by(), null));
        }
        return command.reason().isBlank() ? new ReasonMissing()
                : new Waits(new Refusal(command.id(), command.reason(), now, command.by()));
    }

    /** Nobody looks again at what is their own. */
    Examining lookAgain(LookAgain command, Instant now) {
        if (!command.byHuman()) {
            return new NotByMachine();
        }
        if (finding != null) {
            return new EndedBefore(finding);
        }
        if (refusal == null || !refusal.id().equals(command.refusal())) {
            return new NothingWaits();
        }
        if (refusal.by().equals(command.by())) {
            return new OwnRefusal();
        }
        if (command.confirms()) {
            return new Ended(new Finding(refusal.id(), Outcome.REFUSED, refusal.reason(), now, refusal.by(), command.by()));
        }
        return command.remark().isBlank() ? new RemarkMissing() : new Returned(refusal);
    }

    /** A talk may be held after the end as well; only one that lies ahead, or before the rent was due, cannot have been. */
    Examining talk(HoldBudgetTalk command, ZoneId zone, Instant now) {
        var known = talks.stream().filter(talk -> talk.id().equals(command.id())).findFirst();
        if (known.isPresent()) {
            return new Talked(known.get());
        }
        return command.heldOn().isAfter(LocalDate.ofInstant(now, zone)) || command.heldOn().isBefore(dueOn) ? new DayUnfit()
                : new Talked(new BudgetTalk(command.id(), command.heldOn(), now, command.by()));
    }
}
