package trygg.housing.purchase;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/**
 * On which terms a home can be bought by who rents it. All amounts are in the municipality's currency, with two decimals.
 *
 * @param validFrom the day they begin to hold for who moves in
 * @param savedMonthly what of each month's rent counts towards the price
 * @param monthsBefore whole months in the home before it can be bought
 */
public record Terms(UUID id, String municipality, UUID homeId, LocalDate validFrom, BigDecimal price, Basis basis,
        BigDecimal savedMonthly, int monthsBefore, String by) {

    /** How the price was set. */
    public enum Basis {
        /** Between the municipality and the tenant. */
        AGREED,
        /** What the home cost to build or buy. */
        COST,
        /** By an independent valuer. */
        VALUATION
    }

    /**
     * What the rent has saved on a day.
     *
     * @param months whole months in the home
     * @param left of the price, to be paid
     * @param percent of the price that is saved, with two decimals, never rounded up
     */
    public record Saved(long months, BigDecimal saved, BigDecimal left, BigDecimal percent) {
    }

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Terms {
        price = price.setScale(2, RoundingMode.UNNECESSARY);
        savedMonthly = savedMonthly.setScale(2, RoundingMode.UNNECESSARY);
        if (price.signum() <= 0 || savedMonthly.signum() < 0 || monthsBefore < 0) {
            throw new IllegalArgumentException("a home has a price, and nobody saves less than nothing");
        }
    }

    /**
     * Of all terms of a home those that hold for a tenancy: the newest of the day of the keys, which nobody can worsen
     * afterwards. Who moved in before there were any gets the first there were.
     */
    public static Optional<Terms> holding(Collection<Terms> all, LocalDate keys) {
        var byDay = Comparator.comparing(Terms::validFrom);
        return all.stream().filter(one -> !one.validFrom().isAfter(keys)).max(byDay).or(() -> all.stream().min(byDay));
    }

    /** The first day the home can be bought, by who got its keys on that day. */
    public LocalDate earliest(LocalDate keys) {
        return keys.plusMonths(monthsBefore);
    }

    /** Exact to the öre: whole months times what each saves, and never more than the price. */
    public Saved saved(LocalDate keys, LocalDate on) {
        var months = Math.max(0, ChronoUnit.MONTHS.between(keys, on));
        var saved = savedMonthly.multiply(BigDecimal.valueOf(months)).min(price);
        return new Saved(months, saved, price.subtract(saved),
                saved.multiply(HUNDRED).divide(price, 2, RoundingMode.DOWN));
    }
}
