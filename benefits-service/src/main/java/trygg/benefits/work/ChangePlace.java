package trygg.benefits.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.benefits.work.Place.Change;

/** Opens a place, or changes its seats from a day on; none at all closes it. */
public record ChangePlace(UUID id, String municipality, MeasureKind kind, String unit, int capacity, LocalDate from,
        String by) {

    public ChangePlace {
        unit = unit.strip();
    }

    /** What can come of it. */
    public sealed interface Placing {

        /** @param nth which change of the place it is, from 1 */
        record Placed(Place place, int nth) implements Placing {
        }

        record Repeated(Place place) implements Placing {
        }

        /** The id stands for a place of another kind or unit, or a change of the same day says otherwise. */
        record OtherContent(UUID id) implements Placing {
        }

        /** What was counted by month is not rewritten. */
        record BeforeLastChange(LocalDate last) implements Placing {
        }
    }

    Placing decide(@Nullable Place earlier) {
        var change = new Change(capacity, from, by);
        if (earlier == null) {
            return new Placing.Placed(new Place(id, municipality, kind, unit, List.of(change)), 1);
        }
        if (!earlier.municipality().equals(municipality) || earlier.kind() != kind || !earlier.unit().equals(unit)) {
            return new Placing.OtherContent(id);
        }
        if (earlier.changes().contains(change)) {
            return new Placing.Repeated(earlier);
        }
        var last = earlier.changes().getLast().from();
        if (from.equals(last)) {
            return new Placing.OtherContent(id);
        }
        if (from.isBefore(last)) {
            return new Placing.BeforeLastChange(last);
        }
        var changes = new ArrayList<>(earlier.changes());
        changes.add(change);
        return new Placing.Placed(new Place(id, municipality, kind, unit, changes), changes.size());
    }
}
