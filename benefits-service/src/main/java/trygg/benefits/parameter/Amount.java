package trygg.benefits.parameter;

import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;

import trygg.platform.municipality.Municipality.Country;

/**
 * Money in the hundredths of its currency (öre, øre). Whole hundredths are all that law, bank and statistics know, and adding
 * them is exact; every rounding stands here.
 */
public record Amount(long hundredths) implements Comparable<Amount> {

    public static final Amount NONE = new Amount(0);

    /** What the API takes: at most nine digits and two decimals, nothing negative. */
    private static final Pattern FORM = Pattern.compile("(0|[1-9][0-9]{0,8})(?:\\.([0-9]{1,2}))?");

    public static Amount kronor(long whole) {
        return new Amount(whole * 100);
    }

    /** Reads {@code 6200}, {@code 6200.5} or {@code 6200.50}; empty for anything else, a negative amount among them. */
    public static Optional<Amount> read(String text) {
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var decimals = matcher.group(2);
        long hundredths = decimals == null ? 0 : Long.parseLong(decimals.length() == 1 ? decimals + '0' : decimals);
        return Optional.of(new Amount(Long.parseLong(matcher.group(1)) * 100 + hundredths));
    }

    /** What a municipality of the country pays in. */
    public static Currency currencyOf(Country country) {
        return Currency.getInstance(switch (country) {
            case SE -> "SEK";
            case NO -> "NOK";
        });
    }

    public Amount plus(Amount other) {
        if (hundredths == 0) {
            return other;
        }
        return other.hundredths == 0 ? this : new Amount(hundredths + other.hundredths);
    }

    public Amount minus(Amount other) {
        return new Amount(hundredths - other.hundredths);
    }

    public Amount times(long number) {
        return new Amount(hundredths * number);
    }

    public Amount negative() {
        return new Amount(-hundredths);
    }

    /** This share of the amount to the hundredth, half up. */
    public Amount share(long of, long in) {
        return new Amount(Math.floorDiv(2 * hundredths * of + in, 2 * in));
    }

    /** This share of the amount to the whole krona, half a krona up, as the norm is rounded. */
    public Amount wholeShare(long of, long in) {
        return kronor(Math.floorDiv(2 * hundredths * of + 100 * in, 200 * in));
    }

    /** This, or nothing when it is less than nothing. */
    public Amount orNone() {
        return hundredths < 0 ? NONE : this;
    }

    public boolean isPositive() {
        return hundredths > 0;
    }

    @Override
    public int compareTo(Amount other) {
        return Long.compare(hundredths, other.hundredths);
    }

    /** Two decimals and a point: {@code 6200.00}. */
    @Override
    public String toString() {
        long absolute = Math.abs(hundredths);
        var text = absolute / 100 + "." + (absolute % 100 < 10 ? "0" : "") + absolute % 100;
        return hundredths < 0 ? "-" + text : text;
    }
}
