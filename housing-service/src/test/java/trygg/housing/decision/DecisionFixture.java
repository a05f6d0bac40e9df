package trygg.housing.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import trygg.housing.need.Alternative;
import trygg.housing.need.DecideHousing;
import trygg.housing.need.Household;
import trygg.housing.need.HousingNeed;
import trygg.housing.need.HousingNeedService;
import trygg.housing.need.NeedKind;
import trygg.housing.need.OpenHousingNeed;
import trygg.housing.need.Outcome;
import trygg.housing.tenancy.StartTenancy;
import trygg.housing.tenancy.Tenancy.Contract;
import trygg.platform.db.Scope;
import trygg.platform.db.Transactions;
import trygg.platform.secrecy.Caller;

/** Households that ask for a home and are answered, on days of the test's choice. */
final class DecisionFixture {

    static final String HERE = "SE-0181";
    static final Caller KARIN = new Caller("karin", Set.of("caseworker"), Set.of(HERE));
    static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    static final LocalDate TODAY = LocalDate.now(ZONE);

    private DecisionFixture() {
    }

    static HousingNeed asked(Transactions transactions, HousingNeedService needs, LocalDate on, boolean protectedPerson) {
        return transactions.in(Scope.of(HERE), tx -> needs.open(tx, new OpenHousingNeed(UUID.randomUUID(), UUID.randomUUID(),
                HERE, noon(on), protectedPerson, "sv", false,
                new Household(List.of(new Household.Member("applicant", null))), null, List.of(NeedKind.HOUSING), Set.of())));
    }

    static void decide(HousingNeedService needs, HousingNeed need, Outcome outcome, LocalDate on) {
        needs.decide(KARIN, need.id(), null, new DecideHousing(UUID.randomUUID(), outcome, "SoL 2025:400 11:1", "skälet",
                outcome == Outcome.REFUSED ? Alternative.HELP_TO_FIND : null, noon(on), "karin", true));
    }

    static StartTenancy keys(UUID caseId, UUID home, LocalDate on) {
        return new StartTenancy(UUID.randomUUID(), HERE, caseId, home, false, 1, 0, true, 2, Contract.FIRST_HAND, null, on,
                "karin");
    }

    /** So that a change of summer time does not move the day. */
    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(ZONE).toInstant();
    }
}
