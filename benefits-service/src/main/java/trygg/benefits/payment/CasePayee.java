package trygg.benefits.payment;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.benefits.bank.Payee;
import trygg.benefits.bank.Remittance;

/**
 * Somebody who can be paid in a case. It is never changed: what was wrong about it is right in the payee that replaces it, and
 * what is planned to the old one goes to the new.
 *
 * @param root the first of those that replaced each other; its own id when it is the first
 */
public record CasePayee(UUID id, UUID root, UUID caseId, String municipality, Payee payee, Remittance remittance,
        @Nullable UUID replaces, Instant at, String by) {

    /** The same statement, whenever it was made. */
    boolean says(CasePayee other) {
        return equals(new CasePayee(other.id, other.root, other.caseId, other.municipality, other.payee, other.remittance,
                other.replaces, at, other.by));
    }

    /** Neither name nor account belongs in a log. */
    @Override
    public String toString() {
        return "CasePayee[" + id + ", " + payee.kind() + "]";
    }
}
