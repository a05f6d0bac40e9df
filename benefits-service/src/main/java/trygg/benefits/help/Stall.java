package trygg.benefits.help;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.ApplicationId;
import trygg.platform.guarantee.Deadline.Calendar;

/**
 * That an application stands still. It is a case for help and nothing else: the application's own clocks run on.
 *
 * @param since the last day for the papers, or the day the application came
 * @param helpedAt when help was offered; nothing while the household waits for it
 * @param endedAt when the application was decided, or all the papers had come
 */
public record Stall(UUID id, ApplicationId application, UUID caseId, String municipality, Why why, LocalDate since,
        Instant foundAt, @Nullable Instant helpedAt, @Nullable Instant endedAt) {

    public enum Why {
        /** The household was asked for papers, and the last day for them has passed. */
        PAPERS_OVERDUE,
        /** It came some working days ago, and nobody has reckoned, asked or decided anything. */
        NOTHING_DONE;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Why> of(String code) {
            return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
        }
    }

    /** The same standstill is the same stall, whichever replica finds it. */
    static Stall found(ApplicationId application, UUID caseId, String municipality, Why why, LocalDate since, Instant now) {
        var id = UUID.nameUUIDFromBytes(
                ("stall/" + application + '/' + why.code() + '/' + since).getBytes(StandardCharsets.UTF_8));
        return new Stall(id, application, caseId, municipality, why, since, now, null, null);
    }

    /**
     * What came before this moment has had so many whole working days, not counting the day it came.
     *
     * @param workingDays at least one
     */
    static Instant quietBefore(Instant now, ZoneId zone, Calendar calendar, int workingDays) {
        var day = LocalDate.ofInstant(now, zone);
        for (int counted = 0; counted < workingDays;) {
            day = day.minusDays(1);
            if (calendar.isWorkingDay(day)) {
                counted++;
            }
        }
        return day.atStartOfDay(zone).toInstant();
    }
}
