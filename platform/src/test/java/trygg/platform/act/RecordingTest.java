package trygg.platform.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import trygg.platform.act.Recording.DoneBefore;
import trygg.platform.act.Recording.Fault;
import trygg.platform.act.Recording.OtherContent;
import trygg.platform.act.Recording.Recorded;
import trygg.platform.act.Recording.Repeated;
import trygg.platform.act.Recording.Untimely;

class RecordingTest {

    private static final Instant ASKED = Instant.parse("2026-11-20T12:05:00Z");
    private static final Instant NOW = Instant.parse("2026-11-20T13:00:00Z");
    private static final UUID ID = UUID.fromString("9a1d7c3e-0000-4000-8000-00000000000a");

    private record Knock(UUID id, String door, Instant at, String by) implements Act {
    }

    private static Knock knock(UUID id, String door, @Nullable Instant told, @Nullable Knock earlier) {
        return new Knock(id, door, Recording.time(told, id, earlier, ASKED, NOW), "karin");
    }

    @Test
    void recordsWhatIsNewAndDatesItNowUnlessTold() {
        assertThat(Recording.once(knock(ID, "left", null, null), null, ASKED, NOW))
                .isEqualTo(new Recorded<>(new Knock(ID, "left", NOW, "karin")));
    }

    @Test
    void sentAgainWithoutATimeIsTheSameActAlthoughTimeHasPassed() {
        var first = new Knock(ID, "left", ASKED.plusSeconds(60), "karin");

        assertThat(Recording.once(knock(ID, "left", null, first), first, ASKED, NOW)).isEqualTo(new Repeated<>(first));
    }

    @Test
    void tellsAnotherContentFromAnotherAct() {
        var first = new Knock(ID, "left", NOW, "karin");
        var other = UUID.randomUUID();

        assertThat(Recording.once(knock(ID, "right", null, first), first, ASKED, NOW)).isEqualTo(new OtherContent<>(ID));
        assertThat(Recording.once(knock(other, "left", null, first), first, ASKED, NOW)).isEqualTo(new DoneBefore<>(ID));
    }

    @Test
    void refusesWhatCannotHaveHappenedThen() {
        assertThat(Recording.once(knock(ID, "left", ASKED.minusSeconds(1), null), null, ASKED, NOW))
                .isEqualTo(new Untimely<>(Fault.BEFORE_REQUEST));
        assertThat(Recording.once(knock(ID, "left", NOW.plusSeconds(1), null), null, ASKED, NOW))
                .isEqualTo(new Untimely<>(Fault.IN_FUTURE));
    }

    /** A form gives minutes: done in the minute of the request is not done before it. */
    @Test
    void takesTheMinuteOfTheRequestForTheRequestItself() {
        var asked = ASKED.plusSeconds(30);

        assertThat(Recording.time(ASKED, ID, null, asked, NOW)).isEqualTo(asked);
        assertThat(Recording.time(ASKED.minusSeconds(60), ID, null, asked, NOW)).isEqualTo(ASKED.minusSeconds(60));
    }

    /** The request may have been written by a machine whose clock is ahead; the act must not be refused for that. */
    @Test
    void takesARequestFromALittleAhead() {
        var behind = ASKED.minusMillis(300);

        assertThat(Recording.once(new Knock(ID, "left", Recording.time(null, ID, null, ASKED, behind), "karin"), null, ASKED,
                behind)).isInstanceOf(Recorded.class);
    }
}
