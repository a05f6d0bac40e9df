package trygg.housing.vacancy;

import java.time.Instant;
import java.util.UUID;

import jakarta.inject.Singleton;

import trygg.housing.home.Home;
import trygg.housing.home.Home.Feature;
import trygg.housing.home.HomeFixture;
import trygg.housing.home.HomeKind;
import trygg.housing.home.Homes;
import trygg.housing.home.Landlord;
import trygg.platform.db.Scope;
import trygg.platform.db.Transactions;
import trygg.testkit.TestDatabase;

/** Homes and waiting households as the database tests need them. */
@Singleton
class VacancySuite {

    private final Transactions transactions;
    private final Homes homes;
    private final WaitingService waiting;

    VacancySuite(Transactions transactions, Homes homes, WaitingService waiting) {
        this.transactions = transactions;
        this.homes = homes;
        this.waiting = waiting;
    }

    /**
     * A home for three in the district, which tells the homes of one test from those of all others. Of a kind that is waited
     * for by name: the households that other tests leave behind do not fit.
     */
    Home flat(String municipality, String district, Feature... features) {
        Landlord landlord = HomeFixture.landlord(municipality);
        var flat = HomeFixture.flat(landlord, features);
        var there = new Home(flat.id(), municipality, landlord.id(), HomeKind.SHARED_ELDER_LIVING, "house of " + district,
                flat.label(),
                flat.address(), district, flat.rooms(), flat.capacity(), flat.rent(), flat.features(), flat.contract(),
                flat.readyOn(), false, 1);
        return transactions.in(Scope.of(municipality), tx -> HomeFixture.known(tx, homes, landlord, there));
    }

    /** A household of two that waits since the moment given. */
    UUID waiting(String municipality, Instant since, boolean protectedPerson) {
        var id = UUID.randomUUID();
        transactions.run(Scope.of(municipality), tx -> waiting.takeUp(tx,
                new TakeUpHousehold(id, municipality, UUID.randomUUID(), protectedPerson, since, 2, 0)));
        return id;
    }

    static UUID caseOf(UUID household) {
        return UUID.fromString(
                TestDatabase.text("select case_id::text from waiting_household where id = '" + household + "'"));
    }

    /** What a caseworker tells, as the API takes it: they wish to live in this district and nowhere else. */
    static String facts(String district, String more) {
        return """
                {"people":2,"children":0,"violence":false,"severity":0,"access":[],"pets":false,"womenOnly":false,"kinds":["shared-elder-living"],
                 "districts":["%s"],"keepAway":[]%s}"""
                .formatted(district, more);
    }
}
