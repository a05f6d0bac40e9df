package trygg.benefits.application;

import trygg.platform.act.Recording;

/** What can come of {@link AskForDocuments}. */
public sealed interface Asking {

    /** Somebody can be asked so; whether it is new, sent again or ill-timed is told by the recording. */
    record Fair(Recording<DocumentRequest> recording) implements Asking {
    }

    /** No reason is given. Nobody has to show papers without being told what for (C039). */
    record WithoutReason() implements Asking {
    }

    /** A register has told it already, and nobody proves what the municipality knows (C039). */
    record RegisterAnswers(DocumentKind kind) implements Asking {
    }

    /** A paper would have been due before it was asked for, or so late that nobody means it. */
    record DueUnfit() implements Asking {
    }
}
