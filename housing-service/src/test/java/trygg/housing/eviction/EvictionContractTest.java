package trygg.housing.eviction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import trygg.housing.eviction.EndingHomes.Found;
import trygg.platform.events.OutgoingEvent;
import trygg.testkit.Contracts;

/** What housing states of homes that may be lost is what the contracts say. */
class EvictionContractTest {

    private static final Instant AT = Instant.parse("2026-11-20T12:05:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 15);

    static List<OutgoingEvent> events() {
        var threat = new EvictionThreat(UUID.fromString("9a1d7c3e-0000-4000-8000-0000000000e1"), "SE-0181",
                UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e"), true, true, AT, "landlord", List.of(), false, 1);
        var fact = new EvictionFact(UUID.fromString("9a1d7c3e-0000-4000-8000-0000000000e2"), FactKind.EVICTION_DATE, AT,
                "karin", DAY, null, null, "secret words", null);
        return List.of(EvictionMessages.scheduled(threat, fact, DAY), EvictionMessages.averted(threat, fact, Way.DEBT_PAID),
                EvictionMessages.executed(threat, fact), EvictionMessages.childAtRisk(threat, fact, DAY));
    }

    @ParameterizedTest
    @MethodSource("events")
    void isValidAndEqualsTheGoldenSample(OutgoingEvent event) {
        var contract = "housing/eviction/" + event.type();
        var written = Contracts.written(event.data());

        assertThat(Contracts.faults(contract, written)).isEmpty();
        assertThat(written).isEqualTo(Contracts.sample(contract));
        assertThat(written.toString()).doesNotContain("secret");
    }

    @org.junit.jupiter.api.Test
    void nightsAreToldWithoutADay() {
        var event = EvictionMessages
                .childAtRisk(new NightStay(UUID.randomUUID(), "SE-0181", UUID.randomUUID(), true, AT, null));
        assertThat(Contracts.faults("housing/eviction/ChildHomeAtRisk.v1", Contracts.written(event.data()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "false, contract-ends", "true, home-lost" })
    void aHomeThatEndsIsToldWithWhyAndWhen(boolean over, String why) {
        var home = new EndingHome(UUID.randomUUID(), UUID.randomUUID(), true, DAY, over);
        var told = Contracts.written(EvictionMessages.childAtRisk(new Found(UUID.randomUUID(), home), "SE-0181", AT).data());

        assertThat(Contracts.faults("housing/eviction/ChildHomeAtRisk.v1", told)).isEmpty();
        assertThat(told.path("why").asText()).isEqualTo(why);
        assertThat(told.path("on").asText()).isEqualTo(DAY.toString());
    }
}
