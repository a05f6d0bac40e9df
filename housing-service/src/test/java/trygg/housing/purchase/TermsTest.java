package trygg.housing.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import trygg.housing.purchase.Terms.Saved;

/** C061: examples of what a tenant is shown. */
class TermsTest {

    private static final LocalDate KEYS = LocalDate.of(2024, 1, 31);

    private static Terms terms(String price, String monthly) {
        return new Terms(UUID.randomUUID(), "SE-0181", UUID.randomUUID(), KEYS, new BigDecimal(price), Terms.Basis.VALUATION,
                new BigDecimal(monthly), 24, "maria");
    }

    @Test
    void savesWholeMonthsToTheOre() {
        assertThat(terms("1200000", "725.33").saved(KEYS, LocalDate.of(2025, 3, 30))).isEqualTo(new Saved(13,
                new BigDecimal("9429.29"), new BigDecimal("1190570.71"), new BigDecimal("0.78")));
        assertThat(terms("1200000", "725.33").saved(KEYS, KEYS)).isEqualTo(new Saved(0, new BigDecimal("0.00"),
                new BigDecimal("1200000.00"), new BigDecimal("0.00")));
    }

    @Test
    void savesNoMoreThanThePrice() {
        assertThat(terms("1000", "300").saved(KEYS, KEYS.plusYears(2))).isEqualTo(new Saved(24, new BigDecimal("1000.00"),
                new BigDecimal("0.00"), new BigDecimal("100.00")));
        assertThat(terms("3", "1").saved(KEYS, KEYS.plusMonths(2).plusDays(1)).percent()).isEqualTo(new BigDecimal("66.66"));
    }

    @Test
    void canBeBoughtAfterTheMonthsItSays() {
        assertThat(terms("1000", "1").earliest(KEYS)).isEqualTo(LocalDate.of(2026, 1, 31));
        assertThat(Terms.holding(List.of(), KEYS)).isEmpty();
    }

    @Test
    void hasAPriceAndNoPartsOfAnOre() {
        assertThatThrownBy(() -> terms("0", "1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> terms("10", "-1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> terms("10.001", "1")).isInstanceOf(ArithmeticException.class);
    }
}
