package trygg.benefits.application;

import trygg.benefits.application.Proposal.Answer;

/** What can come of {@link SignDecision}. */
public sealed interface Signing {

    /** It was answered. Signed, it is judged once more and becomes a decision. */
    record Settled(Answer answer) implements Signing {
    }

    /** It was signed, but what it says is no longer possible; it still waits. */
    record Overtaken(Deciding deciding) implements Signing {
    }

    /** The decision is made. */
    record Made(Decision decision) implements Signing {
    }

    record SettledBefore(Answer answer) implements Signing {
    }

    record OwnSignature() implements Signing {
    }

    record NotByMachine() implements Signing {
    }

    record RemarkMissing() implements Signing {
    }

    record Unknown() implements Signing {
    }
}
