package trygg.care.request;

import static org.assertj.core.api.Assertions.assertThat;
import static trygg.care.request.CareRequestFixture.held;
import static trygg.care.request.CareRequestFixture.openRequest;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import trygg.platform.events.OutgoingEvent;
import trygg.testkit.Contracts;

/** What care states is what the contracts say; the id of the request in the samples is an example of its own. */
class CareContractTest {

    static List<OutgoingEvent> events() {
        var request = openRequest(NeedKind.MENTAL_HEALTH);
        return List.of(CareRequestMessages.opened(request), CareRequestMessages.held(request, held()));
    }

    @ParameterizedTest
    @MethodSource("events")
    void isValidAndEqualsTheGoldenSample(OutgoingEvent event) {
        var contract = "care/request/" + event.type();
        var written = Contracts.written(event.data());

        assertThat(Contracts.faults(contract, written)).isEmpty();
        assertThat(withoutRequestId(written)).isEqualTo(withoutRequestId(Contracts.sample(contract)));
    }

    private static JsonNode withoutRequestId(JsonNode data) {
        ObjectNode copy = data.deepCopy();
        copy.remove("careRequestId");
        return copy;
    }
}
