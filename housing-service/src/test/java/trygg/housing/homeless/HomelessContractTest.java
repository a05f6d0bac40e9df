package trygg.housing.homeless;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import trygg.housing.homeless.Homelessness.Cause;
import trygg.housing.homeless.Homelessness.End;
import trygg.housing.homeless.Homelessness.Inflow;
import trygg.housing.homeless.Homelessness.Outflow;
import trygg.platform.events.OutgoingEvent;
import trygg.testkit.Contracts;

/** What housing states of homelessness is what the contracts say. */
class HomelessContractTest {

    private static final Instant NOW = Instant.parse("2026-11-20T13:10:00Z");

    static List<OutgoingEvent> events() {
        var end = new End(LocalDate.of(2026, 11, 20), Outflow.HOUSED, "karin");
        var one = new Homelessness(UUID.fromString("9a1d7c3e-0000-4000-8000-0000000000b5"), "SE-0181",
                UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e"), false, LocalDate.of(2026, 11, 1), Inflow.NEW,
                Cause.STRUCTURAL, EthosLight.EMERGENCY_LODGING, "karin", end, null);
        return List.of(HomelessMessages.started(one, NOW), HomelessMessages.ended(one, end, NOW));
    }

    @ParameterizedTest
    @MethodSource("events")
    void isValidAndEqualsTheGoldenSample(OutgoingEvent event) {
        var contract = "housing/homeless/" + event.type();
        var written = Contracts.written(event.data());

        assertThat(Contracts.faults(contract, written)).isEmpty();
        assertThat(written).isEqualTo(Contracts.sample(contract));
    }

    /** C057: ETHOS Light 1 to 6 counts as the Swedish situations 1 to 4. */
    @Test
    void eachClassCountsAsASituation() {
        assertThat(Stream.of(EthosLight.values()).map(EthosLight::situation)).containsExactly(1, 1, 3, 2, 1, 4);
    }
}
