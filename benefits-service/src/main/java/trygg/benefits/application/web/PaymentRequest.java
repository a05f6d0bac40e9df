package trygg.benefits.application.web;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.ApplicationId;
import trygg.benefits.application.ChangePayment;
import trygg.benefits.application.Payment.State;
import trygg.platform.secrecy.Caller;

/**
 * How a payment stands, as it is sent.
 *
 * @param amount required when money is planned or paid
 * @param paidOn left out of a payment that is paid, it is today
 */
public record PaymentRequest(@Nullable UUID id,
        @NotNull @Pattern(regexp = "planned|paid|stopped|cancelled", message = "is none of planned, paid, stopped, cancelled") String state,
        @Nullable @Valid MoneyView amount, @Nullable LocalDate dueOn, @Nullable LocalDate paidOn) {

    ChangePayment command(UUID paymentId, ApplicationId application, Caller caller) {
        return new ChangePayment(paymentId, application, State.of(state).orElseThrow(),
                amount == null ? null : amount.toMoney(), dueOn, paidOn, caller.id());
    }
}
