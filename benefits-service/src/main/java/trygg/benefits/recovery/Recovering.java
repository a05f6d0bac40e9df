package trygg.benefits.recovery;

import java.time.LocalDate;
import java.util.List;

import trygg.benefits.application.Money;
import trygg.platform.act.Recording;

/** What can come of {@link RecoverAid}. Each refusal of the law's is a case of its own. */
public sealed interface Recovering {

    /** It is lawful; whether it counts, was made before or has no named human is told by the recording. */
    record Whole(Recording<Recovery> recording) implements Recovering {
    }

    /** The law of the municipality's country does not name it. */
    record NotALawfulGround(String code) implements Recovering {
    }

    /** The aid decision did not itself say repayment on this ground, so the person could not know. */
    record NoConditionInDecision(LawfulGround ground) implements Recovering {
    }

    /** @param left what was paid and has not been asked back */
    record MoreThanPaid(Money left) implements Recovering {
    }

    /** @param since what was paid before this day is barred; @param left what was paid since */
    record BarredByTime(LocalDate since, Money left) implements Recovering {
    }

    record Incomplete(List<Fault> faults) implements Recovering {

        public Incomplete {
            faults = List.copyOf(faults);
        }
    }

    enum Fault {
        AMOUNT_NOT_POSITIVE,
        CURRENCY_FOREIGN,
        REASON_MISSING
    }
}
