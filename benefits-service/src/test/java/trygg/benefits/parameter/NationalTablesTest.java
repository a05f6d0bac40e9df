package trygg.benefits.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** C035: the tables obey what is known of them besides their cells. */
class NationalTablesTest {

    private static final Parameters TABLES = new Parameters(ParameterFiles.national());

    /** Since 2023 every cell of the riksnorm is the one before it times the announced rise, up to the next ten kronor. */
    @ParameterizedTest
    @CsvSource({ "2023,8.6", "2024,8.7", "2025,2.8", "2026,0.7" })
    void theRiksnormRisesAsAnnounced(int year, BigDecimal percent) {
        for (var kind : List.of(ParameterKind.SE_PERSONAL, ParameterKind.SE_WITHOUT_LUNCH, ParameterKind.SE_COMMON)) {
            var before = table(kind, "SE", year - 1);
            table(kind, "SE", year).forEach((name, amount) -> {
                // The eighth person's is the difference of two cells, not a cell.
                if (!name.equals("each-beyond-7")) {
                    assertThat(amount).as("%s %s", kind, name)
                            .isEqualTo(rise(before.get(name), percent, 10, RoundingMode.CEILING));
                }
            });
        }
    }

    /** The circulars round to the nearest fifty kroner, half up; the one of July 2022 counts from the amounts of 2021. */
    @ParameterizedTest
    @CsvSource({ "2019-12,2020-01,1.9", "2021-12,2022-01,1.3", "2021-12,2022-07,3.4", "2022-12,2023-01,2.8",
            "2023-06,2023-07,10", "2023-12,2024-01,3.8" })
    void theGuidingRatesRiseByTheirCirculars(String from, String to, BigDecimal percent) {
        var before = at(ParameterKind.NO_RATES, "NO", from);
        at(ParameterKind.NO_RATES, "NO", to).forEach((name, amount) -> assertThat(amount).as(name)
                .isEqualTo(rise(before.get(name), percent, 50, RoundingMode.HALF_UP)));
    }

    @ParameterizedTest
    @ValueSource(ints = { 2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026 })
    void theEighthPersonCostsWhatTheSeventhDid(int year) {
        var common = table(ParameterKind.SE_COMMON, "SE", year);

        assertThat(common.get("each-beyond-7")).isEqualTo(common.get("persons-7").minus(common.get("persons-6")));
    }

    @Test
    void thePostsOf2023AddUpToTheNorm() {
        var posts = table(ParameterKind.SE_POSTS, "SE", 2023);
        for (var table : List.of(table(ParameterKind.SE_PERSONAL, "SE", 2023), table(ParameterKind.SE_COMMON, "SE", 2023))) {
            table.forEach((name, amount) -> {
                if (!name.equals("each-beyond-7")) {
                    assertThat(posts.entrySet().stream().filter(post -> post.getKey().startsWith(name + "."))
                            .map(Map.Entry::getValue).reduce(Amount.NONE, Amount::plus)).as(name).isEqualTo(amount);
                }
            });
        }
    }

    @ParameterizedTest
    @CsvSource({ "SE_PERSONAL,SE,2012-12", "SE_PERSONAL,SE,2027-01", "SE_WITHOUT_LUNCH,SE,2018-06",
            "SE_WITHOUT_LUNCH,SE,2020-06", "SE_PRICE_BASE,SE,2026-01", "NO_RATES,NO,2017-12", "NO_RATES,NO,2025-01",
            "NO_RATES,NO,2026-11" })
    void whatNobodyHasSeenIsNotThere(ParameterKind kind, String scope, String period) {
        assertThat(TABLES.at(kind, scope, YearMonth.parse(period))).isEmpty();
    }

    /** A circular in the middle of a year ends the one before it, in the tables as when an operator loads it. */
    @Test
    void theYoungerTableHolds() {
        assertThat(at(ParameterKind.NO_RATES, "NO", "2020-08").get("child-0-5")).isEqualTo(Amount.kronor(2450));
        assertThat(at(ParameterKind.NO_RATES, "NO", "2020-09").get("child-0-5")).isEqualTo(Amount.kronor(2750));
    }

    @Test
    void noTableIsThereTwice() {
        assertThat(TABLES.all()).extracting(one -> List.of(one.kind(), one.scope(), one.validFrom())).doesNotHaveDuplicates();
    }

    private static Map<String, Amount> table(ParameterKind kind, String scope, int year) {
        return at(kind, scope, year + "-06");
    }

    private static Map<String, Amount> at(ParameterKind kind, String scope, String period) {
        return TABLES.at(kind, scope, YearMonth.parse(period)).orElseThrow().values();
    }

    private static Amount rise(@org.jspecify.annotations.Nullable Amount before, BigDecimal percent, int step,
            RoundingMode rounding) {
        assertThat(before).isNotNull();
        var risen = BigDecimal.valueOf(java.util.Objects.requireNonNull(before).hundredths(), 2)
                .multiply(percent.movePointLeft(2).add(BigDecimal.ONE));
        return Amount.kronor(risen.divide(BigDecimal.valueOf(step), 0, rounding).longValueExact() * step);
    }
}
