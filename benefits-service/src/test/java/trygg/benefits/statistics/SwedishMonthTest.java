package trygg.benefits.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import trygg.benefits.parameter.Amount;
import trygg.benefits.statistics.Recipient.Sex;
import trygg.benefits.statistics.SwedishMonth.Adult;
import trygg.benefits.statistics.SwedishMonth.Household;

class SwedishMonthTest {

    // A number of the tax agency's list for tests, and one with its last digit moved on.
    private static final Adult ONE = new Adult("189001019802", Household.COUPLE_WITH_CHILDREN, "", "", Sex.WOMAN, 35);
    private static final Adult OTHER = new Adult("189001019803", Household.COUPLE_WITH_CHILDREN, "1", "2", Sex.MAN, 40);

    @Test
    void aHouseholdIsARowWithSixColumnsForEachAdult() {
        var couple = new SwedishMonth(YearMonth.of(2016, 3), "1281", "", 2, new Amount(812_350), List.of(ONE, OTHER));
        var alone = new SwedishMonth(YearMonth.of(2016, 12), "0181", "04", 0, new Amount(812_349),
                List.of(new Adult("189001019802", Household.SINGLE_WOMAN, "", "", Sex.WOMAN, 35)));

        assertThat(SwedishMonth.file(List.of(couple, alone))).isEqualTo("""
                2016\t03\t1281\t\t2\t8124\t189001019802\t8\t\t\t2\t35\t189001019803\t8\t1\t2\t1\t40\r
                2016\t12\t0181\t04\t0\t8123\t189001019802\t5\t\t\t2\t35\r
                """);
    }

    @ParameterizedTest
    @CsvSource({ "MAN, false, false, 3", "MAN, false, true, 4", "WOMAN, false, false, 5", "WOMAN, false, true, 6",
            "MAN, true, false, 7", "WOMAN, true, true, 8" })
    void aHouseholdHasItsCode(Sex sex, boolean couple, boolean children, String code) {
        assertThat(Household.of(sex, couple, children).code()).isEqualTo(code);
    }

    @Test
    void aColumnCannotBreakTheRow() {
        assertThatThrownBy(() -> new Adult("189001019802", Household.COUPLE, "a\tb", "", Sex.MAN, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Adult("9001019802", Household.COUPLE, "", "", Sex.MAN, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(ONE.toString()).doesNotContain("9802");
    }
}
