package trygg.benefits.payment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.Payment.State;
import trygg.benefits.parameter.Amount;

/**
 * Whether what was decided, planned, sent and paid is the same money, to the øre. A difference is money that was granted and
 * that nobody is paying, or, less than nothing, paid without a decision.
 *
 * @param months by the month of the decision
 * @param differences the decisions that do not come out even; none is the goal
 */
public record Reconciliation(Map<YearMonth, Sums> months, Sums total, List<Difference> differences) {

    public Reconciliation {
        differences = List.copyOf(differences);
    }

    /** A decision that grants an amount. */
    public record Decided(UUID decisionId, UUID applicationId, UUID caseId, boolean protectedPerson, LocalDate on,
            Amount amount) {
    }

    /** A payment as it stands; without a decision when the municipality's own ledger told it. */
    public record Standing(UUID applicationId, @Nullable UUID decisionId, State state, Amount amount) {
    }

    public record Difference(Decided decided, Sums sums) {
    }

    /** @param sent and what the bank has accepted, too */
    public record Sums(Amount decided, Amount planned, Amount sent, Amount paid, Amount rejected, Amount returned,
            Amount stopped) {

        static final Sums NONE = new Sums(Amount.NONE, Amount.NONE, Amount.NONE, Amount.NONE, Amount.NONE, Amount.NONE,
                Amount.NONE);

        /** What was granted and is neither planned, nor on its way, nor paid. */
        public Amount difference() {
            return decided.minus(planned).minus(sent).minus(paid);
        }

        Sums plus(Sums other) {
            return new Sums(decided.plus(other.decided), planned.plus(other.planned), sent.plus(other.sent),
                    paid.plus(other.paid), rejected.plus(other.rejected), returned.plus(other.returned),
                    stopped.plus(other.stopped));
        }

        static Sums decided(Amount amount) {
            return new Sums(amount, Amount.NONE, Amount.NONE, Amount.NONE, Amount.NONE, Amount.NONE, Amount.NONE);
        }

        static Sums of(State state, Amount amount) {
            var none = Amount.NONE;
            return switch (state) {
                case PLANNED -> new Sums(none, amount, none, none, none, none, none);
                case SENT, ACCEPTED -> new Sums(none, none, amount, none, none, none, none);
                case PAID -> new Sums(none, none, none, amount, none, none, none);
                case REJECTED -> new Sums(none, none, none, none, amount, none, none);
                case RETURNED -> new Sums(none, none, none, none, none, amount, none);
                case STOPPED, CANCELLED -> new Sums(none, none, none, none, none, none, amount);
            };
        }
    }

    public boolean agrees() {
        return differences.isEmpty();
    }

    /**
     * @param decided all decisions of the applications, the oldest first
     * @param from first day of the decisions to tell of
     * @param until last day of them
     */
    static Reconciliation of(List<Decided> decided, List<Standing> payments, LocalDate from, LocalDate until) {
        var sums = new LinkedHashMap<UUID, Sums>();
        var ofApplication = new HashMap<UUID, List<Decided>>();
        for (var one : decided) {
            sums.put(one.decisionId, Sums.decided(one.amount));
            ofApplication.computeIfAbsent(one.applicationId, _ -> new ArrayList<>()).add(one);
        }
        payments.forEach(payment -> {
            if (payment.decisionId != null) {
                sums.merge(payment.decisionId, Sums.of(payment.state, payment.amount), Sums::plus);
            }
        });
        payments.forEach(payment -> {
            if (payment.decisionId == null) {
                fill(payment, ofApplication.getOrDefault(payment.applicationId, List.of()), sums);
            }
        });
        var months = new TreeMap<YearMonth, Sums>();
        var differences = new ArrayList<Difference>();
        var total = Sums.NONE;
        for (var one : decided) {
            var its = sums.getOrDefault(one.decisionId, Sums.NONE);
            if (!one.on.isBefore(from) && !one.on.isAfter(until)) {
                months.merge(YearMonth.from(one.on), its, Sums::plus);
                total = total.plus(its);
                if (!its.difference().equals(Amount.NONE)) {
                    differences.add(new Difference(one, its));
                }
            }
        }
        return new Reconciliation(months, total, differences);
    }

    /** A ledger does not say which decision it pays: the oldest that is not paid yet, and what is too much on the last. */
    private static void fill(Standing payment, List<Decided> decisions, Map<UUID, Sums> sums) {
        var left = payment.amount;
        for (int nth = 0; nth < decisions.size(); nth++) {
            var id = decisions.get(nth).decisionId;
            var room = sums.getOrDefault(id, Sums.NONE).difference().orNone();
            var share = nth == decisions.size() - 1 || left.compareTo(room) <= 0 ? left : room;
            if (share.isPositive()) {
                sums.merge(id, Sums.of(payment.state, share), Sums::plus);
                left = left.minus(share);
            }
        }
    }
}
