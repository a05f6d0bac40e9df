package trygg.housing.need;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Offers a roof for the night.
 *
 * @param offerId chosen by the caller, so that sending it twice offers once
 * @param offeredAt when it was offered; nothing means now
 * @param by who offers it
 */
public record OfferRoof(UUID offerId, PlaceKind placeKind, String address, @Nullable Instant offeredAt, String by) {
}
