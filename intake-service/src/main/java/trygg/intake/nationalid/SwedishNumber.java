package trygg.intake.nationalid;

import static trygg.intake.nationalid.NationalIdReading.Reason.NOT_YET_BORN;
import static trygg.intake.nationalid.NationalIdReading.Reason.NO_SUCH_DATE;
import static trygg.intake.nationalid.NationalIdReading.Reason.NO_SUCH_SERIAL;
import static trygg.intake.nationalid.NationalIdReading.Reason.WRONG_CHECK_DIGIT;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

import dev.personnummer.Options;
import dev.personnummer.Personnummer;
import dev.personnummer.PersonnummerException;
import trygg.intake.nationalid.NationalId.Country;
import trygg.intake.nationalid.NationalId.Kind;

/**
 * Swedish numbers: YYMMDD-NNNC or YYYYMMDD-NNNC, the day with 60 added in a samordningsnummer.
 *
 * <p>
 * The library (dev.personnummer) judges the date and the check digit. Two things are done around it: the century of a ten-digit
 * number is added here, because the library takes it from the clock of the machine and a rule must be testable on any day;
 * and the temporary numbers with a letter, which municipalities make up for their own systems, are not national numbers and
 * are refused.
 */
final class SwedishNumber {

    private static final Pattern FORM = Pattern.compile("(?:[0-9]{6}|[0-9]{8})[-+ ]?[0-9]{4}");
    private static final Options NATIONAL = new Options(true, false);

    private SwedishNumber() {
    }

    static boolean looksLike(String text) {
        return FORM.matcher(text).matches();
    }

    static NationalIdReading read(String text, LocalDate today) {
        var digits = withCentury(text.replaceAll("[-+ ]", ""), text.indexOf('+') >= 0, today);
        var writtenDay = Integer.parseInt(digits.substring(6, 8));
        var coordination = writtenDay > 60;
        LocalDate birthDate;
        try {
            birthDate = LocalDate.of(Integer.parseInt(digits.substring(0, 4)), Integer.parseInt(digits.substring(4, 6)),
                    coordination ? writtenDay - 60 : writtenDay);
        } catch (DateTimeException noSuchDay) {
            return NationalIdReading.invalid(NO_SUCH_DATE);
        }
        if (birthDate.isAfter(today)) {
            return NationalIdReading.invalid(NOT_YET_BORN);
        }
        if (digits.startsWith("000", 8)) {
            return NationalIdReading.invalid(NO_SUCH_SERIAL);
        }
        try {
            Personnummer.parse(digits, NATIONAL);
        } catch (PersonnummerException wrong) {
            // The library's message repeats the number and must not travel on as a cause.
            return NationalIdReading.invalid(WRONG_CHECK_DIGIT);
        }
        return new NationalIdReading.Valid(new NationalId(Country.SE,
                coordination ? Kind.SAMORDNINGSNUMMER : Kind.PERSONNUMMER, false, digits, birthDate));
    }

    /**
     * A hyphen or nothing means the year within the last hundred, a plus the year a hundred before that: the plus is written
     * from the year in which the person turns 100.
     */
    private static String withCentury(String digits, boolean hundredOrMore, LocalDate today) {
        if (digits.length() == 12) {
            return digits;
        }
        var age = Math.floorMod(today.getYear() - Integer.parseInt(digits.substring(0, 2)), 100);
        var year = today.getYear() - age - (hundredOrMore ? 100 : 0);
        return "%04d%s".formatted(year, digits.substring(2));
    }
}
