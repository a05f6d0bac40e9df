package trygg.housing.roof;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import trygg.housing.home.Home;
import trygg.housing.home.Home.Contract;
import trygg.housing.home.Home.Feature;
import trygg.housing.home.HomeFixture;
import trygg.housing.home.HomeKind;
import trygg.housing.home.Homes;
import trygg.platform.db.Scope;
import trygg.platform.db.Transactions;
import trygg.platform.secrecy.Caller;
import trygg.testkit.TestDatabase;

/** A municipality whose night places are this test's alone. */
@Singleton
public class Town {

    static final String CODE = "SE-1880";
    static final Caller SYSTEM = new Caller("municipal-system", Set.of(), Set.of(CODE));

    @Inject
    Transactions transactions;
    @Inject
    Homes homes;

    private int numbered;

    /** Takes away what earlier tests have left: their places, and those who still wait for one. */
    public void clear() {
        numbered = 0;
        TestDatabase.execute("update home set withdrawn_at = now() where municipality = '" + CODE
                + "' and kind in ('shelter-bed', 'crisis-shelter-place')");
        TestDatabase.execute("update roof_request set state = 'accepted' where municipality = '" + CODE + "'");
    }

    public List<Home> beds(int many) {
        var landlord = HomeFixture.landlord(CODE);
        return transactions.in(Scope.of(CODE), tx -> IntStream.range(0, many).mapToObj(
                _ -> HomeFixture.known(tx, homes, landlord, HomeFixture.bed(landlord, "Hamngatan 1", ++numbered))).toList());
    }

    public Home place(HomeKind kind, String building, int capacity, Feature... features) {
        var landlord = HomeFixture.landlord(CODE);
        var has = EnumSet.noneOf(Feature.class);
        has.addAll(Arrays.asList(features));
        var home = new Home(UUID.randomUUID(), CODE, landlord.id(), kind, building, "plats " + capacity, "Hemliga gatan 5",
                null, null, capacity, null, has, Contract.NIGHT, LocalDate.of(2020, 1, 1), false, 1);
        return transactions.in(Scope.of(CODE), tx -> HomeFixture.known(tx, homes, landlord, home));
    }

    static RequestRoof request(Instant receivedAt, RoofNeed... needs) {
        return new RequestRoof(UUID.randomUUID(), CODE, UUID.randomUUID(), null, List.of(LocalDate.of(1990, 5, 1)),
                Set.of(needs), receivedAt, SYSTEM.id());
    }

    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    static long count(String rest) {
        return TestDatabase.number("select count(*) from " + rest);
    }
}
