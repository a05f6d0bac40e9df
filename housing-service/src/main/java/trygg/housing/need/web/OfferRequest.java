package trygg.housing.need.web;

import java.time.Instant;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import trygg.housing.need.OfferRoof;
import trygg.housing.need.PlaceKind;

/**
 * The offer of a roof as it is sent. It has no field for a condition, and one that is sent all the same is refused as
 * unknown (C050, C053).
 */
public record OfferRequest(@Nullable UUID id,
        @NotNull @Pattern(regexp = "shelter|crisis-shelter|hotel|flat|other", message = "is none of shelter, crisis-shelter, hotel, flat, other") String placeKind,
        @NotBlank @Size(max = 500) String address, @Nullable Instant offeredAt) {

    OfferRoof command(UUID offerId, String by) {
        return new OfferRoof(offerId, PlaceKind.of(placeKind).orElseThrow(), address.strip(), offeredAt, by);
    }
}
