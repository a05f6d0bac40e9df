package trygg.acceptance.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void spreadShowsTheEndsAndTheMiddle() {
        assertThat(Spread.of(List.of(3.0, 1.0, 2.0))).isEqualTo(new Spread(1, 2, 3));
        assertThat(Spread.of(List.of(4.0, 1.0))).isEqualTo(new Spread(1, 2.5, 4));
        assertThat(new Spread(1, 2.5, 1234).row("rows", "a second")).isEqualTo("| rows, a second | 1.00 | 2.50 | 1,234 |");
    }

    @Test
    void goalsSayByHowMuchTheyAreMissed() {
        assertThat(Goal.atMost("cost", 25, 20, " ms").met()).isTrue();
        assertThat(Goal.atMost("cost", 25, 26, " ms").met()).isFalse();
        assertThat(Goal.atLeast("speed", 60, 30, "/s").verdict())
                .isEqualTo("NOT MET  speed: at least 60.00/s, measured 30.00/s (0.50 of the goal)");
    }
}
