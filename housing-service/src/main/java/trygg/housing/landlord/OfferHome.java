package trygg.housing.landlord;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

import trygg.housing.home.Home;
import trygg.housing.home.Home.Contract;
import trygg.housing.home.Home.Feature;

/**
 * Offers a home to be let by the published rules; the caller picks the id, so that offering it twice offers it once.
 *
 * @param home with the landlord the caller acts for; for no other is it taken
 */
public record OfferHome(Home home, String by) {

    /** What a landlord can say of a home. Whether it hides somebody or is for women only is the municipality's to decide. */
    public static final Set<Feature> FEATURES = Set
            .copyOf(EnumSet.of(Feature.STEP_FREE, Feature.LIFT, Feature.WHEELCHAIR, Feature.LIFE_SPAN, Feature.PETS));

    /** Whose contract a landlord can offer; a trial is nothing anybody offers (C053). */
    public static final Set<Contract> CONTRACTS = Set.copyOf(EnumSet.of(Contract.FIRST_HAND, Contract.SECOND_HAND));

    /** What can come of it. */
    public sealed interface Offering {

        record Offered(OwnHome home) implements Offering {
        }

        record Repeated(OwnHome home) implements Offering {
        }

        record OtherContent(UUID id) implements Offering {
        }

        /** It stands in the register already, under another id. */
        record Known() implements Offering {
        }

        /** A bed for the night, a day centre, a trial, or a mark that is the municipality's to set. */
        record NotLettable() implements Offering {
        }

        /** The caller acts for no landlord there. */
        record NoLandlord() implements Offering {
        }
    }

    boolean lettable() {
        return home.kind().lettable() && CONTRACTS.contains(home.contract()) && FEATURES.containsAll(home.features());
    }

    /** The same home offered again is the same vacancy. */
    UUID vacancyId() {
        return UUID.nameUUIDFromBytes(("offered/" + home.id()).getBytes(StandardCharsets.UTF_8));
    }
}
