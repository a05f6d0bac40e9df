package trygg.benefits.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import trygg.benefits.statistics.Recipient.Sex;

class PersonNumberTest {

    /** Tenor's form, with a D-number, NAV's form, and two first check digits of the rule of 2032. */
    @ParameterizedTest
    @ValueSource(strings = { "01819020074", "01840699478", "41819020068", "01419020091", "01819020260", "01819020082" })
    void aNumberWhoseCheckDigitsHoldIsNational(String digits) {
        assertThat(new PersonNumber(digits).national()).isTrue();
    }

    /**
     * A wrong check digit, a remainder no rule allows, a day and a month that are not, too short, a prescribed one of no day.
     */
    @ParameterizedTest
    @ValueSource(strings = { "01819020075", "01819020007", "32819020074", "01939020074", "0181902007", "", "31029000100",
            "01019000300" })
    void anythingElseIsRefused(String digits) {
        assertThatThrownBy(() -> new PersonNumber(digits)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("8190");
    }

    @ParameterizedTest
    @CsvSource({ "MAN, 07039100100", "WOMAN, 07039100200", ", 07039199999" })
    void whoHasNoNumberHasThePrescribedOne(Sex sex, String digits) {
        var number = PersonNumber.without(LocalDate.of(1991, 3, 7), sex);

        assertThat(number).isEqualTo(new PersonNumber(digits));
        assertThat(number.national()).isFalse();
    }

    @Test
    void itsTextHidesTheDigits() {
        assertThat(StatisticsFixture.WOMAN).hasToString("PersonNumber[withheld]");
        assertThat(StatisticsFixture.aidYear().toString() + StatisticsFixture.qualificationYear())
                .doesNotContain(StatisticsFixture.WOMAN.digits());
    }

    @ParameterizedTest
    @CsvSource({ "202010000101, true", "209912345608, true", "202010000102, false", "20201000010, false", "'', false" })
    void aDufNumberEndsInItsWeightedSum(String digits, boolean duf) {
        assertThat(PersonNumber.isDuf(digits)).isEqualTo(duf);
    }

    /** The ninth digit tells the sex of a national number, the serial that of a prescribed one; nothing is guessed. */
    @Test
    void theNumberTellsTheSexOrNobodyDoes() {
        assertThat(PersonNumber.national("01815000117").flatMap(PersonNumber::sex)).contains(Sex.MAN);
        assertThat(PersonNumber.national("02816000265").flatMap(PersonNumber::sex)).contains(Sex.WOMAN);
        assertThat(PersonNumber.without(LocalDate.of(1985, 7, 9), Sex.WOMAN).sex()).contains(Sex.WOMAN);
        assertThat(PersonNumber.without(LocalDate.of(1985, 7, 9), null).sex()).isEmpty();
        assertThat(PersonNumber.national("09078599999")).isEmpty();
        assertThat(PersonNumber.national("197010632391")).isEmpty();
        assertThat(PersonNumber.national(null)).isEmpty();
    }
}
