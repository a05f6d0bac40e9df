package trygg.acceptance.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NeighbourhoodTest {

    private static final Instant ANCHOR = Instant.parse("2026-11-22T13:00:00Z");

    @ParameterizedTest
    @EnumSource(Place.class)
    void hasHomesOfEveryKindAndLandlord(Place place) {
        var homes = new Neighbourhood(1, place, ANCHOR).homes();

        assertThat(homes).hasSizeGreaterThan(40);
        assertThat(homes.stream().map(Neighbourhood.Home::kind).collect(Collectors.toSet())).hasSize(9);
        assertThat(homes.stream().map(Neighbourhood.Home::landlord).collect(Collectors.toSet())).hasSize(3);
        assertThat(homes).anyMatch(home -> home.features().contains("hidden"))
                .anyMatch(home -> home.readyOn().isAfter(LocalDate.of(2026, 11, 22)))
                .anyMatch(home -> home.features().contains("wheelchair") && home.kind().equals("shelter-bed"));
    }

    /** The register takes no home twice: neither at one address nor in one landlord's house. */
    @ParameterizedTest
    @EnumSource(Place.class)
    void hasEachHomeOnce(Place place) {
        var homes = new Neighbourhood(1, place, ANCHOR).homes();

        assertThat(homes.stream().map(Neighbourhood.Home::id)).doesNotHaveDuplicates();
        assertThat(homes.stream().map(home -> home.address() + '/' + home.label())).doesNotHaveDuplicates();
        assertThat(homes.stream().map(home -> home.landlord() + home.building() + '/' + home.label()))
                .doesNotHaveDuplicates();
    }

    @Test
    void isTheSameAtEveryTelling() {
        var place = Place.LUND;
        assertThat(new Neighbourhood(1, place, ANCHOR).homes()).isEqualTo(new Neighbourhood(1, place, ANCHOR).homes());
        assertThat(new Neighbourhood(2, place, ANCHOR).homes()).doesNotContainAnyElementsOf(
                new Neighbourhood(1, place, ANCHOR).homes());
    }
}
