package trygg.platform.pages;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Work sorted by what falls due and grouped the way a day is planned: late, today, this week, later.
 *
 * @param total how many there are in all, not only on this page of the list: people plan by this number
 * @param more address of the next page of the list, absent on the last
 */
public record WorkList(List<Group> groups, long total, List<Filter> filters, @Nullable String more) {

    private static final Comparator<WorkRow> BY_DUE = Comparator.comparing(
            (WorkRow row) -> row.clock() == null ? Instant.MAX : row.clock().dueAt());

    /** When a row falls due, seen from the reader's local day. */
    public enum Due {
        LATE,
        TODAY,
        THIS_WEEK,
        LATER
    }

    /** The rows of one kind of due; a group without rows is left out. */
    public record Group(Due due, List<WorkRow> rows) {
    }

    /** A way to narrow the list. It is an address, so that it can be kept, sent and gone back to. */
    public record Filter(String label, String href, boolean chosen) {
    }

    public WorkList {
        groups = List.copyOf(groups);
        filters = List.copyOf(filters);
    }

    /** Sorts and groups the rows of one page of the list by their clocks, in the municipality's local time. */
    public static WorkList of(List<WorkRow> rows, long total, Instant now, ZoneId zone) {
        var groups = new EnumMap<Due, List<WorkRow>>(Due.class);
        rows.stream().sorted(BY_DUE).forEach(row -> groups
                .computeIfAbsent(due(row.clock(), now, zone), _ -> new ArrayList<>()).add(row));
        return new WorkList(groups.entrySet().stream().map(e -> new Group(e.getKey(), e.getValue())).toList(), total,
                List.of(), null);
    }

    public WorkList withFilters(List<Filter> filters) {
        return new WorkList(groups, total, filters, more);
    }

    /** Adds the link to what comes after the last row shown. */
    public WorkList withMore(@Nullable String href) {
        return new WorkList(groups, total, filters, href);
    }

    public boolean empty() {
        return groups.isEmpty();
    }

    static Due due(@Nullable ClockView clock, Instant now, ZoneId zone) {
        if (clock == null || !clock.open()) {
            return Due.LATER;
        }
        if (clock.late(now)) {
            return Due.LATE;
        }
        var today = LocalDate.ofInstant(now, zone);
        var day = LocalDate.ofInstant(clock.dueAt(), zone);
        if (!day.isAfter(today)) {
            return Due.TODAY;
        }
        return day.isAfter(today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))) ? Due.LATER : Due.THIS_WEEK;
    }
}
