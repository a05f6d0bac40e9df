package trygg.intake.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import trygg.intake.application.Applications.Received;
import trygg.intake.digisos.FeedStep;
import trygg.intake.timeline.Timeline.Line;

class FeedStepsTest {

    private static final Instant ASKED = Instant.parse("2026-01-10T08:00:00Z");
    private static final UUID CONTACT = UUID.fromString("7b0c1d8e-4c0b-4a6e-9f51-0d4f2a3b5c6d");
    private static final Received APPLICATION = new Received(UUID.fromString("00000000-0000-4000-8000-000000000001"),
            "NO-9999", CONTACT, UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e"), ASKED);

    private static Line line(int day, String type, Map<String, String> data) {
        return new Line(ASKED.plusSeconds(day * 86_400L), "benefits", type, data);
    }

    /** Aid that goes on by itself is no application: the one that was sent in is finished and stays so. */
    @Test
    void aRenewalDoesNotReopenTheApplicationItFollows() {
        var opened = line(0, "ApplicationOpened", Map.of("applicationId", "a1", "contactId", CONTACT.toString()));
        var decided = line(5, "AidDecided", Map.of("applicationId", "a1", "part", "aid", "outcome", "granted", "decisionId",
                "00000000-0000-4000-8000-000000000002"));
        var renewed = line(30, "ApplicationOpened",
                Map.of("applicationId", "a2", "contactId", CONTACT.toString(), "follows", "a1"));

        var steps = FeedSteps.of(APPLICATION, null, List.of(renewed, decided, opened));

        assertThat(steps).isEqualTo(FeedSteps.of(APPLICATION, null, List.of(decided, opened)));
        assertThat(steps.getLast()).isInstanceOf(FeedStep.Finished.class);
    }
}
