package trygg.intake.nationalid;

import static trygg.intake.nationalid.NationalIdReading.Reason.NO_SUCH_DATE;
import static trygg.intake.nationalid.NationalIdReading.Reason.WRONG_CHECK_DIGIT;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

import no.bekk.bekkopen.person.Fodselsnummer;
import no.bekk.bekkopen.person.FodselsnummerValidator;
import trygg.intake.nationalid.NationalId.Country;
import trygg.intake.nationalid.NationalId.Kind;

/**
 * Norwegian numbers: DDMMYY, three digits, two check digits.
 *
 * <p>
 * The library (nocommons) judges first, and what it accepts is accepted with the birth date it reads. Three forms it refuses
 * although they are valid, and this class adapts around it:
 * <ul>
 * <li>The check digit rule for numbers issued from 2032 (Skatteetaten): the first check digit may leave a remainder of 0, 1, 2
 * or 3 instead of 0 alone. The library knows remainder 0 only. Old and new numbers will live side by side, so both are
 * accepted at any time.</li>
 * <li>Synthetic numbers of Tenor, with 80 added to the month. The library takes them only after a public static field, shared
 * by everything in the process, is switched; a switch that one caller can turn off for another is no basis for a rule.</li>
 * <li>Synthetic numbers of NAV and the help numbers of the health service, with 40 added to the month. The library has no rule
 * for them.</li>
 * </ul>
 * All three also occur as D-numbers (40 added to the day). In numbers of 2032 neither century nor sex can be read from the
 * three middle digits, so only day and month and the possibility of the date are checked where the library cannot tell.
 */
final class NorwegianNumber {

    private static final Pattern FORM = Pattern.compile("[0-9]{6} ?[0-9]{5}");
    private static final int[] FIRST_WEIGHTS = { 3, 7, 6, 1, 8, 9, 4, 5, 2, 1 };
    private static final int[] SECOND_WEIGHTS = { 5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1 };
    private static final int HIGHEST_REMAINDER_OF_2032 = 3;

    private NorwegianNumber() {
    }

    static boolean looksLike(String text) {
        return FORM.matcher(text).matches();
    }

    static NationalIdReading read(String text, LocalDate today) {
        var digits = text.replace(" ", "");
        var writtenDay = number(digits, 0);
        var writtenMonth = number(digits, 2);
        var temporary = writtenDay > 40;
        var offset = writtenMonth > 80 ? 80 : writtenMonth > 40 ? 40 : 0;
        var day = temporary ? writtenDay - 40 : writtenDay;
        var month = writtenMonth - offset;
        if (!dateCanExist(day, month, number(digits, 4))) {
            return NationalIdReading.invalid(NO_SUCH_DATE);
        }
        if (!checkDigitsHold(digits)) {
            return NationalIdReading.invalid(WRONG_CHECK_DIGIT);
        }
        var birthDate = centuryOf(digits, offset)
                .flatMap(century -> dateOrNothing(century + number(digits, 4), month, day))
                .filter(date -> !date.isAfter(today));
        return new NationalIdReading.Valid(new NationalId(Country.NO, temporary ? Kind.D_NUMBER : Kind.FODSELSNUMMER,
                offset != 0, digits, birthDate.orElse(null)));
    }

    /**
     * The century as the library reads it from a number of the old rule. A synthetic month is outside what it takes, and
     * taking the offset away spoils the check digits, so those follow the published table of the middle digits.
     */
    private static Optional<Integer> centuryOf(String digits, int monthOffset) {
        if (monthOffset == 0) {
            if (!FodselsnummerValidator.isValid(digits)) {
                return Optional.empty();
            }
            Fodselsnummer known = FodselsnummerValidator.getFodselsnummer(digits);
            return Optional.of(Integer.parseInt(known.getBirthYear()) / 100 * 100);
        }
        if (remainder(digits, FIRST_WEIGHTS) != 0) {
            return Optional.empty();
        }
        var year = number(digits, 4);
        var middle = Integer.parseInt(digits.substring(6, 9));
        if (middle < 500) {
            return Optional.of(1900);
        }
        if (year < 40) {
            return Optional.of(2000);
        }
        if (middle >= 900) {
            return Optional.of(1900);
        }
        return middle < 750 && year >= 54 ? Optional.of(1800) : Optional.empty();
    }

    private static boolean checkDigitsHold(String digits) {
        return remainder(digits, FIRST_WEIGHTS) <= HIGHEST_REMAINDER_OF_2032 && remainder(digits, SECOND_WEIGHTS) == 0;
    }

    private static int remainder(String digits, int[] weights) {
        var sum = 0;
        for (var i = 0; i < weights.length; i++) {
            sum += weights[i] * (digits.charAt(i) - '0');
        }
        return sum % 11;
    }

    /** The two-digit year alone decides only about 29 February, which 1900 lacks and 2000 has. */
    private static boolean dateCanExist(int day, int month, int year) {
        return day >= 1 && month >= 1 && month <= 12
                && day <= Math.max(YearMonth.of(1900 + year, month).lengthOfMonth(),
                        YearMonth.of(2000 + year, month).lengthOfMonth());
    }

    private static Optional<LocalDate> dateOrNothing(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int number(String digits, int from) {
        return Integer.parseInt(digits.substring(from, from + 2));
    }
}
