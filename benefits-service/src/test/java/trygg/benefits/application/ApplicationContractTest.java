package trygg.benefits.application;

import static org.assertj.core.api.Assertions.assertThat;
import static trygg.benefits.application.ApplicationFixture.DECISION;
import static trygg.benefits.application.ApplicationFixture.NOW;
import static trygg.benefits.application.ApplicationFixture.money;
import static trygg.benefits.application.ApplicationFixture.openApplication;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import trygg.benefits.application.Decision.Outcome;
import trygg.benefits.application.Decision.Part;
import trygg.platform.events.OutgoingEvent;
import trygg.testkit.Contracts;

/** What benefits states is what the contracts say; the id of the application in the samples is an example of its own. */
class ApplicationContractTest {

    static List<OutgoingEvent> events() {
        var application = openApplication(NeedKind.MONEY, NeedKind.FOOD_OR_MEDICINE);
        return List.of(ApplicationMessages.opened(application),
                ApplicationMessages.decided(application, new Decision(DECISION, Part.EMERGENCY, Outcome.GRANTED,
                        money("650.00"), new Ground("SoL 2025:400 12:1"), "because it is so", NOW, "karin")));
    }

    @ParameterizedTest
    @MethodSource("events")
    void isValidAndEqualsTheGoldenSample(OutgoingEvent event) {
        var contract = "benefits/application/" + event.type();
        var written = Contracts.written(event.data());

        assertThat(Contracts.faults(contract, written)).isEmpty();
        assertThat(withoutApplicationId(written)).isEqualTo(withoutApplicationId(Contracts.sample(contract)));
    }

    /** What a household gets and why is its own business, whatever is stated. */
    @Test
    void noEventCarriesAnAmountOrAReason() {
        assertThat(events().stream().map(event -> Contracts.written(event.data()).toString()))
                .noneMatch(text -> text.contains("650") || text.contains("because") || text.contains("SEK"));
    }

    private static JsonNode withoutApplicationId(JsonNode data) {
        ObjectNode copy = data.deepCopy();
        copy.remove("applicationId");
        return copy;
    }
}
