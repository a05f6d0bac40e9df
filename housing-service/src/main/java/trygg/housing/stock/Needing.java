package trygg.housing.stock;

import java.util.List;
import java.util.Set;

import trygg.housing.home.Home.Feature;
import trygg.housing.home.HomeKind;

/**
 * Households that need the same.
 *
 * @param kinds they wait for by name; none is any ordinary home
 * @param districts where they wish to live; none is anywhere
 * @param access what the home must have
 * @param count how many households
 */
record Needing(Set<HomeKind> kinds, int people, List<String> districts, Set<Feature> access, long count) {

    Needing {
        kinds = Set.copyOf(kinds);
        districts = List.copyOf(districts);
        access = Set.copyOf(access);
    }
}
