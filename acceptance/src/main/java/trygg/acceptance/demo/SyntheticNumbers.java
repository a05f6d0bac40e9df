package trygg.acceptance.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.random.RandomGenerator;

/**
 * National numbers that belong to nobody, from the ranges the authorities keep for that: in Sweden serial numbers 980 to 999,
 * in
 * Norway 80 added to the month (Tenor). The check digits are right, or the suite would refuse them.
 */
public final class SyntheticNumbers {

    private static final int[] FIRST_WEIGHTS = { 3, 7, 6, 1, 8, 9, 4, 5, 2 };
    private static final int[] SECOND_WEIGHTS = { 5, 4, 3, 2, 7, 6, 5, 4, 3, 2 };

    private SyntheticNumbers() {
    }

    /** A personnummer with the century written out. */
    static String swedish(LocalDate birthDate, RandomGenerator random) {
        var digits = birthDate.format(DateTimeFormatter.BASIC_ISO_DATE) + random.nextInt(980, 1000);
        var sum = 0;
        for (int i = 2; i < digits.length(); i++) {
            var twice = (digits.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += twice / 10 + twice % 10;
        }
        return digits + (10 - sum % 10) % 10;
    }

    /** A fødselsnummer of somebody born from 1940 on; its middle digits tell the century. */
    public static String norwegian(LocalDate birthDate, RandomGenerator random) {
        var middle = random.nextInt(500) + (birthDate.getYear() < 2000 ? 0 : 500);
        while (true) {
            var digits = "%02d%02d%02d%03d".formatted(birthDate.getDayOfMonth(), birthDate.getMonthValue() + 80,
                    birthDate.getYear() % 100, middle);
            var first = checkDigit(digits, FIRST_WEIGHTS);
            var second = first == 10 ? 10 : checkDigit(digits + first, SECOND_WEIGHTS);
            if (second < 10) {
                return digits + first + second;
            }
            // No number ends in a ten: such middle digits are never given out.
            middle = middle % 500 == 499 ? middle - 499 : middle + 1;
        }
    }

    private static int checkDigit(String digits, int[] weights) {
        var sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (digits.charAt(i) - '0');
        }
        return (11 - sum % 11) % 11;
    }
}
