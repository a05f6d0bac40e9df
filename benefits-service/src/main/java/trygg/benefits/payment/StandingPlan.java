package trygg.benefits.payment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import trygg.benefits.bank.Payee.Kind;

/**
 * How a household's money was divided last, and so how it is divided when nobody says otherwise: landlord and energy company
 * get what they got, the person gets the rest.
 */
final class StandingPlan {

    private StandingPlan() {
    }

    /** @param payee the first of those that replaced each other */
    record Last(UUID payee, BigDecimal amount) {
    }

    record Share(CasePayee payee, BigDecimal amount) {
    }

    /**
     * The shares, which add up to the amount; empty when there is nobody to give the rest to, and a human has to say whom.
     *
     * @param last shares of the last month of the case, the largest first; empty when nothing was planned yet
     * @param payees of the case, those nobody has corrected
     */
    static Optional<List<Share>> divide(BigDecimal amount, List<Last> last, List<CasePayee> payees) {
        var shares = new ArrayList<Share>();
        var left = amount;
        for (var before : last) {
            var payee = current(before, payees);
            var share = before.amount.min(left);
            if (payee.isPresent() && payee.get().payee().kind() != Kind.PERSON && share.signum() > 0) {
                shares.add(new Share(payee.get(), share));
                left = left.subtract(share);
            }
        }
        if (left.signum() > 0) {
            var rest = toThePerson(left, last, payees);
            if (rest.isEmpty()) {
                return Optional.empty();
            }
            shares.addAll(rest.get());
        }
        return Optional.of(shares);
    }

    /** All of it to whom the rest went last, or to the only person of the case. */
    static Optional<List<Share>> toThePerson(BigDecimal amount, List<Last> last, List<CasePayee> payees) {
        return last.stream().flatMap(before -> current(before, payees).stream())
                .filter(payee -> payee.payee().kind() == Kind.PERSON).findFirst().or(() -> only(payees))
                .map(person -> List.of(new Share(person, amount)));
    }

    private static Optional<CasePayee> current(Last last, List<CasePayee> payees) {
        return payees.stream().filter(payee -> payee.root().equals(last.payee)).findFirst();
    }

    /** The one person of the case; of two nobody but a human can choose. */
    private static Optional<CasePayee> only(List<CasePayee> payees) {
        var people = payees.stream().filter(payee -> payee.payee().kind() == Kind.PERSON).toList();
        return people.size() == 1 ? Optional.of(people.getFirst()) : Optional.empty();
    }
}
