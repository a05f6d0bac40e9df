package trygg.benefits.payment.web;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.ApplicationId;
import trygg.benefits.bank.Account;
import trygg.benefits.bank.Account.Scheme;
import trygg.benefits.bank.Payee;
import trygg.benefits.bank.Payee.Kind;
import trygg.benefits.bank.Remittance;
import trygg.benefits.payment.EnterPayee;
import trygg.platform.api.Problem;
import trygg.platform.secrecy.Caller;

/**
 * Somebody who can be paid, as it is sent.
 *
 * @param reference OCR or KID; or instead of it a message for a human
 * @param replaces the payee this one corrects
 */
public record PayeeRequest(@Nullable UUID id,
        @NotNull @Pattern(regexp = "person|landlord|energy-company", message = "is none of person, landlord, energy-company") String kind,
        @NotBlank @Size(max = 200) String name, @NotNull @Valid AccountRequest account,
        @Nullable @Size(max = 60) String reference, @Nullable @Size(max = 400) String message, @Nullable UUID replaces) {

    public record AccountRequest(
            @NotNull @Pattern(regexp = "iban|norwegian|bankgiro|plusgiro|swedish", message = "is none of iban, norwegian, bankgiro, plusgiro, swedish") String scheme,
            @NotBlank @Size(max = 60) String number) {
    }

    EnterPayee command(UUID payeeId, ApplicationId application, Caller caller) {
        return new EnterPayee(payeeId, application, new Payee(Kind.of(kind).orElseThrow(), name.strip(),
                new Account(Scheme.of(account.scheme).orElseThrow(), account.number)), remittance(), replaces, caller.id());
    }

    private Remittance remittance() {
        var hasReference = reference != null && !reference.isBlank();
        var hasMessage = message != null && !message.isBlank();
        if (hasReference && hasMessage) {
            throw Problem.invalid("invalid-payee", "The bank would not take money to this payee", "/message",
                    "give a reference or a message, not both").asException();
        }
        return hasReference ? new Remittance.Reference(reference.strip())
                : hasMessage ? new Remittance.Text(message.strip()) : new Remittance.Silent();
    }

    @Override
    public String toString() {
        return "PayeeRequest[" + kind + "]";
    }
}
