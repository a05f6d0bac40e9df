package trygg.housing.daycentre;

import java.time.LocalTime;

/**
 * The hours of a day, by the clock on the wall.
 *
 * @param closes midnight is the end of the day, so that 00:00 to 00:00 is open around the clock
 * @param staffedFrom when somebody of the staff is there, at the earliest when it opens
 * @param staffedUntil read as {@code closes}
 */
public record Hours(LocalTime opens, LocalTime closes, LocalTime staffedFrom, LocalTime staffedUntil) {

    /** Staffed for as long as it is open. */
    public static Hours staffed(LocalTime opens, LocalTime closes) {
        return new Hours(opens, closes, opens, closes);
    }

    /** Whether the day closes after it opens, and staff are there within that time. */
    boolean possible() {
        return second(opens) < end(closes) && second(staffedFrom) < end(staffedUntil)
                && second(opens) <= second(staffedFrom) && end(staffedUntil) <= end(closes);
    }

    private static int second(LocalTime time) {
        return time.toSecondOfDay();
    }

    private static int end(LocalTime time) {
        return time.equals(LocalTime.MIDNIGHT) ? 24 * 60 * 60 : time.toSecondOfDay();
    }
}
