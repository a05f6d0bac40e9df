package trygg.benefits.payment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.Application;
import trygg.benefits.application.ApplicationId;
import trygg.benefits.application.ApplicationService;
import trygg.benefits.application.Decision;
import trygg.benefits.application.Money;
import trygg.benefits.bank.PaymentState;
import trygg.benefits.payment.PlanPayments.Known;
import trygg.benefits.payment.PlanPayments.One;
import trygg.benefits.payment.Planning.OtherContent;
import trygg.benefits.payment.Planning.Planned;
import trygg.benefits.payment.Planning.Unknown;
import trygg.platform.db.Transactions;
import trygg.platform.db.Tx;
import trygg.platform.events.Outbox;
import trygg.platform.municipality.Municipalities;
import trygg.platform.secrecy.AccessLog;
import trygg.platform.secrecy.AccessLog.Reading;
import trygg.platform.secrecy.Caller;

/** Plans how decisions are paid. Each method is one transaction, or part of the one that decides. */
@ApplicationScoped
public class PaymentPlanService {

    private final Transactions transactions;
    private final ApplicationService applications;
    private final Payees payees;
    private final PaymentBook book;
    private final Plans plans;
    private final Outbox outbox;
    private final Municipalities municipalities;
    private final AccessLog accessLog;

    PaymentPlanService(Transactions transactions, ApplicationService applications, Payees payees, PaymentBook book,
            Plans plans, Outbox outbox, Municipalities municipalities, AccessLog accessLog) {
        this.transactions = transactions;
        this.applications = applications;
        this.payees = payees;
        this.book = book;
        this.plans = plans;
        this.outbox = outbox;
        this.municipalities = municipalities;
        this.accessLog = accessLog;
    }

    /**
     * What came of planning a month to those who were paid last.
     *
     * @param planned how many payments
     * @param withoutPayee decisions whose household nobody knows how to pay: a human plans them
     * @param beyondDecision decisions that do not grant as much; nothing of them was planned
     */
    public record Standing(int planned, List<UUID> withoutPayee, List<UUID> beyondDecision) {

        public Standing {
            withoutPayee = List.copyOf(withoutPayee);
            beyondDecision = List.copyOf(beyondDecision);
        }
    }

    /**
     * How a case is paid.
     *
     * @param payees those nobody has corrected
     * @param decisions that grant an amount and stand
     */
    public record CaseMoney(Application application, List<CasePayee> payees, List<PlannedPayment> payments,
            List<Payable> decisions) {

        public CaseMoney {
            payees = List.copyOf(payees);
            payments = List.copyOf(payments);
            decisions = List.copyOf(decisions);
        }
    }

    /**
     * @param left what of the decision is neither planned nor on its way nor paid, on it or on one whose place it took; less
     *        than nothing when more was paid before
     */
    public record Payable(Decision decision, Money granted, Money left) {
    }

    public Planning plan(Caller caller, PlanPayments command) {
        return transactions.in(caller.scope(), tx -> {
            book.lock(tx, List.of(command.applicationId().value()));
            return applications.find(tx, command.applicationId()).map(application -> plan(tx, application, command))
                    .orElseGet(Unknown::new);
        });
    }

    private Planning plan(Tx tx, Application application, PlanPayments command) {
        var municipality = municipalities.require(application.municipality());
        var ids = command.payments().stream().map(One::id).toList();
        var replaced = command.payments().stream().flatMap(one -> Optional.ofNullable(one.replaces()).stream()).toList();
        var known = new Known(payees.all(tx, application.caseId()), book.ofPlan(tx, command.id()), book.taken(tx, ids),
                book.latest(tx, replaced), book.replaced(tx, replaced),
                book.standing(tx, List.of(command.decisionId())).getOrDefault(command.decisionId(), BigDecimal.ZERO),
                book.standingOfApplications(tx, List.of(application.id().value())).getOrDefault(application.id().value(),
                        BigDecimal.ZERO));
        var planning = command.decide(application, known, Money.currencyOf(municipality.country()),
                tx.now().atZone(municipality.timeZone()).toLocalDate(), tx.now());
        if (planning instanceof Planned(var payments)) {
            if (!plans.add(tx, command.id(), payments)) {
                return new OtherContent(command.id());
            }
            keep(tx, payments);
        }
        return planning;
    }

