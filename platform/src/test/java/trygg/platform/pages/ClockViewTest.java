package trygg.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static trygg.platform.pages.ClockView.State.BROKEN;
import static trygg.platform.pages.ClockView.State.KEPT;
import static trygg.platform.pages.ClockView.State.PAUSED;
import static trygg.platform.pages.ClockView.State.REMEDIED;
import static trygg.platform.pages.ClockView.State.RUNNING;
import static trygg.platform.pages.ClockView.State.WITHDRAWN;
import static trygg.platform.pages.Language.EN;
import static trygg.platform.pages.Language.NB;
import static trygg.platform.pages.Language.SV;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClockViewTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void saysHowLongIsLeft() {
        var clock = clock(RUNNING, "PT2H15M", null);

        assertThat(clock.words(EN, NOW)).isEqualTo("due in 2 h 15 min");
        assertThat(clock.words(NB, NOW)).isEqualTo("frist om 2 t 15 min");
        assertThat(clock.words(SV, NOW)).isEqualTo("ska ske inom 2 tim 15 min");
    }

    @Test
    void usesNoSmallerUnitThanHelps() {
        assertThat(clock(RUNNING, "PT30S", null).words(EN, NOW)).isEqualTo("due in less than a minute");
        assertThat(clock(RUNNING, "PT3H", null).words(EN, NOW)).isEqualTo("due in 3 h");
        assertThat(clock(RUNNING, "PT27H40M", null).words(EN, NOW)).isEqualTo("due in 1 day 3 h");
        assertThat(clock(RUNNING, "PT49H", null).words(EN, NOW)).isEqualTo("due in 2 days");
        assertThat(clock(RUNNING, "P1D", null).words(NB, NOW)).isEqualTo("frist om 1 dag");
    }

    @Test
    void isLateFromTheFirstMomentEvenBeforeTheSweepHasWrittenTheBreach() {
        var clock = clock(RUNNING, "PT-1M", null);

        assertThat(clock.words(EN, NOW)).isEqualTo("1 min late");
        assertThat(clock.color(NOW)).isEqualTo("danger");
    }

    @Test
    void saysHowLateSomethingIsAndHowLateItWasDone() {
        assertThat(clock(BROKEN, "P-4D", null).words(EN, NOW)).isEqualTo("4 days late");
        assertThat(clock(BROKEN, "P-4D", null).words(NB, NOW)).isEqualTo("4 dager over fristen");
        assertThat(clock(BROKEN, "P-4D", NOW.minus(Duration.ofDays(2))).words(EN, NOW)).isEqualTo("done 2 days late");
        assertThat(clock(BROKEN, "P-4D", NOW.minus(Duration.ofDays(2))).open()).isFalse();
    }

    @Test
    void saysWhyItIsPausedAndSinceWhen() {
        var clock = new ClockView(PAUSED, NOW.minus(Duration.ofDays(9)), NOW.plus(Duration.ofDays(1)),
                NOW.minus(Duration.ofDays(3)), "Answer", List.of("C050"), "waiting for the person");

        assertThat(clock.words(EN, NOW)).isEqualTo("paused 3 days: waiting for the person");
        assertThat(clock(PAUSED, "P1D", null).words(SV, NOW)).isEqualTo("pausat");
    }

    @Test
    void saysWhatIsOver() {
        assertThat(clock(KEPT, "P1D", NOW).words(EN, NOW)).isEqualTo("kept on time");
        assertThat(clock(REMEDIED, "P-1D", NOW).words(NB, NOW)).isEqualTo("rettet opp");
        assertThat(clock(WITHDRAWN, "P1D", NOW).words(SV, NOW)).isEqualTo("återkallat");
    }

    @Test
    void keepsRedForBroken() {
        assertThat(clock(BROKEN, "P-1D", null).color(NOW)).isEqualTo("danger");
        assertThat(clock(RUNNING, "PT50M", null).color(NOW)).isEqualTo("warning");
        assertThat(clock(RUNNING, "P3D", null).color(NOW)).isEqualTo("info");
        assertThat(clock(KEPT, "P1D", NOW).color(NOW)).isEqualTo("success");
        assertThat(clock(PAUSED, "P-1D", NOW).color(NOW)).isEqualTo("neutral");
    }

    private static ClockView clock(ClockView.State state, String dueIn, @Nullable Instant ended) {
        return new ClockView(state, NOW.minus(Duration.ofHours(5)), NOW.plus(Duration.parse(dueIn)), ended, "Decision",
                List.of("C050"));
    }
}
