package trygg.acceptance.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The month that can be reckoned, when New Year has come and the next tables have not. */
class NormTablesTest {

    private static JsonNode tables(String personalUntil, String commonUntil) throws JsonProcessingException {
        return new ObjectMapper().readTree("""
                [{"kind": "se.norm.personal", "validUntil": "2025-12-31"},
                 {"kind": "se.norm.personal", "validUntil": "%s"}, {"kind": "se.norm.common", "validUntil": "%s"},
                 {"kind": "se.child-allowance", "validUntil": "2030-12-31"}]""".formatted(personalUntil, commonUntil));
    }

    @ParameterizedTest
    @CsvSource({ "2026-11,2026-11", "2026-12,2026-12", "2027-01,2026-12", "2028-06,2026-12" })
    void isNoLaterThanTheLastPublishedOne(YearMonth wanted, YearMonth newest) throws JsonProcessingException {
        assertThat(NormTables.newest(tables("2026-12-31", "2026-12-31"), wanted)).isEqualTo(newest);
    }

    /** A month needs both tables of the norm; what is for some households only does not hold it up. */
    @Test
    void isTheEarlierEndOfTheTwo() throws JsonProcessingException {
        assertThat(NormTables.newest(tables("2027-12-31", "2026-06-30"), YearMonth.of(2027, 3)))
                .isEqualTo(YearMonth.of(2026, 6));
    }
}
