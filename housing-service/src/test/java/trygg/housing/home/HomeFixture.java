package trygg.housing.home;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.UUID;

import trygg.housing.home.Home.Contract;
import trygg.housing.home.Home.Feature;
import trygg.platform.db.Tx;

/** Homes and landlords for tests. */
public final class HomeFixture {

    private HomeFixture() {
    }

    public static Landlord landlord(String municipality) {
        return new Landlord(UUID.randomUUID(), municipality, "Bostadsbolaget", Landlord.Kind.MUNICIPAL);
    }

    /** A flat of two rooms for three people, first-hand, ready long ago; each has a number of its own. */
    public static Home flat(Landlord landlord, Feature... features) {
        var has = EnumSet.noneOf(Feature.class);
        has.addAll(Arrays.asList(features));
        var id = UUID.randomUUID();
        return new Home(id, landlord.municipality(), landlord.id(), HomeKind.FLAT, "Storgatan 4", "lgh " + id,
                "Storgatan 4, lgh " + id, null, 2, 3, new BigDecimal("6200.00"), has, Contract.FIRST_HAND,
                LocalDate.of(2020, 1, 1), false, 1);
    }

    /** A bed for one, in a house of the landlord's own. */
    public static Home bed(Landlord landlord, int nth) {
        return bed(landlord, "Hamngatan 1 " + landlord.id(), nth);
    }

    /** A bed for one at this address, where no other landlord may have the same. */
    public static Home bed(Landlord landlord, String address, int nth) {
        return new Home(UUID.randomUUID(), landlord.municipality(), landlord.id(), HomeKind.SHELTER_BED, "Nattugglan",
                "säng " + nth, address, null, null, 1, null, EnumSet.noneOf(Feature.class), Contract.NIGHT,
                LocalDate.of(2020, 1, 1), false, 1);
    }

    /** Writes the home with its landlord. */
    public static Home known(Tx tx, Homes homes, Landlord landlord, Home home) {
        homes.add(tx, landlord, "test");
        if (!homes.add(tx, home, "test")) {
            throw new IllegalStateException("a home of another test stands there");
        }
        return home;
    }
}
