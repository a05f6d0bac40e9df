package trygg.housing.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import trygg.housing.home.HomeKind;
import trygg.housing.home.HomeState;
import trygg.housing.stock.PlannedHome.Change;
import trygg.testkit.Contracts;

/** What housing states of homes to come is what the contract says. */
class StockContractTest {

    @Test
    void isValidAndEqualsTheGoldenSample() {
        var id = "9a1d7c3e-0000-4000-8000-0000000000";
        var was = LocalDate.of(2027, 9, 1);
        var home = new PlannedHome(UUID.fromString(id + "d2"), "SE-0181", HomeKind.CARE_DWELLING, 1, "D04", was,
                HomeState.PLANNED, List.of());
        var event = StockMessages.changed(home,
                new Change(UUID.fromString(id + "d1"), was, LocalDate.of(2028, 1, 15), "karin"),
                Instant.parse("2026-11-20T13:10:00Z"));
        var written = Contracts.written(event.data());

        assertThat(Contracts.faults("housing/stock/PipelineChanged.v1", written)).isEmpty();
        assertThat(written).isEqualTo(Contracts.sample("housing/stock/PipelineChanged.v1"));
    }
}
