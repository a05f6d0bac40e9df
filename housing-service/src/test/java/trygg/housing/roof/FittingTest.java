package trygg.housing.roof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import trygg.housing.home.Home;
import trygg.housing.home.Home.Contract;
import trygg.housing.home.Home.Feature;
import trygg.housing.home.HomeKind;
import trygg.housing.need.HousingNeedId;
import trygg.housing.roof.RoofRequest.State;

/** Which place fits whom (C050). */
class FittingTest {

    private static final Instant EVENING = Instant.parse("2026-11-20T18:00:00Z");

    private static RoofRequest asks(int persons, RoofNeed... needs) {
        var wanted = EnumSet.noneOf(RoofNeed.class);
        wanted.addAll(Arrays.asList(needs));
        return new RoofRequest(UUID.randomUUID(), "SE-1880", UUID.randomUUID(), null, new HousingNeedId(UUID.randomUUID()),
                EVENING, Collections.nCopies(persons, LocalDate.of(1990, 5, 1)), wanted, false,
                new Night(EVENING, EVENING.plusSeconds(50_000)), State.OPEN, "test", List.of(), 1);
    }

    private static Home unit(HomeKind kind, String building, int capacity, Feature... features) {
        var has = EnumSet.noneOf(Feature.class);
        has.addAll(Arrays.asList(features));
        return new Home(UUID.randomUUID(), "SE-1880", UUID.randomUUID(), kind, building, "1", "Hamngatan 1", null, null,
                capacity,
                null, has, Contract.NIGHT, LocalDate.of(2020, 1, 1), false, 1);
    }

    private static Home bed(String building, Feature... features) {
        return unit(HomeKind.SHELTER_BED, building, 1, features);
    }

    private static List<Home> chosen(RoofRequest request, Home... free) {
        return Fitting.choose(request, List.of(free), Set.of());
    }

    @Test
    void oneTakesTheSmallestThatHoldsThemAndNotWhatWasRefused() {
        var family = unit(HomeKind.SHELTER_BED, "A", 4);
        var bed = bed("A");

        assertThat(chosen(asks(1), family, bed)).containsExactly(bed);
        assertThat(Fitting.choose(asks(1), List.of(family, bed), Set.of(bed.id()))).containsExactly(family);
        assertThat(chosen(asks(1))).isEmpty();
    }

    @Test
    void aFamilyStaysTogetherOrWaits() {
        var room = unit(HomeKind.SHELTER_BED, "C", 3);
        var one = bed("A");
        var two = bed("A");
        var elsewhere = bed("B");

        assertThat(chosen(asks(3), one, two, elsewhere, room)).containsExactly(room);
        assertThat(chosen(asks(2), elsewhere, one, two)).containsExactlyInAnyOrder(one, two);
        assertThat(chosen(asks(3), one, two, elsewhere)).isEmpty();
    }

    @Test
    void whereOneOfThemNeedsSomethingTheOthersSleepBeside() {
        var plain = bed("A");
        var wheelchair = bed("A", Feature.WHEELCHAIR);
        var other = bed("A");

        assertThat(chosen(asks(2, RoofNeed.WHEELCHAIR), plain, other, wheelchair)).hasSize(2).contains(wheelchair);
        assertThat(chosen(asks(1, RoofNeed.WHEELCHAIR), plain)).isEmpty();
        assertThat(chosen(asks(1, RoofNeed.PETS), plain, wheelchair)).isEmpty();
    }

    @Test
    void womenSleepAmongWomen() {
        var women = bed("A", Feature.WOMEN_ONLY);
        var mixed = bed("A");

        assertThat(chosen(asks(1, RoofNeed.WOMEN_ONLY), mixed, women)).containsExactly(women);
        assertThat(chosen(asks(1, RoofNeed.WOMEN_ONLY), mixed)).isEmpty();
        assertThat(chosen(asks(1), women)).isEmpty();
    }

    @Test
    void whoFleesComesToACrisisShelterFirstAndNobodyElseDoes() {
        var bed = bed("A");
        var open = unit(HomeKind.CRISIS_SHELTER_PLACE, "B", 1);
        var hidden = unit(HomeKind.CRISIS_SHELTER_PLACE, "B", 2, Feature.HIDDEN);

        assertThat(chosen(asks(1, RoofNeed.VIOLENCE), bed, open, hidden)).containsExactly(hidden);
        assertThat(chosen(asks(1, RoofNeed.VIOLENCE), bed)).containsExactly(bed);
        assertThat(chosen(asks(1), open, hidden)).isEmpty();
    }
}
