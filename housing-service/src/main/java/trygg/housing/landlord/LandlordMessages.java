package trygg.housing.landlord;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.housing.home.Home;
import trygg.housing.home.Landlord;
import trygg.platform.api.Codes;
import trygg.platform.events.OutgoingEvent;

/** What housing states of landlords; the contracts are under {@code contracts/housing/landlord}. */
final class LandlordMessages {

    private LandlordMessages() {
    }

    /** True when a landlord offered a home by itself. Its subject is the home: it is about nobody yet. */
    static OutgoingEvent offered(Landlord landlord, Home home, Instant at) {
        return new OutgoingEvent("LandlordHomeOffered.v1", home.id(), home.municipality(), at,
                new LandlordHomeOffered(home.id(), landlord.id(), Codes.of(landlord.kind()), Codes.of(home.kind()),
                        home.rooms(), home.capacity(), Codes.of(home.contract()), home.readyOn(), at));
    }

    record LandlordHomeOffered(UUID homeId, UUID landlordId, String landlordKind, String homeKind, @Nullable Integer rooms,
            int capacity, String contract, LocalDate readyOn, Instant offeredAt) {
    }
}
