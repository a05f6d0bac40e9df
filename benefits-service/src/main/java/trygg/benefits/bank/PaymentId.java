package trygg.benefits.bank;

import java.util.Optional;
import java.util.UUID;

/** Names one payment, in our books and in the bank's. A payment that is planned anew gets another. */
public record PaymentId(UUID value) {

    /** The 32 hexadecimal digits: the standard has room for 35 characters, a UUID with its hyphens takes 36. */
    public String endToEnd() {
        return Hex.of(value);
    }

    /** Reads {@link #endToEnd()} back; empty for anything we cannot have written. */
    public static Optional<PaymentId> ofEndToEnd(String text) {
        return Hex.read(text).map(PaymentId::new);
    }
}
