package trygg.housing.purchase.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;

import trygg.housing.purchase.Purchase;
import trygg.housing.purchase.PurchaseService.Path;
import trygg.housing.purchase.Terms;
import trygg.platform.api.Codes;

/** The shapes of terms and purchases over HTTP. */
final class PurchaseViews {

    private PurchaseViews() {
    }

    /** @param basis {@code agreed}, {@code cost} or {@code valuation} */
    public record NewTerms(@Nullable UUID id, @NotNull LocalDate validFrom,
            @NotNull @DecimalMin("0.01") @DecimalMax("99999999.99") @Digits(integer = 8, fraction = 2) BigDecimal price,
            @NotNull String basis,
            @NotNull @DecimalMin("0") @DecimalMax("999999.99") @Digits(integer = 6, fraction = 2) BigDecimal savedMonthly,
            @Min(0) @Max(1200) int monthsBefore) {
    }

    public record BoughtOn(@NotNull LocalDate on) {
    }

    public record TermsView(UUID id, UUID homeId, LocalDate validFrom, BigDecimal price, String basis, BigDecimal savedMonthly,
            int monthsBefore) {

        static TermsView of(Terms one) {
            return new TermsView(one.id(), one.homeId(), one.validFrom(), one.price(), Codes.of(one.basis()),
                    one.savedMonthly(), one.monthsBefore());
        }
    }

    public record TermsList(List<TermsView> terms) {
    }

    public record PurchaseView(UUID tenancyId, UUID termsId, LocalDate boughtOn, BigDecimal saved, BigDecimal paid) {

        static PurchaseView of(Purchase one) {
            return new PurchaseView(one.tenancyId(), one.termsId(), one.on(), one.saved(), one.paid());
        }
    }

    /** @param earliest the first day the home can be bought @param percent of the price that is saved */
    public record PathView(UUID tenancyId, UUID homeId, LocalDate keys, @Nullable TermsView terms, @Nullable LocalDate earliest,
            @Nullable Long months, @Nullable BigDecimal saved, @Nullable BigDecimal left, @Nullable BigDecimal percent,
            @Nullable PurchaseView purchase) {

        static PathView of(Path path) {
            var terms = path.terms();
            var saved = path.saved();
            var purchase = path.purchase();
            return new PathView(path.rented().tenancyId(), path.rented().homeId(), path.rented().keys(),
                    terms == null ? null : TermsView.of(terms),
                    terms == null ? null : terms.earliest(path.rented().keys()), saved == null ? null : saved.months(),
                    saved == null ? null : saved.saved(), saved == null ? null : saved.left(),
                    saved == null ? null : saved.percent(), purchase == null ? null : PurchaseView.of(purchase));
        }
    }
}
