package trygg.benefits.payment.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.ApplicationId;
import trygg.benefits.application.web.MoneyView;
import trygg.benefits.payment.PlanPayments;
import trygg.platform.secrecy.Caller;

/** How a decision is to be paid, as it is sent. */
public record PlanRequest(@Nullable UUID id, @NotNull UUID decisionId,
        @NotEmpty @Size(max = 50) List<@NotNull @Valid Payment> payments) {

    /**
     * @param period the month it is meant for, such as {@code 2026-12}
     * @param replaces a payment that was rejected or returned, in whose place this one is
     */
    public record Payment(@NotNull UUID id, @NotNull UUID payeeId, @NotNull @Valid MoneyView amount, @NotNull LocalDate dueOn,
            @NotNull @Pattern(regexp = "[12][0-9]{3}-(0[1-9]|1[0-2])", message = "is no month such as 2026-12") String period,
            @Nullable UUID replaces) {

        PlanPayments.One one() {
            return new PlanPayments.One(id, payeeId, amount.toMoney(), dueOn, YearMonth.parse(period), replaces);
        }
    }

    PlanPayments command(UUID planId, ApplicationId application, Caller caller) {
        return new PlanPayments(planId, application, decisionId, payments.stream().map(Payment::one).toList(), caller.id());
    }
}
