package trygg.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static trygg.platform.pages.WorkList.Due.LATE;
import static trygg.platform.pages.WorkList.Due.LATER;
import static trygg.platform.pages.WorkList.Due.THIS_WEEK;
import static trygg.platform.pages.WorkList.Due.TODAY;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WorkListTest {

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    /** A Friday afternoon in Stockholm. */
    private static final Instant NOW = Instant.parse("2026-11-20T14:00:00Z");

    @Test
    void groupsByTheLocalDayAndTheWeekThatEndsOnSunday() {
        assertThat(due("2026-11-20T13:59:00Z")).isEqualTo(LATE);
        assertThat(due("2026-11-20T22:59:00Z")).isEqualTo(TODAY);
        assertThat(due("2026-11-20T23:30:00Z")).isEqualTo(THIS_WEEK);
        assertThat(due("2026-11-22T22:59:00Z")).isEqualTo(THIS_WEEK);
        assertThat(due("2026-11-22T23:01:00Z")).isEqualTo(LATER);
    }

    @Test
    void showsTheMostUrgentFirstAndWhatHasNoDeadlineLast() {
        var list = WorkList.of(List.of(row("none", null), row("later", "2026-12-01T10:00:00Z"),
                row("late", "2026-11-19T10:00:00Z"), row("later still", "2026-12-02T10:00:00Z")), 4, NOW, STOCKHOLM);

        assertThat(list.groups()).extracting(WorkList.Group::due).containsExactly(LATE, LATER);
        assertThat(list.groups().getLast().rows()).extracting(WorkRow::title)
                .containsExactly("later", "later still", "none");
    }

    @Test
    void isEmptyWithoutRowsWhateverTheTotal() {
        assertThat(WorkList.of(List.of(), 0, NOW, STOCKHOLM).empty()).isTrue();
    }

    private static WorkList.Due due(String at) {
        return WorkList.due(clock(at), NOW, STOCKHOLM);
    }

    private static WorkRow row(String title, @Nullable String due) {
        return new WorkRow("/x", title, null, List.of(), due == null ? null : clock(due), false);
    }

    private static ClockView clock(String due) {
        return new ClockView(ClockView.State.RUNNING, NOW.minusSeconds(3600), Instant.parse(due), null, "Decision",
                List.of());
    }
}
