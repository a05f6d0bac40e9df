package trygg.benefits.signal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Reports a day at a charity. The caller chooses the id, so sending it twice reports once. */
public record ReportCharity(UUID id, String municipality, LocalDate day, int food, int rent, int clothing, int refused,
        String by) {

    /** Later a day helps nobody any more. */
    static final int DAYS_BACK = 31;

    /** What can come of it. */
    public sealed interface Reporting {

        record Reported(CharityReport report) implements Reporting {
        }

        record Repeated(CharityReport report) implements Reporting {
        }

        record OtherContent(UUID id) implements Reporting {
        }

        /** It tells of nobody. */
        record NobodyTold() implements Reporting {
        }

        /** More were refused than came. */
        record MoreRefusedThanCame() implements Reporting {
        }

        record DayUnfit() implements Reporting {
        }
    }

    Reporting decide(@Nullable CharityReport earlier, ZoneId zone, Instant now) {
        var report = new CharityReport(id, municipality, by, day, food, rent, clothing, refused, now, null);
        if (earlier != null) {
            var same = new CharityReport(id, municipality, by, day, food, rent, clothing, refused, earlier.reportedAt(),
                    earlier.answer());
            return earlier.equals(same) ? new Reporting.Repeated(earlier) : new Reporting.OtherContent(id);
        }
        var today = now.atZone(zone).toLocalDate();
        if (report.people() == 0) {
            return new Reporting.NobodyTold();
        }
        if (refused > report.people()) {
            return new Reporting.MoreRefusedThanCame();
        }
        return day.isAfter(today) || day.isBefore(today.minusDays(DAYS_BACK)) ? new Reporting.DayUnfit()
                : new Reporting.Reported(report);
    }
}
