package trygg.benefits.bank;

import java.util.Optional;
import java.util.UUID;

/** Names a payment run, and with it the one file that the run can become. */
public record RunId(UUID value) {

    public String messageId() {
        return Hex.of(value);
    }

    /** Reads {@link #messageId()} back: how an answer finds its run. */
    public static Optional<RunId> ofMessageId(String text) {
        return Hex.read(text).map(RunId::new);
    }

    /** @param nth of the blocks of the run, from 1; three digits are all that the standard leaves room for */
    String blockId(int nth) {
        return messageId() + (nth < 10 ? "00" : nth < 100 ? "0" : "") + nth;
    }
}
