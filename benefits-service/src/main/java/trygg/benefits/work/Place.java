package trygg.benefits.work;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Where measures of a kind are held: a unit of the municipality with so many seats.
 *
 * @param unit such as a department or a workshop; never a person
 * @param changes of its seats, the oldest first; a closed place has none
 */
public record Place(UUID id, String municipality, MeasureKind kind, String unit, List<Change> changes) {

    public Place {
        changes = List.copyOf(changes);
    }

    /** @param capacity seats from that day on */
    public record Change(int capacity, LocalDate from, String by) {
    }

    /** Seats on a day. */
    public int capacityOn(LocalDate day) {
        var seats = 0;
        for (var change : changes) {
            if (!change.from().isAfter(day)) {
                seats = change.capacity();
            }
        }
        return seats;
    }
}
