package trygg.housing.need;

import static org.assertj.core.api.Assertions.assertThat;
import static trygg.housing.need.HousingNeedFixture.NOW;
import static trygg.housing.need.HousingNeedFixture.openNeed;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import trygg.housing.need.HousingAct.Decision;
import trygg.housing.need.HousingAct.EvictionContact;
import trygg.housing.need.HousingAct.RoofOffer;
import trygg.platform.events.OutgoingEvent;
import trygg.testkit.Contracts;

/** What housing states is what the contracts say; the id of the need in the samples is an example of its own. */
class HousingContractTest {

    private static final UUID ID = UUID.fromString("9a1d7c3e-0000-4000-8000-00000000000a");

    static List<OutgoingEvent> events() {
        var need = openNeed(NeedKind.ROOF_TONIGHT);
        return List.of(HousingNeedMessages.opened(need),
                HousingNeedMessages.answered(need, new RoofOffer(ID, PlaceKind.HOTEL, "Storgatan 1", NOW, "karin")),
                HousingNeedMessages.answered(need,
                        new Decision(UUID.fromString("9a1d7c3e-0000-4000-8000-00000000000b"), Outcome.GRANTED,
                                "SoL 2025:400 11:1", "because it is so", null, Instant.parse("2026-11-27T10:00:00Z"), "karin")),
                HousingNeedMessages.answered(need, new EvictionContact(
                        UUID.fromString("9a1d7c3e-0000-4000-8000-00000000000c"), Instant.parse("2026-11-20T15:00:00Z"),
                        "karin")));
    }

    @ParameterizedTest
    @MethodSource("events")
    void isValidAndEqualsTheGoldenSample(OutgoingEvent event) {
        var contract = "housing/need/" + event.type();
        var written = Contracts.written(event.data());

        assertThat(Contracts.faults(contract, written)).isEmpty();
        assertThat(withoutNeedId(written)).isEqualTo(withoutNeedId(Contracts.sample(contract)));
    }

    /** The address and the reason are secrets of housing, whatever is stated. */
    @Test
    void noEventCarriesAnAddressOrAReason() {
        assertThat(events().stream().map(event -> Contracts.written(event.data()).toString()))
                .noneMatch(text -> text.contains("Storgatan") || text.contains("because"));
    }

    @Test
    void statesEachOfItsContracts() {
        assertThat(events().stream().map(OutgoingEvent::type)).containsExactlyInAnyOrderElementsOf(
                Stream.of("HousingNeedOpened.v1", "RoofOffered.v1", "HousingDecided.v1", "EvictionContactMade.v1").toList());
    }

    private static JsonNode withoutNeedId(JsonNode data) {
        ObjectNode copy = data.deepCopy();
        copy.remove("housingNeedId");
        return copy;
    }
}
