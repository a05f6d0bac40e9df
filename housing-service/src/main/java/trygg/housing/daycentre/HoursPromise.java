package trygg.housing.daycentre;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What is promised of some days: of these days of every week from a day on, or of one day alone.
 *
 * @param weekdays empty where it is of one day alone
 * @param from the first day it holds, or that one day
 * @param hours nothing where no hours are promised
 */
public record HoursPromise(UUID id, String municipality, UUID centreId, Set<DayOfWeek> weekdays, LocalDate from,
        @Nullable Hours hours) {

    public HoursPromise {
        weekdays = Set.copyOf(weekdays);
    }

    public boolean ofOneDay() {
        return weekdays.isEmpty();
    }

    /** Whether it says something of the day. */
    boolean tells(LocalDate day) {
        return ofOneDay() ? from.equals(day) : !from.isAfter(day) && weekdays.contains(day.getDayOfWeek());
    }
}
