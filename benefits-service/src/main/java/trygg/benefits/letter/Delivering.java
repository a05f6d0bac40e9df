package trygg.benefits.letter;

import trygg.platform.act.Recording;

/** What can come of {@link RecordDelivery}. */
public sealed interface Delivering {

    /** The day can be; whether it is new or told before is said by the recording. */
    record Sound(Recording<Delivery> recording) implements Delivering {
    }

    record ReceivedBeforeDecision() implements Delivering {
    }

    /** The day lies in the future. What is expected to arrive has not arrived. */
    record NotReceivedYet() implements Delivering {
    }
}
