package trygg.benefits.payment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.Application;
import trygg.benefits.application.ApplicationId;
import trygg.benefits.application.Decision;
import trygg.benefits.application.Money;
import trygg.benefits.bank.PaymentState;
import trygg.benefits.payment.Planning.Fault;
import trygg.benefits.payment.Planning.MoreThanGranted;
import trygg.benefits.payment.Planning.NothingGranted;
import trygg.benefits.payment.Planning.OtherContent;
import trygg.benefits.payment.Planning.Planned;
import trygg.benefits.payment.Planning.Repeated;
import trygg.benefits.payment.Planning.Unfit;
import trygg.benefits.payment.Planning.What;

/** Asks to plan how a decision is paid: all of it, or nothing. The caller chooses the ids, so sending it twice plans once. */
public record PlanPayments(UUID id, ApplicationId applicationId, UUID decisionId, List<One> payments, String by) {

    public PlanPayments {
        payments = List.copyOf(payments);
        if (payments.isEmpty()) {
            throw new IllegalArgumentException("a plan has a payment");
        }
    }

    /**
     * One payment of the plan.
     *
     * @param period the month it is meant for
     * @param replaces a payment that was rejected or returned, in whose place this one is; of the same decision, or of one
     *        whose place it took
     */
    public record One(UUID id, UUID payeeId, Money amount, LocalDate dueOn, YearMonth period, @Nullable UUID replaces) {
    }

    /**
     * What the plan is judged by.
     *
     * @param payees of the case, the corrected ones too
     * @param earlier the payments of the plan with this id, if there is one, as they were planned
     * @param taken which of the ids are payments already
     * @param replaced the payments to be replaced, as they stand
     * @param replacedBefore those of them in whose place something was planned before
     * @param ofDecision what is planned, on its way or paid of the decision
     * @param ofApplication the same of the whole application, what its own ledger tells included
     */
    record Known(List<CasePayee> payees, List<PlannedPayment> earlier, Set<UUID> taken, Map<UUID, PlannedPayment> replaced,
            Set<UUID> replacedBefore, BigDecimal ofDecision, BigDecimal ofApplication) {
    }

    Planning decide(Application application, Known known, Currency currency, LocalDate today, Instant now) {
        var plan = new ArrayList<PlannedPayment>();
        for (var one : payments) {
            known.payees.stream().filter(payee -> payee.id().equals(one.payeeId)).findFirst()
                    .ifPresent(payee -> plan.add(planned(one, application, payee, now)));
        }
        if (!known.earlier.isEmpty()) {
            return same(plan, known.earlier) ? new Repeated(known.earlier) : new OtherContent(id);
        }
        // What another decision has taken the place of grants nothing any more; what was paid on it still counts.
        var standing = application.decisions().stream().filter(made -> !application.replaced(made)).toList();
        var granted = standing.stream().filter(made -> made.id().equals(decisionId)).findFirst().map(Decision::amount);
        if (granted.isEmpty()) {
            return new NothingGranted();
        }
        var faults = faults(application, known, currency, today);
        if (!faults.isEmpty()) {
            return new Unfit(faults);
        }
        var asked = sum(plan.stream().map(PlannedPayment::amount).toList());
        var ofAll = sum(standing.stream().flatMap(made -> Optional.ofNullable(made.amount()).stream())
                .toList());
        return known.ofDecision.add(asked).compareTo(granted.get().amount()) > 0
                || known.ofApplication.add(asked).compareTo(ofAll) > 0 ? new MoreThanGranted() : new Planned(plan);
    }

    private List<Fault> faults(Application application, Known known, Currency currency, LocalDate today) {
        var faults = new ArrayList<Fault>();
        var seen = new HashSet<UUID>();
        var replacing = new HashSet<UUID>();
        for (int nth = 0; nth < payments.size(); nth++) {
            for (var what : faults(payments.get(nth), application, known, currency, today)) {
                faults.add(new Fault(nth, what));
            }
            if (!seen.add(payments.get(nth).id)) {
                faults.add(new Fault(nth, What.ID_TWICE));
            }
            var replaced = payments.get(nth).replaces;
            if (replaced != null && !replacing.add(replaced)) {
                faults.add(new Fault(nth, What.REPLACED_BEFORE));
            }
        }
        return faults;
    }

    private List<What> faults(One one, Application application, Known known, Currency currency, LocalDate today) {
        var faults = new ArrayList<What>();
        if (known.taken.contains(one.id)) {
            faults.add(What.ID_TAKEN);
        }
        if (known.payees.stream().noneMatch(payee -> payee.id().equals(one.payeeId))) {
            faults.add(What.PAYEE_UNKNOWN);
        } else if (known.payees.stream().anyMatch(payee -> one.payeeId.equals(payee.replaces()))) {
            faults.add(What.PAYEE_CORRECTED);
        }
        if (!one.amount.isPositive()) {
            faults.add(What.AMOUNT_NOT_POSITIVE);
        }
        if (!one.amount.currency().equals(currency)) {
            faults.add(What.CURRENCY_FOREIGN);
        }
        if (one.dueOn.isBefore(today) || one.dueOn.isAfter(today.plusYears(1))) {
            faults.add(What.DUE_UNFIT);
        }
        var due = YearMonth.from(one.dueOn);
        if (one.period.isBefore(due.minusYears(1)) || one.period.isAfter(due.plusYears(1))) {
            faults.add(What.PERIOD_UNFIT);
        }
        if (one.replaces != null) {
            var before = known.replaced.get(one.replaces);
            if (before == null || !application.answering(before.decisionId()).equals(decisionId)
                    || !before.state().cameToNothing()) {
                faults.add(What.REPLACES_NOTHING);
            } else if (known.replacedBefore.contains(one.replaces)) {
                faults.add(What.REPLACED_BEFORE);
            }
        }
        return faults;
    }

    private PlannedPayment planned(One one, Application application, CasePayee payee, Instant now) {
        return new PlannedPayment(one.id, 1, application.id().value(), application.caseId(), application.municipality(),
                decisionId, id, payee.id(), payee.payee().kind(), one.period, one.amount, one.dueOn, one.replaces,
                new PaymentState.Planned(), null, now, by);
    }

    /** In whatever order the database has them. */
    private static boolean same(List<PlannedPayment> plan, List<PlannedPayment> earlier) {
        var left = plan.stream().sorted(Comparator.comparing(PlannedPayment::id)).toList();
        var right = earlier.stream().sorted(Comparator.comparing(PlannedPayment::id)).toList();
        if (left.size() != right.size()) {
            return false;
        }
        for (int nth = 0; nth < left.size(); nth++) {
            if (!left.get(nth).says(right.get(nth))) {
                return false;
            }
        }
        return true;
    }

    private static BigDecimal sum(List<Money> amounts) {
        return amounts.stream().map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
