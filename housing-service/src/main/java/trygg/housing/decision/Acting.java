package trygg.housing.decision;

/** What can come of what is done about a decision. */
public sealed interface Acting {

    record Done(MadeDecision decision) implements Acting {
    }

    record Repeated(MadeDecision decision) implements Acting {
    }

    /** Somebody did it before, otherwise. */
    record DoneBefore(MadeDecision decision) implements Acting {
    }

    record Unfit(Fault fault) implements Acting {
    }

    /** A machine turns no appeal down, and ends nobody's right. */
    record NeedsHuman() implements Acting {
    }

    record Unknown() implements Acting {
    }

    enum Fault {
        IN_FUTURE,
        /** Before the decision, the appeal, or what is interrupted. */
        TOO_EARLY,
        NO_APPEAL,
        NOT_GRANTED,
        NOT_CARRIED_OUT,
        /** What somebody has cannot lapse. */
        CARRIED_OUT,
        /** Nobody is owed it any more. */
        LAPSED
    }
}
