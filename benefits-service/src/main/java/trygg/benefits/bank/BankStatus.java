package trygg.benefits.bank;

import java.util.List;

/** What the bank says of one payment. */
public sealed interface BankStatus {

    /** Received, waiting, or a code that says nothing we know: nothing moves by it. */
    record Pending(String code) implements BankStatus {
    }

    /** The bank means to pay. */
    record Accepted(String code) implements BankStatus {
    }

    /** The money has left the municipality's account, or reached the payee's. */
    record Settled(String code) implements BankStatus {
    }

    /** The bank will not pay; of several reasons the first is the one to show. */
    record Rejected(List<Reason> reasons) implements BankStatus {

        public Rejected {
            reasons = List.copyOf(reasons);
        }
    }

    /** Reads a status code; the set is open, and a code of tomorrow must not be taken for an answer of today. */
    static BankStatus of(String code, List<Reason> reasons) {
        return switch (code) {
            case "ACTC", "ACCP", "ACSP", "ACWC", "ACFC", "ACWP" -> new Accepted(code);
            case "ACSC", "ACCC" -> new Settled(code);
            case "RJCT", "CANC" -> new Rejected(reasons);
            default -> new Pending(code);
        };
    }
}
