package trygg.housing.vacancy;

import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.housing.home.Home;
import trygg.housing.home.Home.Feature;
import trygg.housing.home.HomeKind;

/** Of a vacant home what the rules ask for. */
public record VacantHome(UUID homeId, HomeKind kind, int capacity, @Nullable String district, @Nullable String building,
        Set<Feature> features) {

    public VacantHome {
        features = Set.copyOf(features);
    }

    public static VacantHome of(Home home) {
        return new VacantHome(home.id(), home.kind(), home.capacity(), home.district(), home.building(), home.features());
    }

    /** The district as anybody may read it (see {@link Home#districtTold()}). */
    public @Nullable String districtTold() {
        return has(Feature.HIDDEN) ? null : district;
    }

    public boolean has(Feature feature) {
        return features.contains(feature);
    }
}