    /**
     * In the transaction that decides or renews: plans each month to whom the case was paid last. A month that is planned
     * already is left as it is. A few statements, however many households.
     *
     * @param by who stands for the decisions
     */
    public Standing plan(Tx tx, List<MonthlyPayment> months, String by) {
        book.lock(tx, months.stream().map(one -> one.applicationId().value()).distinct().toList());
        var known = plans.known(tx, months.stream().map(MonthlyPayment::planId).toList());
        var cases = months.stream().map(MonthlyPayment::caseId).distinct().toList();
        var decisions = months.stream().map(MonthlyPayment::decisionId).distinct().toList();
        var granted = plans.granted(tx, decisions);
        var standing = new HashMap<>(book.standing(tx, decisions));
        var last = plans.last(tx, cases);
        var ofCase = payees.current(tx, cases).stream().collect(Collectors.groupingBy(CasePayee::caseId));
        var planned = new ArrayList<PlannedPayment>();
        var withoutPayee = new ArrayList<UUID>();
        var beyond = new ArrayList<UUID>();
        for (var month : months) {
            if (!known.add(month.planId())) {
                continue;
            }
            var shares = month.difference()
                    ? StandingPlan.toThePerson(month.amount().amount(), last.getOrDefault(month.caseId(), List.of()),
                            ofCase.getOrDefault(month.caseId(), List.of()))
                    : StandingPlan.divide(month.amount().amount(), last.getOrDefault(month.caseId(), List.of()),
                            ofCase.getOrDefault(month.caseId(), List.of()));
            var after = standing.getOrDefault(month.decisionId(), BigDecimal.ZERO).add(month.amount().amount());
            if (after.compareTo(granted.getOrDefault(month.decisionId(), BigDecimal.ZERO)) > 0) {
                beyond.add(month.decisionId());
            } else if (shares.isEmpty()) {
                withoutPayee.add(month.decisionId());
            } else {
                standing.put(month.decisionId(), after);
                var payments = payments(tx, month, shares.get(), by);
                plans.addLater(tx, month.planId(), payments);
                planned.addAll(payments);
            }
        }
        keep(tx, planned);
        return new Standing(planned.size(), withoutPayee, beyond);
    }

    private static List<PlannedPayment> payments(Tx tx, MonthlyPayment month, List<StandingPlan.Share> shares, String by) {
        var payments = new ArrayList<PlannedPayment>();
        for (var share : shares) {
            payments.add(new PlannedPayment(month.paymentId(payments.size() + 1), 1, month.applicationId().value(),
                    month.caseId(), month.municipality(), month.decisionId(), month.planId(), share.payee().id(),
                    share.payee().payee().kind(), month.period(), new Money(share.amount(), month.amount().currency()),
                    month.dueOn(), null, new PaymentState.Planned(), null, tx.now(), by));
        }
        return payments;
    }

    private void keep(Tx tx, List<PlannedPayment> payments) {
        if (payments.isEmpty()) {
            return;
        }
        if (book.append(tx, payments).size() != payments.size()) {
            // Under another application's lock the same id was used in this very moment: nothing of the plan may stand.
            throw new IllegalStateException("an id of the plan became another payment meanwhile");
        }
        book.moveOn(tx, payments.stream().map(PlannedPayment::applicationId).distinct().toList());
        payments.forEach(payment -> outbox.append(tx, PaymentMessages.changed(payment)));
    }

    /** How the case of an application is paid; the read is logged. */
    public Optional<CaseMoney> show(Caller caller, ApplicationId id, String purpose) {
        return transactions.in(caller.scope(), tx -> applications.find(tx, id).map(application -> {
            accessLog.write(tx, new Reading(caller, application.municipality(), purpose, "payments", application.caseId()));
            var giving = application.decisions().stream()
                    .filter(made -> made.amount() != null && !application.replaced(made)).toList();
            var standing = book.standing(tx, giving.stream().map(Decision::id).toList());
            return new CaseMoney(application, payees.current(tx, List.of(application.caseId())),
                    book.of(tx, id.value()), giving.stream().flatMap(made -> payable(made, standing.get(made.id()))).toList());
        }));
    }

    private static Stream<Payable> payable(Decision decision,
            @Nullable BigDecimal standing) {
        var granted = decision.amount();
        return granted == null ? Stream.empty()
                : Stream.of(new Payable(decision, granted, new Money(
                        granted.amount().subtract(standing == null ? BigDecimal.ZERO : standing), granted.currency())));
    }
}
