package trygg.platform.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import trygg.platform.operations.Sign.Mood;

class OverviewTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Overview.Consumer LISTENING = new Overview.Consumer("intake.probes", List.of("housing"), 3L, 1);

    @Test
    void nothingNeedsAHandWhileEventsLeaveAndArrive() {
        assertThat(overview(figures(12, 0.4, 0, 0, 0), LISTENING).alarms()).isEmpty();
    }

    @Test
    void anEventThatWaitsLongerThanTheRelayNeedsIsStuck() {
        var alarms = overview(figures(12, 11, 0, 0, 0), LISTENING).alarms();

        assertThat(alarms).containsExactly(new Sign("outbox", Mood.LOOK, 12, Duration.ofSeconds(11)));
    }

    @Test
    void whatIsRefusedParkedOrMissingNeedsAHand() {
        var alarms = overview(figures(0, 0, 1, 2, 3), LISTENING).alarms();

        assertThat(alarms).extracting(Sign::id).containsExactly("refused", "letters", "gaps");
    }

    @Test
    void aConsumerThatDoesNotListenNeedsAHand() {
        var deaf = new Overview.Consumer("intake.probes", List.of("housing"), 0L, 0);

        assertThat(overview(figures(0, 0, 0, 0, 0), deaf).alarms()).extracting(Sign::id).containsExactly("consumers");
    }

    @Test
    void withoutTheDatabaseNothingIsSaidToBeWell() {
        var overview = new Overview("intake", NOW, false, true, false, null, List.of(LISTENING), List.of(), List.of());

        assertThat(overview.alarms()).extracting(Sign::id).containsExactly("database");
        assertThat(overview.signs()).filteredOn(sign -> sign.mood() == Mood.UNKNOWN).hasSize(7);
    }

    private static Overview overview(@Nullable Figures figures, Overview.Consumer consumer) {
        return new Overview("intake", NOW, true, true, true, figures, List.of(consumer), List.of(), List.of());
    }

    private static Figures figures(long pending, double age, long refused, long letters, long gaps) {
        return new Figures(NOW, pending, age, refused, letters, gaps, 40, 2, 1, 0);
    }
}
