package trygg.housing.roof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;

import org.junit.jupiter.api.Test;

import trygg.platform.secrecy.PublicCounts.Cell;

/** The public figure withholds what could tell of one person (C050, C104). */
class NightMonthTest {

    private static final YearMonth MONTH = YearMonth.of(2026, 11);

    @Test
    void publishesManyAndWithholdsFew() {
        assertThat(new NightMonth(MONTH, 900, 1000).open().parts()).containsExactly(new Cell.Count(900), new Cell.Count(100));
        assertThat(new NightMonth(MONTH, 2, 100).open().parts()).containsOnly(new Cell.Withheld());
        assertThat(new NightMonth(MONTH, 2, 3).open().total()).isEqualTo(new Cell.Withheld());
    }
}
