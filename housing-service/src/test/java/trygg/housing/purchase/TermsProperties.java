package trygg.housing.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** C061: what holds for all terms, keys and days there can be. */
class TermsProperties {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    private static Terms terms(long priceOre, long monthlyOre, LocalDate from) {
        return new Terms(new UUID(1, priceOre), "SE-0181", new UUID(2, 2), from, BigDecimal.valueOf(priceOre, 2),
                Terms.Basis.COST, BigDecimal.valueOf(monthlyOre, 2), 24, "maria");
    }

    @Property
    void whatIsSavedAndWhatIsLeftAreThePriceToTheOre(@ForAll("terms") Terms terms, @ForAll("days") LocalDate keys,
            @ForAll @IntRange(min = -400, max = 40_000) int days) {
        var saved = terms.saved(keys, keys.plusDays(days));

        assertThat(saved.saved().add(saved.left())).isEqualTo(terms.price());
        assertThat(saved.saved().scale()).isEqualTo(2);
        assertThat(saved.saved()).isBetween(BigDecimal.ZERO, terms.price());
        assertThat(saved.percent()).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
        // Never rounded up: nobody is told of a hundred percent before there is nothing left.
        assertThat(saved.percent().multiply(terms.price()))
                .isLessThanOrEqualTo(saved.saved().multiply(BigDecimal.valueOf(100)));
    }

    @Property
    void eachWholeMonthSavesTheSameUntilThePriceIsReached(@ForAll("terms") Terms terms, @ForAll("days") LocalDate keys,
            @ForAll @IntRange(min = 0, max = 600) int months) {
        var saved = terms.saved(keys, keys.plusMonths(months).plusDays(3)).saved();

        assertThat(saved).isEqualByComparingTo(terms.savedMonthly().multiply(BigDecimal.valueOf(months)).min(terms.price()));
    }

    @Property
    void nobodyHasLessTheDayAfter(@ForAll("terms") Terms terms, @ForAll("days") LocalDate keys,
            @ForAll @IntRange(min = 0, max = 4000) int days) {
        assertThat(terms.saved(keys, keys.plusDays(days + 1L)).saved())
                .isGreaterThanOrEqualTo(terms.saved(keys, keys.plusDays(days)).saved());
    }

    @Property
    void termsOfALaterDayNeverReachWhoMovedInBefore(@ForAll("days") LocalDate keys,
            @ForAll @IntRange(min = 0, max = 300) int before, @ForAll @IntRange(min = 1, max = 300) int after) {
        var own = terms(100_000_00, 500_00, keys.minusDays(before));
        var later = terms(900_000_00, 0, keys.plusDays(after));

        assertThat(Terms.holding(List.of(later, own), keys)).contains(own);
        assertThat(Terms.holding(List.of(own, later), keys)).contains(own);
        assertThat(Terms.holding(List.of(later), keys)).contains(later);
    }

    @Provide
    Arbitrary<Terms> terms() {
        return Combinators.combine(Arbitraries.longs().between(1, 99_999_999_99L), Arbitraries.longs().between(0, 999_999_99L))
                .as((price, monthly) -> terms(price, monthly, FIRST));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 20_000).map(FIRST::plusDays);
    }
}
