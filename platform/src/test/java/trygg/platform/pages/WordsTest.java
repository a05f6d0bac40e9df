package trygg.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static trygg.platform.pages.Language.EN;
import static trygg.platform.pages.Language.NB;
import static trygg.platform.pages.Language.SV;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Instant AT = Instant.parse("2026-11-20T22:05:00Z");

    @Test
    void writesTimesInTheMunicipalitysZoneAndTheReadersForm() {
        assertThat(Words.dateTime(AT, frame(NB))).isEqualTo("20. nov. 2026 kl. 23.05");
        assertThat(Words.dateTime(AT, frame(SV))).isEqualTo("20 nov. 2026 kl. 23.05");
        assertThat(Words.dateTime(AT, frame(EN))).isEqualTo("20 Nov 2026, 23:05");
        assertThat(Words.exactTime(AT, frame(SV))).isEqualTo("fredag 20 november 2026 kl. 23.05 CET");
        assertThat(Words.date(LocalDate.of(2026, 3, 4), frame(NB))).isEqualTo("4. mars 2026");
    }

    @Test
    void writesNumbersAndMoneyInTheReadersForm() {
        assertThat(Words.number(12345.5, frame(EN))).isEqualTo("12,345.5");
        assertThat(Words.money(new BigDecimal("1410"), "SEK", frame(SV))).isEqualTo("1\u00a0410,00\u00a0SEK");
        assertThat(Words.money(new BigDecimal("1410.5"), "NOK", frame(NB))).isEqualTo("1\u00a0410,50\u00a0NOK");
    }

    private static PageFrame frame(Language language) {
        var place = new MunicipalityChoice("SE-0181", "Södertälje", ZoneId.of("Europe/Stockholm"), SV);
        return new PageFrame("intake", "/intake", "Anna", List.of("caseworker"), language, place, List.of(place), "",
                "1", AT);
    }
}
