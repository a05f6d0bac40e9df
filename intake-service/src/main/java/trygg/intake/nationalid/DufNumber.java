package trygg.intake.nationalid;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number of the Norwegian immigration register (DUF): twelve digits, of which the first four are the year of registration
 * and the last two the weighted sum of the others modulo 11. It says nothing of when its bearer was born. The text form is
 * masked: a number must not reach a log through a careless message.
 */
public record DufNumber(String digits) {

    private static final Pattern TWELVE = Pattern.compile("[0-9]{12}");
    private static final int[] WEIGHTS = { 4, 6, 3, 2, 4, 6, 3, 2, 7, 5 };

    public DufNumber {
        if (!holds(digits)) {
            throw new IllegalArgumentException("no DUF number");
        }
    }

    /** Reads a number as a person writes it, with spaces wherever they stand; empty for what is none. */
    public static Optional<DufNumber> parse(String written) {
        var digits = written.replaceAll("[\\s\\u00A0]", "");
        return holds(digits) ? Optional.of(new DufNumber(digits)) : Optional.empty();
    }

    private static boolean holds(String digits) {
        if (!TWELVE.matcher(digits).matches()) {
            return false;
        }
        var sum = 0;
        for (int place = 0; place < WEIGHTS.length; place++) {
            sum += WEIGHTS[place] * (digits.charAt(place) - '0');
        }
        return sum % 11 == Integer.parseInt(digits.substring(WEIGHTS.length));
    }

    @Override
    public String toString() {
        return "DufNumber[withheld]";
    }
}
