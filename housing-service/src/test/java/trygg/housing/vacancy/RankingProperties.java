package trygg.housing.vacancy;

import static org.assertj.core.api.Assertions.assertThat;
import static trygg.housing.vacancy.WaitingFixture.VACANCY;
import static trygg.housing.vacancy.WaitingFixture.home;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import trygg.housing.home.Home.Feature;

/** C051: what holds for every queue there can be. */
class RankingProperties {

    private static Ranking rank(List<WaitingHousehold> households, long seed) {
        return Ranking.of(Rules.current(), VACANCY, home(3, Feature.LIFT), seed, households, Standing.NONE);
    }

    @Property(tries = 200)
    void theOrderDoesNotDependOnTheOrderOfTheInput(@ForAll("queues") List<WaitingHousehold> households, @ForAll long seed) {
        var shuffled = new ArrayList<>(households);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(rank(shuffled, seed)).isEqualTo(rank(households, seed));
    }

    @Property(tries = 200)
    void nobodyOfALaterClassStandsBeforeOneOfAnEarlier(@ForAll("queues") List<WaitingHousehold> households,
            @ForAll long seed) {
        assertThat(rank(households, seed).places()).extracting(place -> place.household().precedence()).isSorted();
    }

    @Property(tries = 200)
    void everybodyStandsThereOnceWithAPlaceOrAReason(@ForAll("queues") List<WaitingHousehold> households, @ForAll long seed) {
        var ranking = rank(households, seed);

        assertThat(ranking.households()).isEqualTo(households.size());
        assertThat(ranking.others()).allMatch(other -> !other.obstacles().isEmpty());
    }

    @Property(tries = 200)
    void aPlaceCanBeToldWithoutRankingTheOthers(@ForAll("queues") List<WaitingHousehold> households, @ForAll long seed) {
        var ranking = rank(households, seed);
        for (var place : ranking.places()) {
            var queue = Ranking.Queue.of(Rules.current(), households, place.household());

            assertThat(queue.ahead(Rules.current(), home(3, Feature.LIFT), seed, Standing.NONE) + 1)
                    .isEqualTo(ranking.rankOf(place.household().id()));
        }
    }

    @Property(tries = 100)
    void whatIsFrozenIsReplayed(@ForAll("queues") List<WaitingHousehold> households, @ForAll long seed) {
        var ranking = rank(households, seed);
        var replay = FrozenRanking.of(new UUID(5, 5), ranking, Instant.EPOCH, "karin").replay();

        assertThat(replay.agrees()).isTrue();
        assertThat(replay.ranking()).isEqualTo(ranking);
    }

    @Provide
    Arbitrary<List<WaitingHousehold>> queues() {
        return Arbitraries.randomValue(RankingProperties::queue);
    }

    static List<WaitingHousehold> queue(Random random) {
        var all = new ArrayList<WaitingHousehold>();
        int size = random.nextInt(40);
        for (int nth = 0; nth < size; nth++) {
            int people = 1 + random.nextInt(4);
            all.add(new WaitingHousehold(new UUID(random.nextLong(), random.nextLong()), new UUID(3, nth), random.nextBoolean(),
                    LocalDate.of(2026, 1, 1).plusDays(random.nextInt(5)), random.nextInt(7),
                    new HouseholdFacts(people, random.nextInt(people), random.nextInt(4) == 0, random.nextInt(4),
                            random.nextInt(3) == 0 ? Set.of(Feature.LIFT) : Set.of(), random.nextInt(4) == 0, false, Set.of(),
                            random.nextInt(3) == 0 ? List.of("south") : List.of(),
                            random.nextInt(8) == 0 ? List.of("north") : List.of())));
        }
        return all;
    }
}
