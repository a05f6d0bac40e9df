package trygg.benefits.calculation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/**
 * A household's month as somebody asks about it. Shape only; what the words mean is read by {@link CalculationReader}.
 * Amounts are decimal strings in the municipality's currency.
 *
 * @param period a month, {@code 2026-03}
 * @param supportMonths by adult, for how many months in a row before the period the household has had aid
 */
public record CalculationRequest(@NotNull(message = "which municipality") String municipality, @Nullable String period,
        @NotNull(message = "which household") @Valid HouseholdPart household,
        @Nullable @Size(max = 100, message = "at most 100 costs") List<@NotNull(message = "is missing") @Valid CostPart> costs,
        @Nullable @Size(max = 100, message = "at most 100 incomes") List<@NotNull(message = "is missing") @Valid IncomePart> incomes,
        @Nullable @Size(max = 100, message = "at most 100 assets") List<@NotNull(message = "is missing") @Valid AssetPart> assets,
        @Nullable Map<String, Integer> supportMonths,
        @Nullable @Size(max = 100, message = "at most 100 adjustments") List<@NotNull(message = "is missing") @Valid AdjustmentPart> adjustments) {

    /** @param cohabiting whether the two adults are spouses or live together as such; no when it is not said */
    public record HouseholdPart(
            @NotEmpty(message = "at least one adult") List<@NotNull(message = "is missing") @Valid AdultPart> adults,
            @Nullable Boolean cohabiting, @Nullable List<@NotNull(message = "is missing") @Valid ChildPart> children,
            @Nullable Integer othersSharingHome) {
    }

    /** @param incentiveSince the month from which a part of the wage was first left aside (SoL 12:8) */
    public record AdultPart(@NotNull(message = "names the adult") @Size(min = 1, max = 40) String ref,
            @NotNull(message = "when born") LocalDate birthDate, @Nullable String incentiveSince) {
    }

    /**
     * @param lunch {@code home} or {@code elsewhere}; matters under seven, home when it is not said
     * @param daysPerMonth of a child with two homes, how many days it lives here
     */
    public record ChildPart(@NotNull(message = "names the child") @Size(min = 1, max = 40) String ref,
            @NotNull(message = "when born") LocalDate birthDate, @Nullable String lunch, @Nullable Integer daysPerMonth,
            @Nullable String earnedEarlierThisYear) {
    }

    /** @param approved the part found reasonable; all of it when it is not said */
    public record CostPart(@NotNull(message = "which cost") String kind, @NotNull(message = "how much") String amount,
            @Nullable String approved) {
    }

    public record IncomePart(@NotNull(message = "whose") String ref, @NotNull(message = "which income") String kind,
            @NotNull(message = "how much") String amount) {
    }

    public record AssetPart(@Nullable String ref, @NotNull(message = "what") @Size(min = 1, max = 40) String kind,
            @NotNull(message = "how much of it can be used") String amount) {
    }

    /** @param kind {@code higher-norm} or {@code lower-norm} */
    public record AdjustmentPart(@NotNull(message = "higher-norm or lower-norm") String kind, @Nullable String ref,
            @NotNull(message = "by how much") String amount,
            @NotNull(message = "why") @Size(max = 1_000, message = "at most 1 000 characters") String reason) {
    }
}
