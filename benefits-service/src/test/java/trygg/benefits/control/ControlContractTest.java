package trygg.benefits.control;

import static org.assertj.core.api.Assertions.assertThat;
import static trygg.benefits.control.ControlFixture.NOW;
import static trygg.benefits.control.ControlFixture.aControl;
import static trygg.benefits.control.ControlFixture.application;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.node.ObjectNode;

import trygg.benefits.control.Control.Closing;
import trygg.benefits.control.Control.Finding;
import trygg.platform.events.OutgoingEvent;
import trygg.testkit.Contracts;

/** What benefits states of controls is what the contracts say. */
class ControlContractTest {

    static List<OutgoingEvent> events() {
        return List.of(ControlMessages.opened(aControl()), ControlMessages.closed(aControl(),
                new Closing(UUID.randomUUID(), Finding.NOTHING_FOUND, "12 400 kr was September's wage", NOW, "karin")));
    }

    @ParameterizedTest
    @MethodSource("events")
    void isValidAndEqualsTheGoldenSample(OutgoingEvent event) {
        var contract = "benefits/control/" + event.type();
        ObjectNode written = Contracts.written(event.data()).deepCopy();
        assertThat(Contracts.faults(contract, written)).isEmpty();
        // The sample's application is an example of its own.
        written.set("applicationId", Contracts.sample(contract).get("applicationId"));

        assertThat(written).isEqualTo(Contracts.sample(contract));
    }

    @Test
    void noEventCarriesWhatARegisterSaidOrACaseworkerNoted() {
        assertThat(events()).noneMatch(event -> Contracts.written(event.data()).toString().contains("12 400"));
    }

    @ParameterizedTest
    @EnumSource
    void knowsEveryTriggerOfTheContract(Trigger trigger) {
        var control = ControlFixture.opening(trigger, ControlFixture.fact(trigger), LocalDate.of(2026, 11, 20))
                .opened(application(), null, NOW);

        assertThat(Contracts.faults("benefits/control/ControlOpened.v1",
                Contracts.written(ControlMessages.opened(control).data()))).isEmpty();
    }
}
