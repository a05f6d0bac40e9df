package trygg.housing.home.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import trygg.housing.home.condition.Conditions.Known;
import trygg.platform.events.OutgoingEvent;
import trygg.testkit.Contracts;

/** What housing states of faults of homes is what the contracts say (C060). */
class ConditionContractTest {

    static List<OutgoingEvent> events() {
        var fault = new Fault(UUID.fromString("9a1d7c3e-0000-4000-8000-0000000000f1"), UUID.randomUUID(), Fault.Kind.HEATING,
                Fault.Severity.URGENT, "secret words", Instant.parse("2026-11-20T12:05:00Z"), "karin");
        var known = new Known(fault, "SE-0181", UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e"), null);
        return List.of(ConditionMessages.reported(known), ConditionMessages.fixed(known,
                new Fix(UUID.randomUUID(), fault.id(), Instant.parse("2026-11-21T09:00:00Z"), "karin")));
    }

    @ParameterizedTest
    @MethodSource("events")
    void isValidAndEqualsTheGoldenSample(OutgoingEvent event) {
        var contract = "housing/home/" + event.type();
        var written = Contracts.written(event.data());

        assertThat(Contracts.faults(contract, written)).isEmpty();
        assertThat(written).isEqualTo(Contracts.sample(contract));
        assertThat(written.toString()).doesNotContain("secret");
    }
}
