package trygg.intake.nationalid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import trygg.intake.nationalid.NationalId.Country;
import trygg.intake.nationalid.NationalId.Kind;
import trygg.intake.nationalid.NationalIdReading.Invalid;
import trygg.intake.nationalid.NationalIdReading.Reason;
import trygg.intake.nationalid.NationalIdReading.Valid;

class NationalIdTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "05011399292, FODSELSNUMMER, false, 2013-01-05",
            "41011088188, D_NUMBER, false, 2010-01-01",
            "01840699478, FODSELSNUMMER, true, 2006-04-01",
            "01010050053, FODSELSNUMMER, false, 2000-01-01",
            "30108299920, FODSELSNUMMER, false, 1982-10-30",
            // Valid by the old rule too, but its date of 2032 lies ahead: it is a number to come, whose century is not in it.
            "02013299997, FODSELSNUMMER, false, -",
            // Only the rule of 2032 makes it valid, and that rule leaves no century.
            "30108299939, FODSELSNUMMER, false, -",
    })
    void readsNorwegianNumbers(String written, Kind kind, boolean synthetic, LocalDate birthDate) {
        var id = valid(written);

        assertThat(id.country()).isEqualTo(Country.NO);
        assertThat(id.kind()).isEqualTo(kind);
        assertThat(id.synthetic()).isEqualTo(synthetic);
        assertThat(id.digits()).isEqualTo(written);
        assertThat(id.birthDate().orElse(null)).isEqualTo(birthDate);
    }

    @ParameterizedTest
    @CsvSource({
            "811228-9874, PERSONNUMMER, 198112289874, 1981-12-28",
            "8112289874, PERSONNUMMER, 198112289874, 1981-12-28",
            "198112289874, PERSONNUMMER, 198112289874, 1981-12-28",
            "19811228-9874, PERSONNUMMER, 198112289874, 1981-12-28",
            "811228 9874, PERSONNUMMER, 198112289874, 1981-12-28",
            "811228+9874, PERSONNUMMER, 188112289874, 1881-12-28",
            "640823-3234, PERSONNUMMER, 196408233234, 1964-08-23",
            "701063-2391, SAMORDNINGSNUMMER, 197010632391, 1970-10-03",
            "19701063-2391, SAMORDNINGSNUMMER, 197010632391, 1970-10-03",
    })
    void readsSwedishNumbers(String written, Kind kind, String digits, LocalDate birthDate) {
        var id = valid(written);

        assertThat(id.country()).isEqualTo(Country.SE);
        assertThat(id.kind()).isEqualTo(kind);
        assertThat(id.digits()).isEqualTo(digits);
        assertThat(id.birthDate()).contains(birthDate);
    }

    /** Every synthetic form: made here from date, middle digits and the published weights, not taken from any list. */
    @ParameterizedTest
    @CsvSource({ "41,0", "81,0", "41,40", "81,40", "1,40", "1,0" })
    void readsSyntheticMonthsAlsoTogetherWithDNumbers(int month, int dayOffset) {
        var accepted = 0;
        for (var middle = 0; middle < 1000; middle++) {
            for (var first = 0; first < 10; first++) {
                for (var second = 0; second < 10; second++) {
                    var written = "%02d%02d90%03d%d%d".formatted(15 + dayOffset, month, middle, first, second);
                    if (NationalId.parse(written, TODAY) instanceof Valid(var id)) {
                        accepted++;
                        assertThat(id.synthetic()).isEqualTo(month > 40);
                        assertThat(id.kind()).isEqualTo(dayOffset == 40 ? Kind.D_NUMBER : Kind.FODSELSNUMMER);
                    }
                }
            }
        }

        // Of eleven remainders four are good for the first digit, less those that would need a tenth value; the second digit
        // then follows, unless it would be ten.
        assertThat(accepted).isBetween(3000, 3500);
    }

    @ParameterizedTest
    @ValueSource(strings = { "02013299987", "02013299996" })
    void refusesWrongCheckDigitsOfTheRuleOf2032(String written) {
        assertThat(NationalId.parse(written, TODAY)).isEqualTo(new Invalid(Reason.WRONG_CHECK_DIGIT));
    }

    /** One wrong digit anywhere must be found: a number belonging to somebody else opens somebody else's file. */
    @ParameterizedTest
    @ValueSource(strings = { "05011399292", "41011088188", "01840699478", "01010050053", "30108299939", "02013299997",
            "8112289874", "6408233234", "7010632391" })
    void findsEverySingleWrongDigit(String written) {
        for (var at = 0; at < written.length(); at++) {
            for (var digit = '0'; digit <= '9'; digit++) {
                if (written.charAt(at) != digit) {
                    var mutated = written.substring(0, at) + digit + written.substring(at + 1);
                    assertThat(NationalId.parse(mutated, TODAY)).as("position %d, digit %c", at, digit)
                            .isInstanceOf(Invalid.class);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
            "EMPTY, ''",
            "EMPTY, '   '",
            "WRONG_CHARACTERS, 0501139929X",
            "WRONG_CHARACTERS, abcdefghijk",
            "WRONG_CHARACTERS, 811228/9874",
            "WRONG_CHARACTERS, 8112-289874",
            "WRONG_CHARACTERS, 811228--9874",
            "WRONG_CHARACTERS, 8 1 1 2 2 8 9 8 7 4",
            "WRONG_CHARACTERS, 19811228T001",
            "WRONG_CHARACTERS, ٠٥٠١١٣٩٩٢٩٢",
            "WRONG_LENGTH, 1",
            "WRONG_LENGTH, 050113992",
            "WRONG_LENGTH, 0501139929200",
            "NO_SUCH_DATE, 00000000000",
            "NO_SUCH_DATE, 32011399292",
            "NO_SUCH_DATE, 31021399292",
            "NO_SUCH_DATE, 29021399292",
            "NO_SUCH_DATE, 05131399292",
            "NO_SUCH_DATE, 05931399292",
            "NO_SUCH_DATE, 72011399292",
            "NO_SUCH_DATE, 811328-9874",
            "NO_SUCH_DATE, 810229-9874",
            "NO_SUCH_DATE, 811292-9874",
            "NO_SUCH_DATE, 198100289874",
            "NOT_YET_BORN, 208112289874",
            "NOT_YET_BORN, 261228-9874",
            "NO_SUCH_SERIAL, 811228-0008",
            "WRONG_CHECK_DIGIT, 811228-9875",
            // A bank account by its check digit, whose "month" is 34: it must not pass as a person.
            "NO_SUCH_DATE, 12345678903",
    })
    void saysWhyATextIsNoNumber(Reason reason, String written) {
        assertThat(NationalId.parse(written, TODAY)).isEqualTo(new Invalid(reason));
    }

    @Test
    void takesSpacesAroundAndAfterTheDate() {
        assertThat(valid(" 050113 99292\n")).isEqualTo(valid("05011399292"));
    }

    @Test
    void changesThePlusWithTheYearOfTheReading() {
        assertThat(((Valid) NationalId.parse("811228-9874", LocalDate.of(2080, 1, 1))).id().digits())
                .isEqualTo("198112289874");
        assertThat(NationalId.parse("811228+9874", LocalDate.of(2081, 1, 1)))
                .isEqualTo(NationalId.parse("198112289874", TODAY));
    }

    @Test
    void neverShowsTheDigitsInItsText() {
        assertThat(valid("01840699478").toString()).doesNotContainPattern("[0-9]");
        assertThat(NationalId.parse("01840699478", TODAY).toString()).doesNotContainPattern("[0-9]");
        assertThat(NationalId.parse("01840699479", TODAY).toString()).doesNotContainPattern("[0-9]");
    }

    private static NationalId valid(String written) {
        var reading = NationalId.parse(written, TODAY);
        assertThat(reading).isInstanceOf(Valid.class);
        return ((Valid) reading).id();
    }
}
