package trygg.housing.daycentre;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import trygg.housing.daycentre.CentreClosure.Reason;
import trygg.platform.events.OutgoingEvent;
import trygg.testkit.Contracts;

/** What housing states of day centres is what the contracts say. */
class DayCentreContractTest {

    private static final Instant AT = Instant.parse("2026-11-20T12:05:00Z");

    static List<OutgoingEvent> events() {
        var closure = new CentreClosure(UUID.fromString("9a1d7c3e-0000-4000-8000-0000000000f2"), "SE-0181",
                UUID.fromString("9a1d7c3e-0000-4000-8000-0000000000f1"), Reason.STAFF_MISSING, AT,
                AT.plus(Duration.ofHours(3)), "Storgatan 1", "karin", null);
        return List.of(DayCentreMessages.closed(closure, AT),
                DayCentreMessages.reopened(closure, AT.plus(Duration.ofHours(3)), 180));
    }

    @ParameterizedTest
    @MethodSource("events")
    void isValidAndEqualsTheGoldenSample(OutgoingEvent event) {
        var contract = "housing/daycentre/" + event.type();
        var written = Contracts.written(event.data());

        assertThat(Contracts.faults(contract, written)).isEmpty();
        assertThat(written).isEqualTo(Contracts.sample(contract));
        assertThat(written.toString()).doesNotContain("Storgatan");
    }
}
