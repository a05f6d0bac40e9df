package trygg.housing.roof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import trygg.housing.home.Home;
import trygg.housing.home.Home.Feature;
import trygg.housing.home.HomeKind;

/**
 * Which of the free places fit somebody. Those who ask together sleep together: one unit that holds all of them, or units of
 * one building for all at once, and never a part of them. Whoever flees from violence is offered a crisis shelter first, and
 * these places are kept for them.
 */
final class Fitting {

    private Fitting() {
    }

    /** In the order they are tried. */
    static List<HomeKind> kinds(RoofRequest request) {
        return request.needs(RoofNeed.VIOLENCE) ? List.of(HomeKind.CRISIS_SHELTER_PLACE, HomeKind.SHELTER_BED)
                : List.of(HomeKind.SHELTER_BED);
    }

    /**
     * @param free of equals the first is taken
     * @param not not to be offered again
     * @return the units to take together; empty when none fit
     */
    static List<Home> choose(RoofRequest request, List<Home> free, Set<UUID> not) {
        for (var kind : kinds(request)) {
            var fit = free.stream().filter(home -> home.kind() == kind && !not.contains(home.id()) && admits(home, request))
                    .toList();
            var chosen = one(request, fit).map(List::of).orElseGet(() -> together(request, fit));
            if (!chosen.isEmpty()) {
                return chosen;
            }
        }
        return List.of();
    }

    /** Where women live among women there is no place for others, and hidden ones are for whoever must hide. */
    private static boolean admits(Home home, RoofRequest request) {
        return home.has(Feature.WOMEN_ONLY) == request.needs(RoofNeed.WOMEN_ONLY)
                && (!home.has(Feature.HIDDEN) || request.needs(RoofNeed.VIOLENCE));
    }

    /** The smallest that holds all, so that rooms for families are left to families. */
    private static Optional<Home> one(RoofRequest request, List<Home> fit) {
        return fit.stream().filter(home -> home.capacity() >= request.persons() && serves(request, List.of(home)))
                .min(Comparator.<Home> comparingInt(home -> hides(request, home)).thenComparingInt(Home::capacity));
    }

    private static int hides(RoofRequest request, Home home) {
        return request.needs(RoofNeed.VIOLENCE) && home.has(Feature.HIDDEN) ? 0 : 1;
    }

    private static List<Home> together(RoofRequest request, List<Home> fit) {
        if (request.persons() == 1) {
            return List.of();
        }
        return fit.stream().filter(home -> home.building() != null).collect(Collectors.groupingBy(Home::building)).values()
                .stream().map(building -> enough(request, building)).filter(units -> !units.isEmpty())
                .min(Comparator.comparingInt(List::size)).orElse(List.of());
    }

    /** As few units of the building as hold all of them, those first that have what one of them needs. */
    private static List<Home> enough(RoofRequest request, List<Home> building) {
        var units = new ArrayList<Home>();
        var left = request.persons();
        for (var home : building.stream().sorted(Comparator.<Home> comparingInt(home -> -serving(request, home))
                .thenComparingInt(home -> -home.capacity())).toList()) {
            if (left > 0) {
                units.add(home);
                left -= home.capacity();
            }
        }
        return left <= 0 && serves(request, units) ? List.copyOf(units) : List.of();
    }

    private static int serving(RoofRequest request, Home home) {
        return (request.needs(RoofNeed.WHEELCHAIR) && home.has(Feature.WHEELCHAIR) ? 2 : 0)
                + (request.needs(RoofNeed.PETS) && home.has(Feature.PETS) ? 1 : 0);
    }

    /** One of those who sleep together has the wheelchair or the animal, and sleeps where it can be. */
    private static boolean serves(RoofRequest request, List<Home> units) {
        return (!request.needs(RoofNeed.WHEELCHAIR) || units.stream().anyMatch(home -> home.has(Feature.WHEELCHAIR)))
                && (!request.needs(RoofNeed.PETS) || units.stream().anyMatch(home -> home.has(Feature.PETS)));
    }
}
