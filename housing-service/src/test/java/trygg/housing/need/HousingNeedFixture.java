package trygg.housing.need;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.housing.need.Household.Member;

/** Housing needs for tests; a test names only what it is about. */
final class HousingNeedFixture {

    static final UUID CONTACT = UUID.fromString("7b0c1d8e-4c0b-4a6e-9f51-0d4f2a3b5c6d");
    static final UUID CASE = UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e");
    static final Instant ASKED = Instant.parse("2026-11-20T12:05:00Z");
    static final Instant NOW = Instant.parse("2026-11-20T13:10:00Z");

    private HousingNeedFixture() {
    }

    static HousingNeed openNeed(NeedKind... kinds) {
        return HousingNeed.open(new OpenHousingNeed(CONTACT, CASE, "SE-0181", ASKED, false, "sv", false,
                new Household(List.of(new Member("applicant", LocalDate.of(1990, 5, 1)),
                        new Member("child", LocalDate.of(2019, 3, 4)))),
                null, List.of(kinds), Set.of(kinds)));
    }

    static OfferRoof anOffer(@Nullable Instant offeredAt) {
        return new OfferRoof(UUID.fromString("9a1d7c3e-0000-4000-8000-00000000000a"), PlaceKind.HOTEL, "Storgatan 1",
                offeredAt, "karin");
    }

    static DecideHousing aDecision(Outcome outcome, boolean byHuman) {
        return new DecideHousing(UUID.fromString("9a1d7c3e-0000-4000-8000-00000000000b"), outcome, "SoL 2025:400 11:1",
                "the reason", outcome == Outcome.REFUSED ? Alternative.OTHER_HOME : null, null, "karin", byHuman);
    }
}
