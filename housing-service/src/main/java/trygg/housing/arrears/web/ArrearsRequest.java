package trygg.housing.arrears.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.jspecify.annotations.Nullable;

import trygg.housing.arrears.NotifyArrears;

/** A notice of rent arrears as it is sent. It has no field for a name, and one that is sent all the same is refused. */
public record ArrearsRequest(@Nullable UUID id, @NotNull UUID caseId, @NotNull String municipality,
        @NotNull @Valid Amount amount, @NotNull LocalDate dueOn, @NotNull Boolean children, @Nullable Instant receivedAt) {

    /** Money as text, so that no reader makes a binary fraction of it. */
    public record Amount(
            @NotNull @Pattern(regexp = "[0-9]{1,9}\\.[0-9]{2}", message = "is not an amount with two decimals") String amount,
            @NotNull @Pattern(regexp = "SEK|NOK", message = "is none of SEK, NOK") String currency) {
    }

    NotifyArrears command(UUID noticeId, String by) {
        return new NotifyArrears(noticeId, caseId, municipality, new BigDecimal(amount.amount()), amount.currency(), dueOn,
                children, receivedAt, by);
    }
}
