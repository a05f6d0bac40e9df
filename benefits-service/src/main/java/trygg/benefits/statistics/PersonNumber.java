package trygg.benefits.statistics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import trygg.benefits.statistics.Recipient.Sex;

/**
 * The eleven digits a record has for a person: the national number, or the number the form prescribes for someone who has
 * none. A blank one cannot exist, because a record without it is an error even when the DUF number is there.
 *
 * <p>
 * The check digits are reckoned here in a few lines. The library intake uses for them (nocommons) refuses the synthetic numbers
 * with 80 or 40 added to the month and the check digits of 2032, so it would decide nothing by itself, and benefits needs
 * neither the century nor the sex it reads from a number. The text form is masked.
 */
public record PersonNumber(String digits) {

    private static final Pattern ELEVEN = Pattern.compile("[0-9]{11}");
    private static final Pattern TWELVE = Pattern.compile("[0-9]{12}");
    private static final int[] FIRST = { 3, 7, 6, 1, 8, 9, 4, 5, 2, 1 };
    private static final int[] SECOND = { 5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1 };
    private static final int[] DUF = { 4, 6, 3, 2, 4, 6, 3, 2, 7, 5 };

    /** A number issued from 2032 leaves up to 3 in the first sum, an older one 0; both kinds live side by side. */
    private static final int HIGHEST_REMAINDER_OF_2032 = 3;

    private static final int NINTH = 8;
    private static final String MAN = "00100";
    private static final String WOMAN = "00200";
    private static final String UNKNOWN = "99999";

    public PersonNumber {
        if (!isNational(digits) && !isPrescribed(digits)) {
            throw new IllegalArgumentException("neither a national number nor the one prescribed for who has none");
        }
    }

    /** For a person without a national number. The unborn, and whoever's sex is not known, have a number of their own. */
    public static PersonNumber without(LocalDate birthDate, @Nullable Sex sex) {
        var serial = sex == null ? UNKNOWN : switch (sex) {
            case MAN -> MAN;
            case WOMAN -> WOMAN;
        };
        return new PersonNumber("%02d%02d%02d".formatted(birthDate.getDayOfMonth(), birthDate.getMonthValue(),
                birthDate.getYear() % 100) + serial);
    }

    /** A national number, or nothing where these digits are none; a Swedish number is none here. */
    public static Optional<PersonNumber> national(@Nullable String digits) {
        return digits != null && isNational(digits) ? Optional.of(new PersonNumber(digits)) : Optional.empty();
    }

    /** The sex a Norwegian number carries in its ninth digit; nothing where the prescribed number stands for unknown. */
    public Optional<Sex> sex() {
        if (digits.endsWith(UNKNOWN) && !national()) {
            return Optional.empty();
        }
        if (!national()) {
            return Optional.of(digits.endsWith(MAN) ? Sex.MAN : Sex.WOMAN);
        }
        return Optional.of((digits.charAt(NINTH) - '0') % 2 == 1 ? Sex.MAN : Sex.WOMAN);
    }

    public boolean national() {
        return isNational(digits);
    }

    /** A birth number or D-number whose date can exist and whose check digits hold, the synthetic ones among them. */
    static boolean isNational(String digits) {
        return ELEVEN.matcher(digits).matches() && dateCanExist(digits, true)
                && sum(digits, FIRST) % 11 <= HIGHEST_REMAINDER_OF_2032 && sum(digits, SECOND) % 11 == 0;
    }

    static boolean isPrescribed(String digits) {
        return ELEVEN.matcher(digits).matches() && dateCanExist(digits, false)
                && (digits.endsWith(MAN) || digits.endsWith(WOMAN) || digits.endsWith(UNKNOWN));
    }

    /** Twelve digits, the last two the weighted sum of the others modulo 11. */
    public static boolean isDuf(String digits) {
        return TWELVE.matcher(digits).matches() && sum(digits, DUF) % 11 == Integer.parseInt(digits.substring(10));
    }

    private static int sum(String digits, int[] weights) {
        var sum = 0;
        for (int place = 0; place < weights.length; place++) {
            sum += weights[place] * (digits.charAt(place) - '0');
        }
        return sum;
    }

    /** With additions: 40 to the day of a D-number, 40 or 80 to the month of a synthetic number. */
    private static boolean dateCanExist(String digits, boolean additions) {
        var day = Integer.parseInt(digits.substring(0, 2));
        var month = Integer.parseInt(digits.substring(2, 4));
        if (additions) {
            day = day > 40 ? day - 40 : day;
            month = month > 80 ? month - 80 : month > 40 ? month - 40 : month;
        }
        var year = Integer.parseInt(digits.substring(4, 6));
        // Only 29 February needs the century, and only of the year 00: 1900 lacks it, 2000 has it.
        return day >= 1 && month >= 1 && month <= 12 && day <= YearMonth.of(2000 + year, month).lengthOfMonth();
    }

    @Override
    public String toString() {
        return "PersonNumber[withheld]";
    }
}
