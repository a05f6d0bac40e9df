package trygg.housing.stock;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.housing.home.HomeKind;
import trygg.housing.home.HomeState;

/**
 * A home that is being built, or whose building was told of.
 *
 * @param district nothing where none is told, and of a hidden home
 * @param changes each time its day was moved, the oldest first
 */
public record PlannedHome(UUID id, String municipality, HomeKind kind, int capacity, @Nullable String district,
        LocalDate readyOn, HomeState state, List<Change> changes) {

    /** @param wasOn the day that was promised before */
    public record Change(UUID id, LocalDate wasOn, LocalDate isOn, String by) {

        /** Later by so many days; below zero it comes earlier. */
        public long days() {
            return ChronoUnit.DAYS.between(wasOn, isOn);
        }
    }

    public PlannedHome {
        changes = List.copyOf(changes);
    }

    /** Later than first promised by so many days. */
    public long slip() {
        return changes.isEmpty() ? 0 : ChronoUnit.DAYS.between(changes.getFirst().wasOn(), readyOn);
    }
}
