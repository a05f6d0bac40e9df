package trygg.benefits.payment.web;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.ApplicationId;
import trygg.benefits.application.Money;
import trygg.benefits.bank.Account;
import trygg.benefits.bank.Account.Scheme;
import trygg.benefits.bank.Payee;
import trygg.benefits.bank.Payee.Kind;
import trygg.benefits.bank.Remittance;
import trygg.benefits.bank.Writing.What;
import trygg.benefits.payment.EnterPayee;
import trygg.benefits.payment.PlanPayments;
import trygg.benefits.payment.PlanPayments.One;
import trygg.benefits.payment.Planning.Fault;
import trygg.platform.pages.FormInput;
import trygg.platform.secrecy.Caller;

/** The forms of a case's money: read what was typed and say at the field what is wrong about it. */
record MoneyForm(FormInput form, MoneyWords words) {

    /** The payee as typed; empty when something of it cannot be read, which then stands at its field. */
    Optional<EnterPayee> payee(ApplicationId application, Caller caller) {
        var kind = Kind.of(form.value("kind"));
        if (kind.isEmpty()) {
            form.refuse("kind", words.choose());
        }
        if (form.value("name").isEmpty()) {
            form.refuse("name", words.give_name());
        }
        var scheme = Scheme.of(form.value("scheme"));
        if (scheme.isEmpty()) {
            form.refuse("scheme", words.choose());
        }
        if (form.value("account").isEmpty()) {
            form.refuse("account", words.give_account());
        }
        var reference = form.value("reference");
        var message = form.value("message");
        if (!reference.isEmpty() && !message.isEmpty()) {
            form.refuse("message", words.one_of_two());
        }
        var said = !reference.isEmpty() ? new Remittance.Reference(reference)
                : !message.isEmpty() ? new Remittance.Text(message) : new Remittance.Silent();
        if (!form.accepted()) {
            return Optional.empty();
        }
        return Optional.of(new EnterPayee(form.id("payeeId"), application, new Payee(kind.orElseThrow(), form.value("name"),
                new Account(scheme.orElseThrow(), form.value("account"))), said, id("corrects"), caller.id()));
    }

    FormInput refusePayee(List<What> faults) {
        for (var what : faults) {
            form.refuse(switch (what) {
                case ACCOUNT_FORM_WRONG, ACCOUNT_CHECK_DIGIT_WRONG -> "account";
                case REFERENCE_MISSING, REFERENCE_WRONG -> "reference";
                case TEXT_UNWRITABLE, TEXT_TOO_LONG -> "message";
                default -> "name";
            }, words.fault(PaymentRefusals.code(what)));
        }
        return form;
    }

    /** One payment as typed, planned by itself. */
    Optional<PlanPayments> plan(ApplicationId application, Currency currency, Caller caller) {
        var decision = id("decision");
        if (decision == null) {
            form.refuse("decision", words.choose());
        }
        var payee = id("payee");
        if (payee == null) {
            form.refuse("payee", words.choose());
        }
        var amount = form.amount("amount", words.give_amount());
        var due = form.day("dueOn", words.give_due());
        var period = form.month("period", words.give_month());
        if (!form.accepted() || decision == null || payee == null || amount == null || due == null || period == null) {
            return Optional.empty();
        }
        return Optional.of(new PlanPayments(form.id("planId"), application, decision, List.of(new One(form.id("paymentId"),
                payee, new Money(amount, currency), due, period, id("replaces"))), caller.id()));
    }

    FormInput refusePlan(List<Fault> faults) {
        for (var fault : faults) {
            form.refuse(switch (fault.what()) {
                case ID_TWICE, ID_TAKEN, PAYEE_UNKNOWN, PAYEE_CORRECTED -> "payee";
                case AMOUNT_NOT_POSITIVE, CURRENCY_FOREIGN -> "amount";
                case DUE_UNFIT -> "dueOn";
                case PERIOD_UNFIT -> "period";
                case REPLACES_NOTHING, REPLACED_BEFORE -> "replaces";
            }, words.plan_fault(PaymentRefusals.code(fault.what())));
        }
        return form;
    }

    private @Nullable UUID id(String name) {
        try {
            return UUID.fromString(form.value(name));
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
