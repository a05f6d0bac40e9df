package trygg.benefits.application;

import trygg.platform.act.Recording;

/** What can come of {@link ReceiveDocuments}. */
public sealed interface Receiving {

    /** The day can be; whether it is new, told before or of a paper nobody asked for is told by the recording. */
    record Fair(Recording<DocumentReceipt> recording) implements Receiving {
    }

    /** It came before it was asked for, or has not come yet. */
    record DayUnfit() implements Receiving {
    }
}
