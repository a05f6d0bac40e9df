package trygg.housing.examinations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import trygg.housing.arrears.ArrearsNotice.Answer;
import trygg.platform.events.IncomingEvent;
import trygg.platform.events.UnreadableMessage;
import trygg.testkit.Contracts;

class ArrearsExaminedTest {

    private static final String CONTRACT = "benefits/arrears/ArrearsExamined.v1";

    /** C056: the answer housing reads is the one benefits states, whatever else comes with it tomorrow. */
    @Test
    void readsTheSampleAndAFieldOfTomorrowDoesNoHarm() {
        var wanted = new Answer(UUID.fromString("9a1d7c3e-0000-4000-8000-0000000000a1"), "pay-debt",
                Instant.parse("2026-11-20T14:00:00Z"));

        assertThat(read(Contracts.sample(CONTRACT).toString()).answer()).isEqualTo(wanted);
        assertThat(read(Contracts.sampleWithUnknownField(CONTRACT)).answer()).isEqualTo(wanted);
    }

    @Test
    void anOutcomeOfTomorrowIsKeptAsItWasSaid() {
        assertThat(read(Contracts.sampleWith(CONTRACT, Map.of("outcome", "an-outcome-of-tomorrow"))).answer().outcome())
                .isEqualTo("an-outcome-of-tomorrow");
    }

    @Test
    void anAnswerToNothingIsUnreadable() {
        assertThatThrownBy(() -> read("{}")).isInstanceOf(UnreadableMessage.class);
    }

    private static ArrearsExamined read(String payload) {
        return new IncomingEvent(UUID.randomUUID(), "trygg.benefits.ArrearsExamined.v1", "benefits", UUID.randomUUID(), 1,
                Instant.EPOCH, "SE-0181", null, payload).as(ArrearsExamined.class);
    }
}
