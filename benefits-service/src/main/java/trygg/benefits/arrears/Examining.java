package trygg.benefits.arrears;

import trygg.benefits.arrears.Examination.BudgetTalk;
import trygg.benefits.arrears.Examination.Finding;
import trygg.benefits.arrears.Examination.Refusal;

/** What can come of an act on an {@link Examination}. */
public sealed interface Examining {

    /** It has its outcome; sent again it is the same. */
    record Ended(Finding finding) implements Examining {
    }

    /** A no waits for a second person. */
    record Waits(Refusal refusal) implements Examining {
    }

    /** The second person did not stand for the no; the examination is open again. */
    record Returned(Refusal refusal) implements Examining {
    }

    record Talked(BudgetTalk talk) implements Examining {
    }

    /** It has ended otherwise meanwhile. */
    record EndedBefore(Finding finding) implements Examining {
    }

    /** A no waits already, and is looked at first. */
    record OtherWaits(Refusal refusal) implements Examining {
    }

    record NothingWaits() implements Examining {
    }

    record ReasonMissing() implements Examining {
    }

    record RemarkMissing() implements Examining {
    }

    record OwnRefusal() implements Examining {
    }

    /** The day of the talk has not come, or lies before the rent was due. */
    record DayUnfit() implements Examining {
    }

    record NotByMachine() implements Examining {
    }

    record Unknown() implements Examining {
    }
}
