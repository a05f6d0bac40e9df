package trygg.benefits.payment.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import trygg.benefits.bank.Writing.What;
import trygg.benefits.payment.PlannedPayment;
import trygg.benefits.payment.Planning;
import trygg.platform.act.Repeatable;
import trygg.platform.api.Problem;
import trygg.platform.api.Problem.FieldError;

/** How the API refuses what is asked about payments. */
final class PaymentRefusals {

    private PaymentRefusals() {
    }

    static Problem unknownApplication() {
        return Problem.notFound("unknown-application", "There is nothing with this id here");
    }

    static Problem unknownPayment() {
        return Problem.notFound("unknown-payment", "There is no payment with this id here");
    }

    static Problem unknownRun() {
        return Problem.notFound("unknown-run", "There is no payment run with this id here");
    }

    static Problem cannotMove(PlannedPayment payment, String to) {
        return Problem.conflict("payment-cannot-move", "A payment does not go from that state to this",
                Map.of("from", payment.standing().code(), "to", to));
    }

    /** The bank would refuse the payee: every reason at its place in the request. */
    static Problem payee(List<What> faults) {
        return Problem.invalid("invalid-payee", "The bank would not take money to this payee",
                faults.stream().map(what -> switch (what) {
                    case ACCOUNT_FORM_WRONG -> new FieldError("/account/number", "is no account of this scheme");
                    case ACCOUNT_CHECK_DIGIT_WRONG -> new FieldError("/account/number", "has a wrong check digit");
                    case NAME_UNWRITABLE -> new FieldError("/name", "has letters that no Nordic bank writes");
                    case NAME_TOO_LONG -> new FieldError("/name", "is longer than 70 characters");
                    case REFERENCE_MISSING -> new FieldError("/reference", "a company needs an OCR, a KID or a message");
                    case REFERENCE_WRONG -> new FieldError("/reference", "is no OCR or KID");
                    case TEXT_UNWRITABLE -> new FieldError("/message", "has letters that no Nordic bank writes");
                    case TEXT_TOO_LONG -> new FieldError("/message", "is longer than 140 characters");
                    default -> new FieldError("", code(what));
                }).toList());
    }

    static Problem plan(List<Planning.Fault> faults) {
        return Problem.invalid("invalid-plan", "Something in the plan cannot be; nothing of it is planned",
                faults.stream().map(PaymentRefusals::error).toList());
    }

    private static FieldError error(Planning.Fault fault) {
        var at = "/payments/" + fault.nth() + "/";
        return switch (fault.what()) {
            case ID_TWICE -> new FieldError(at + "id", "stands in the plan twice");
            case ID_TAKEN -> new FieldError(at + "id", "is another payment's");
            case PAYEE_UNKNOWN -> new FieldError(at + "payeeId", "is no payee of this case");
            case PAYEE_CORRECTED -> new FieldError(at + "payeeId", "was corrected; choose the payee that replaces it");
            case AMOUNT_NOT_POSITIVE -> new FieldError(at + "amount/amount", "a payment is more than zero");
            case CURRENCY_FOREIGN -> new FieldError(at + "amount/currency", "the municipality pays in another currency");
            case DUE_UNFIT -> new FieldError(at + "dueOn", "lies before today or more than a year ahead");
            case PERIOD_UNFIT -> new FieldError(at + "period", "lies more than a year from the day it is due");
            case REPLACES_NOTHING -> new FieldError(at + "replaces",
                    "is no payment of this decision, or of one whose place it took, that came to nothing");
            case REPLACED_BEFORE -> new FieldError(at + "replaces", "has been replaced already");
        };
    }

    static Problem refusal(Planning planning, UUID plan) {
        return switch (planning) {
            case Planning.NothingGranted _ -> Problem.conflict("nothing-granted",
                    "The application has no such decision, or it grants no amount", Map.of("plan", plan));
            case Planning.MoreThanGranted _ -> Problem.invalid("more-than-granted",
                    "The plan comes to more than the decision leaves to pay", "/payments", "together more than is left");
            case Planning.Unfit(var faults) -> plan(faults);
            case Planning.Unknown _ -> unknownApplication();
            case Planning.OtherContent(var id) -> Repeatable.otherContent(id);
            case Planning.Planned _ -> throw new IllegalArgumentException("a plan that stands is not refused");
            case Planning.Repeated _ -> throw new IllegalArgumentException("a plan that stands is not refused");
        };
    }

    static String code(Enum<?> what) {
        return what.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
