package trygg.benefits.payment;

import trygg.benefits.bank.StatusReport.Why;

/** What can come of handing over bytes that are said to be the bank's answer. */
public sealed interface Answering {

    /** Every payment it speaks of stands as the bank says, but for the contradictions. */
    record Taken(KeptAnswer answer) implements Answering {
    }

    /** The very same bytes were taken in before; nothing more happened. */
    record Repeated(KeptAnswer answer) implements Answering {
    }

    record Unreadable(Why why) implements Answering {
    }

    /** It answers a file that is none of ours, or one the caller may not know of. */
    record UnknownRun() implements Answering {
    }
}
