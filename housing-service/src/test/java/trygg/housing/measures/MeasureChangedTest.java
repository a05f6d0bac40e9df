package trygg.housing.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import trygg.platform.events.IncomingEvent;
import trygg.platform.events.UnreadableMessage;
import trygg.testkit.Contracts;

class MeasureChangedTest {

    private static final String CONTRACT = "benefits/work/MeasureChanged.v1";

    /** C062: the step housing reads is the one benefits states, whatever else comes with it tomorrow. */
    @Test
    void readsTheSampleAndAFieldOfTomorrowDoesNoHarm() {
        var wanted = new MeasureChanged(UUID.fromString("9a1d7c3e-0000-4000-8000-000000000021"),
                UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e"), "paused", null, Instant.parse("2026-11-20T14:00:00Z"));

        assertThat(read(Contracts.sample(CONTRACT).toString())).isEqualTo(wanted);
        assertThat(read(Contracts.sampleWithUnknownField(CONTRACT))).isEqualTo(wanted);
        assertThat(wanted.beginsOrEnds()).isFalse();
    }

    @Test
    void keepsWhatBeginsAndEndsOneAndNoStepOfTomorrow() {
        assertThat(read(Contracts.sampleWith(CONTRACT, Map.of("step", "started"))).beginsOrEnds()).isTrue();
        assertThat(read(Contracts.sampleWith(CONTRACT, Map.of("step", "ended", "next", "work"))).beginsOrEnds()).isTrue();
        assertThat(read(Contracts.sampleWith(CONTRACT, Map.of("step", "a-step-of-tomorrow"))).beginsOrEnds()).isFalse();
    }

    @Test
    void aStepOfNothingIsUnreadable() {
        assertThatThrownBy(() -> read("{}")).isInstanceOf(UnreadableMessage.class);
    }

    private static MeasureChanged read(String payload) {
        return new IncomingEvent(UUID.randomUUID(), "trygg.benefits.MeasureChanged.v1", "benefits", UUID.randomUUID(), 1,
                Instant.EPOCH, "SE-0181", null, payload).as(MeasureChanged.class);
    }
}
