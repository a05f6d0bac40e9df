package trygg.benefits.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An answer of the bank that was taken in.
 *
 * @param messageId the bank's own
 * @param madeOn nothing when the bank gave no day that can be read
 * @param heard of how many payments it speaks
 * @param moved how many steps they took by it; the others stood so already
 * @param strangers end-to-end ids that are none of the run's
 * @param contradictions what cannot be true after what the bank said before
 */
public record KeptAnswer(UUID id, UUID runId, String municipality, String messageId, @Nullable LocalDate madeOn,
        Instant takenAt, String by, int heard, int moved, List<String> strangers, List<Contradicted> contradictions) {

    public KeptAnswer {
        strangers = List.copyOf(strangers);
        contradictions = List.copyOf(contradictions);
    }

    /**
     * @param stood how the payment stood, and stands
     * @param said what the bank says of it: its status, and the code of its reason
     */
    public record Contradicted(UUID paymentId, String stood, String said) {
    }

    /** True when somebody has to ask the bank. */
    public boolean needsHuman() {
        return !strangers.isEmpty() || !contradictions.isEmpty();
    }

    KeptAnswer with(List<Contradicted> others) {
        return new KeptAnswer(id, runId, municipality, messageId, madeOn, takenAt, by, heard, moved, strangers, others);
    }
}
