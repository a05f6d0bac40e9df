package trygg.benefits.payment.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

import trygg.benefits.application.web.MoneyView;
import trygg.benefits.bank.Payee;
import trygg.benefits.bank.PaymentState;
import trygg.benefits.bank.Reason;
import trygg.benefits.bank.Remittance;
import trygg.benefits.payment.CasePayee;
import trygg.benefits.payment.KeptAnswer;
import trygg.benefits.payment.KeptRun;
import trygg.benefits.payment.PaymentPlanService.CaseMoney;
import trygg.benefits.payment.PaymentPlanService.Payable;
import trygg.benefits.payment.PaymentRunService.RunFile;
import trygg.benefits.payment.PlannedPayment;

/** Payees, payments, runs and the bank's answers as the API shows them. */
public final class PaymentViews {

    private PaymentViews() {
    }

    public record AccountView(String scheme, String number) {
    }

    /**
     * @param name and account are left out of the list of a protected person's payees: a landlord's name is half an address
     */
    public record PayeeView(UUID id, String kind, @Nullable String name, @Nullable AccountView account,
            @Nullable String reference, @Nullable String message, @Nullable UUID replaces, Instant enteredAt, String by) {

        static PayeeView of(CasePayee payee, boolean masked) {
            Payee to = payee.payee();
            return new PayeeView(payee.id(), to.kind().code(), masked ? null : to.name(),
                    masked ? null : new AccountView(to.account().scheme().code(), to.account().number()),
                    !masked && payee.remittance() instanceof Remittance.Reference(var number) ? number : null,
                    !masked && payee.remittance() instanceof Remittance.Text(var text) ? text : null, payee.replaces(),
                    payee.at(), payee.by());
        }
    }

    /**
     * @param runId the run it is part of, once it was sent
     * @param reason the bank's code or words, or a human's, why it did not reach anybody
     */
    public record PaymentView(UUID id, UUID decisionId, UUID payeeId, String payeeKind, String period, MoneyView amount,
            LocalDate dueOn, String state, @Nullable LocalDate paidOn, @Nullable UUID runId, @Nullable UUID replaces,
            @Nullable String reason, Instant changedAt, String by) {

        static PaymentView of(PlannedPayment payment) {
            return new PaymentView(payment.id(), payment.decisionId(), payment.payeeId(), payment.payeeKind().code(),
                    payment.period().toString(), MoneyView.of(payment.amount()), payment.dueOn(), payment.standing().code(),
                    payment.paidOn(), payment.run(), payment.replaces(), why(payment), payment.at(), payment.by());
        }
    }

    /** Why the payment did not reach anybody; nothing for one that may yet. */
    static @Nullable String why(PlannedPayment payment) {
        return switch (payment.state()) {
            case PaymentState.Rejected(var unused, var reasons) -> reasons.isEmpty() ? null : said(reasons.getFirst());
            case PaymentState.Returned(var unused, var on, var reason) -> said(reason);
            default -> payment.reason();
        };

    }

    private static String said(Reason reason) {
        return (reason.code() + " " + reason.said()).strip();
    }

    public record DecisionView(UUID id, MoneyView granted, MoneyView left) {

        static DecisionView of(Payable payable) {
            return new DecisionView(payable.decision().id(), MoneyView.of(payable.granted()), MoneyView.of(payable.left()));
        }
    }

    /** @param decisions that grant an amount, with what is left to plan of it */
    public record CaseMoneyView(UUID applicationId, UUID caseId, List<PayeeView> payees, List<DecisionView> decisions,
            List<PaymentView> payments) {

        static CaseMoneyView of(CaseMoney money) {
            var application = money.application();
            return new CaseMoneyView(application.id().value(), application.caseId(),
                    money.payees().stream().map(one -> PayeeView.of(one, application.protectedPerson())).toList(),
                    money.decisions().stream().map(DecisionView::of).toList(),
                    money.payments().stream().map(PaymentView::of).toList());
        }
    }

    public record LeftOutView(UUID paymentId, UUID applicationId, @JsonProperty("protected") boolean protectedPerson,
            List<String> faults) {

        static LeftOutView of(KeptRun.LeftOut left) {
            return new LeftOutView(left.paymentId(), left.applicationId(), left.protectedPerson(),
                    left.faults().stream().map(PaymentRefusals::code).toList());
        }
    }

    /**
     * @param file where the bytes for the bank are
     * @param waiting due and left for the next run
     */
    public record RunView(UUID id, String municipality, LocalDate until, Instant madeAt, String by, int number, MoneyView total,
            int waiting, List<LeftOutView> leftOut, String file, List<AnswerView> answers) {

        static RunView of(KeptRun run, List<KeptAnswer> answers) {
            return new RunView(run.id(), run.municipality(), run.until(), run.madeAt(), run.by(), run.number(),
                    MoneyView.of(run.total()), run.waiting(), run.leftOut().stream().map(LeftOutView::of).toList(),
                    "/benefits/api/v1/payment-runs/" + run.id() + "/file", answers.stream().map(AnswerView::of).toList());
        }

        static RunView of(RunFile file) {
            return of(file.run(), file.answers());
        }
    }

    /** @param contradictions what cannot be true after what the bank said before; a human asks the bank */
    public record AnswerView(UUID id, UUID runId, String messageId, @Nullable LocalDate madeOn, Instant takenAt, String by,
            int heard, int moved, List<String> strangers, List<KeptAnswer.Contradicted> contradictions) {

        static AnswerView of(KeptAnswer answer) {
            return new AnswerView(answer.id(), answer.runId(), answer.messageId(), answer.madeOn(), answer.takenAt(),
                    answer.by(), answer.heard(), answer.moved(), answer.strangers(), answer.contradictions());
        }
    }
}
