package trygg.housing.vacancy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.housing.vacancy.Rules.Criterion;

/**
 * Every waiting household beside one vacant home: those it fits in their order, and of all others why not. It follows from
 * what it is made of and nothing else, not even from the order in which that comes.
 *
 * @param others by id
 */
public record Ranking(Rules rules, UUID vacancyId, VacantHome home, long seed, List<Place> places, List<Other> others) {

    private static final Comparator<Place> BY_LOT = Comparator
            .comparing((Place place) -> Objects.requireNonNull(place.lot()), Long::compareUnsigned)
            .thenComparing(place -> place.household().id());

    /** @param lot unsigned; drawn only among households that are alike in all else, nothing for all others */
    public record Place(WaitingHousehold household, long order, @Nullable Long lot) {
    }

    /** @param bits one for each obstacle */
    public record Other(WaitingHousehold household, int bits) {

        public List<Obstacle> obstacles() {
            return Obstacle.of(bits);
        }
    }

    /**
     * Those who could come before one household in whatever home: what tells its place in many vacancies without ranking
     * anybody for them.
     *
     * @param alike whom only the lot tells apart from it
     */
    record Queue(WaitingHousehold household, List<WaitingHousehold> before, List<WaitingHousehold> alike) {

        static Queue of(Rules rules, Collection<WaitingHousehold> all, WaitingHousehold household) {
            var order = rules.order(household);
            var before = new ArrayList<WaitingHousehold>();
            var alike = new ArrayList<WaitingHousehold>();
            for (var one : all) {
                var other = rules.order(one);
                if (other < order) {
                    before.add(one);
                } else if (other == order && !one.id().equals(household.id())) {
                    alike.add(one);
                }
            }
            return new Queue(household, before, alike);
        }

        /** How many of them the home fits and come first. */
        int ahead(Rules rules, VacantHome home, long seed, Standing standing) {
            int ahead = 0;
            for (var one : before) {
                if ((rules.obstacles(one, home) | standing.obstacles(one.id())) == 0) {
                    ahead++;
                }
            }
            var lot = new Rules.Lot(seed);
            var own = new Place(household, 0, lot.of(household.id()));
            for (var one : alike) {
                if ((rules.obstacles(one, home) | standing.obstacles(one.id())) == 0
                        && BY_LOT.compare(new Place(one, 0, lot.of(one.id())), own) < 0) {
                    ahead++;
                }
            }
            return ahead;
        }
    }

    public static Ranking of(Rules rules, UUID vacancyId, VacantHome home, long seed,
            Collection<WaitingHousehold> households, Standing standing) {
        var places = new ArrayList<Place>();
        var others = new ArrayList<Other>();
        for (var household : households) {
            var bits = rules.obstacles(household, home) | standing.obstacles(household.id());
            if (bits == 0) {
                places.add(new Place(household, rules.order(household), null));
            } else {
                others.add(new Other(household, bits));
            }
        }
        places.sort(Comparator.comparingLong(Place::order));
        drawLots(places, new Rules.Lot(seed));
        others.sort(Comparator.comparing(other -> other.household().id()));
        return new Ranking(rules, vacancyId, home, seed, places, others);
    }

    /** Of many thousand households few are alike, and a lot costs more than all that is asked of the others. */
    private static void drawLots(List<Place> places, Rules.Lot lot) {
        for (int from = 0; from < places.size();) {
            int until = from + 1;
            while (until < places.size() && places.get(until).order() == places.get(from).order()) {
                until++;
            }
            if (until - from > 1) {
                var alike = places.subList(from, until);
                alike.replaceAll(place -> new Place(place.household(), place.order(), lot.of(place.household().id())));
                alike.sort(BY_LOT);
            }
            from = until;
        }
    }

    public int households() {
        return places.size() + others.size();
    }

    public Optional<WaitingHousehold> first() {
        return places.isEmpty() ? Optional.empty() : Optional.of(places.getFirst().household());
    }

    /** From 1; nothing for whom the home does not fit. */
    public @Nullable Integer rankOf(UUID household) {
        for (int at = 0; at < places.size(); at++) {
            if (places.get(at).household().id().equals(household)) {
                return at + 1;
            }
        }
        return null;
    }

    /** What keeps this household from the home; nothing for one that is matched or not waiting. */
    public List<Obstacle> obstaclesOf(UUID household) {
        return others.stream().filter(other -> other.household().id().equals(household)).findFirst().map(Other::obstacles)
                .orElse(List.of());
    }

    /** By what the household at this rank comes after the one ahead of it; nothing for the first. */
    public @Nullable Criterion behindBy(int rank) {
        return rank == 1 ? null : rules.between(places.get(rank - 2).household(), places.get(rank - 1).household());
    }
}
