package trygg.housing.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import trygg.housing.home.Home.Feature;
import trygg.housing.home.HomeKind;
import trygg.housing.home.HomeState;
import trygg.housing.stock.Gap.Row;

/**
 * C059, C076: what is lacking is what is needed less what is free and what is built, and each home and household counts once.
 */
class GapTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final List<String> DISTRICTS = List.of("D01", "D02");

    private static Needing needing(long count, List<String> districts, HomeKind... kinds) {
        return new Needing(Set.of(kinds), 2, districts, Set.of(), count);
    }

    private static Units units(long count, HomeKind kind, @Nullable String district, HomeState state, LocalDate ready) {
        return new Units(kind, 3, district, Set.of(Feature.LIFE_SPAN), state, ready, count);
    }

    private static Gap gap(List<Needing> needing, List<Units> units) {
        return Gap.of(TODAY, needing, units, DISTRICTS, 12, 7);
    }

    private static Row row(List<Row> rows, String code) {
        return rows.stream().filter(one -> one.code().equals(code)).findFirst().orElseThrow();
    }

    @Test
    void countsPlannedHomesFromTheYearTheyAreReadyIn() {
        var gap = gap(List.of(needing(20, List.of(), HomeKind.CARE_DWELLING)),
                List.of(units(3, HomeKind.CARE_DWELLING, "D01", HomeState.FREE, TODAY),
                        units(9, HomeKind.CARE_DWELLING, "D01", HomeState.TAKEN, TODAY),
                        units(2, HomeKind.CARE_DWELLING, "D01", HomeState.OUT_OF_SERVICE, TODAY),
                        units(4, HomeKind.CARE_DWELLING, "D01", HomeState.PLANNED, TODAY.plusYears(1)),
                        units(5, HomeKind.CARE_DWELLING, "D01", HomeState.PLANNED, TODAY.plusYears(1).plusDays(1)),
                        units(6, HomeKind.CARE_DWELLING, "D01", HomeState.PLANNED, TODAY.plusYears(6))));

        assertThat(gap.kinds()).containsExactly(new Row("care-dwelling", 20, 9, 3, 2, List.of(0L, 4L, 9L, 9L)));
        assertThat(gap.kinds().getFirst().gaps()).containsExactly(17L, 13L, 8L, 8L);
    }

    /** Who names no kind, or an ordinary one among others, waits for an ordinary home. */
    @Test
    void eachHouseholdStandsOnceInEveryTable() {
        var gap = gap(List.of(needing(5, List.of()), needing(3, List.of("D01"), HomeKind.FLAT, HomeKind.CARE_DWELLING),
                needing(2, List.of("D01", "D02"), HomeKind.CARE_DWELLING, HomeKind.DEMENTIA_VILLAGE),
                needing(1, List.of("D09"), HomeKind.SHARED_ELDER_LIVING)), List.of());

        assertThat(gap.kinds()).extracting(Row::code, Row::need).containsExactly(tuple("ordinary", 8L),
                tuple("shared-elder-living", 1L),
                tuple("dementia-village", 2L));
        for (var rows : List.of(gap.kinds(), gap.sizes(), gap.districts())) {
            assertThat(rows.stream().mapToLong(Row::need).sum()).isEqualTo(gap.need()).isEqualTo(11);
        }
        assertThat(row(gap.districts(), "D01").need()).isEqualTo(3);
        assertThat(row(gap.districts(), Gap.ANYWHERE).need()).isEqualTo(7);
        assertThat(row(gap.districts(), "D09").need()).isEqualTo(1);
    }

    @Test
    void whatAHomeMustHaveIsARowOfItsOwn() {
        var gap = gap(List.of(new Needing(Set.of(), 5, List.of(), Set.of(Feature.LIFE_SPAN, Feature.LIFT), 4)),
                List.of(units(1, HomeKind.FLAT, null, HomeState.FREE, TODAY)));

        assertThat(row(gap.access(), "life-span").gaps()).containsExactly(3L, 3L, 3L, 3L);
        assertThat(row(gap.access(), "lift").gap(0)).isEqualTo(4);
        assertThat(row(gap.access(), "wheelchair").need()).isZero();
        assertThat(gap.sizes()).extracting(Row::code).containsExactly("3-4", "5-6");
    }

    @Test
    void aSurplusIsBelowZeroAndNothingIsNoRow() {
        var gap = gap(List.of(), List.of(units(2, HomeKind.FLAT, "D02", HomeState.FREE, TODAY)));

        assertThat(row(gap.kinds(), "ordinary").gap(0)).isEqualTo(-2);
        assertThat(gap.districts()).extracting(Row::code).containsExactly("D02");
        assertThat(gap(List.of(), List.of()).kinds()).isEmpty();
    }
}
