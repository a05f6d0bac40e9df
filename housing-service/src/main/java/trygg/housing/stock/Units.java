package trygg.housing.stock;

import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import trygg.housing.home.Home.Feature;
import trygg.housing.home.HomeKind;
import trygg.housing.home.HomeState;

/**
 * Homes that are the same and stand the same.
 *
 * @param readyOn of those that are planned, the day they are ready
 */
record Units(HomeKind kind, int capacity, @Nullable String district, Set<Feature> access, HomeState state, LocalDate readyOn,
        long count) {

    Units {
        access = Set.copyOf(access);
    }
}
