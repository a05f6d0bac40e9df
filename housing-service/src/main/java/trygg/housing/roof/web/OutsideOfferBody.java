package trygg.housing.roof.web;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import trygg.housing.need.OfferRoof;
import trygg.housing.need.PlaceKind;

/** A place outside the register as it is sent, such as a hotel room against a voucher. No field holds a condition (C050). */
public record OutsideOfferBody(@Nullable UUID id,
        @NotNull @Pattern(regexp = "shelter|crisis-shelter|hotel|flat|other", message = "is none of shelter, crisis-shelter, hotel, flat, other") String placeKind,
        @NotBlank @Size(max = 500) String address) {

    OfferRoof command(UUID offerId, String by) {
        return new OfferRoof(offerId, PlaceKind.of(placeKind).orElseThrow(), address.strip(), null, by);
    }
}
