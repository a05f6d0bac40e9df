package trygg.housing.vacancy;

import java.util.List;
import java.util.Set;

import trygg.housing.home.Home.Feature;
import trygg.housing.home.HomeKind;

/**
 * What a home must be for a household, and what it is ranked by. No component tells how its people live or what they have
 * said no to: neither counts (C051, C053).
 *
 * @param severity 0 to 3, as the caseworker weighs the need
 * @param access what the home must have
 * @param womenOnly whether a home for women alone can be theirs
 * @param kinds the kinds of home they wait for; none is any ordinary home
 * @param districts where they wish to live; none is anywhere
 * @param keepAway codes of districts and buildings they must keep away from, for their safety
 */
public record HouseholdFacts(int people, int children, boolean violence, int severity, Set<Feature> access, boolean pets,
        boolean womenOnly, Set<HomeKind> kinds, List<String> districts, List<String> keepAway) {

    public static final int MOST_SEVERE = 3;

    public HouseholdFacts {
        access = Set.copyOf(access);
        kinds = Set.copyOf(kinds);
        districts = List.copyOf(districts);
        keepAway = List.copyOf(keepAway);
        if (people < 1 || children < 0 || children > people || severity < 0 || severity > MOST_SEVERE) {
            throw new IllegalArgumentException("a household is somebody, and its need weighs 0 to " + MOST_SEVERE);
        }
        if (!ACCESS.containsAll(access)) {
            throw new IllegalArgumentException("what a household needs to get in and about is one of " + ACCESS);
        }
    }

    /** What a household may need of a home to get in and about. */
    public static final Set<Feature> ACCESS = Set.of(Feature.STEP_FREE, Feature.LIFT, Feature.WHEELCHAIR, Feature.LIFE_SPAN);

    /** What is known of a household before a caseworker has said more: its people. */
    public static HouseholdFacts of(int people, int children) {
        return new HouseholdFacts(people, children, false, 0, Set.of(), false, false, Set.of(), List.of(), List.of());
    }
}
