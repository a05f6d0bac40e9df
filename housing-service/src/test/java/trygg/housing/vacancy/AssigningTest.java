package trygg.housing.vacancy;

import static org.assertj.core.api.Assertions.assertThat;
import static trygg.housing.vacancy.WaitingFixture.facts;
import static trygg.housing.vacancy.WaitingFixture.household;
import static trygg.housing.vacancy.WaitingFixture.two;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import trygg.housing.home.HomeKind;
import trygg.housing.vacancy.plan.Assigning;
import trygg.housing.vacancy.plan.Assigning.Result;

/** C051: many vacancies at once, where the homeless-first order is never overridden for a better total. */
class AssigningTest {

    private static final Duration SHORT = Duration.ofMillis(400);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static Ranking ranking(int nth, int capacity, String district, List<WaitingHousehold> households) {
        return Ranking.of(Rules.current(), new UUID(8, nth),
                new VacantHome(new UUID(1, nth), HomeKind.FLAT, capacity, district, null, Set.of()), 4711 + nth, households,
                Standing.NONE);
    }

    /** One after the other the first home goes to who could have taken any, and the second to nobody. */
    @Test
    void housesBothWhereOneAfterTheOtherHousesOne() {
        var anywhere = household(1, 1, facts(one -> one.severity(3)));
        var northOnly = household(2, 1, facts(one -> one.in("north")));
        var households = List.of(anywhere, northOnly);

        var proposal = Assigning.of(List.of(ranking(1, 2, "north", households), ranking(2, 2, "south", households)), TODAY)
                .propose(SHORT);
        assertThat(proposal.greedy().homes()).containsOnlyKeys(new UUID(8, 1));
        assertThat(proposal.proposed().homes()).containsEntry(new UUID(8, 1), northOnly)
                .containsEntry(new UUID(8, 2), anywhere);
        assertThat(proposal.proposed().score()).containsEntry("no-home-at-all", 2).containsEntry("homeless-first", 0)
                .containsEntry("one-home-a-household", 0);
    }

    /** Two with a home would be a larger total than one without; it is not even thought of. */
    @Test
    void neverLeavesOutWhoHasNoHomeForALargerTotal() {
        var outdoors = household(1, 1, facts(one -> one.in("north")));
        var housed = household(2, 0, facts(one -> one.in("north").children(1).afterViolence().severity(3)));
        var households = List.of(outdoors, housed);

        var proposal = Assigning.of(List.of(ranking(1, 2, "north", households)), TODAY).propose(SHORT);
        assertThat(proposal.proposed().homes()).containsExactlyEntriesOf(Map.of(new UUID(8, 1), outdoors));
    }

    /** The solver's own part: of plans that house the same people, the one that leaves fewest beds empty. */
    @Test
    void givesLargeHomesToLargeHouseholds() {
        var couple = household(1, 1, facts(one -> one.severity(3)));
        var family = household(2, 1, facts(one -> one.people(4)));
        var single = household(3, 1, facts(one -> one.people(2)));
        var households = List.of(couple, family, single);

        var proposal = Assigning.of(List.of(ranking(1, 4, "north", households), ranking(2, 2, "north", households)), TODAY)
                .propose(SHORT);
        assertThat(proposal.proposed().homes().values()).contains(couple);
        assertThat(proposal.proposed().score()).containsEntry("no-home-at-all", 2);
    }

    @Test
    void isNeverWorseThanOneAfterTheOtherAndNeverOverlooksAnybody() {
        var random = new Random(7);
        for (int round = 0; round < 12; round++) {
            var households = new ArrayList<>(RankingProperties.queue(random));
            households.addAll(RankingProperties.queue(random));
            var rankings = new ArrayList<Ranking>();
            for (int nth = 0; nth < 1 + random.nextInt(12); nth++) {
                rankings.add(ranking(nth, 1 + random.nextInt(5), random.nextBoolean() ? "north" : "south", households));
            }

            var proposal = Assigning.of(rankings, TODAY).propose(Duration.ofMillis(150));
            var homes = proposal.proposed().homes();
            assertThat(compare(proposal.proposed(), proposal.greedy())).isNotNegative();
            assertThat(new HashSet<>(homes.values())).hasSameSizeAs(homes.values());
            for (var ranking : rankings) {
                var got = homes.get(ranking.vacancyId());
                assertThat(got == null || ranking.rankOf(got.id()) != null).isTrue();
                assertThat(ranking.places()).extracting(Ranking.Place::household)
                        .filteredOn(one -> !homes.containsValue(one))
                        .noneMatch(one -> got == null || one.precedence().compareTo(got.precedence()) < 0);
            }
        }
    }

    @Test
    void withoutVacanciesOrHouseholdsThereIsNothingToPropose() {
        assertThat(Assigning.of(List.of(), TODAY).propose(SHORT).proposed().homes()).isEmpty();
        assertThat(Assigning.of(List.of(ranking(1, 9, "north", List.of(household(1, 1, two())))), TODAY).propose(SHORT)
                .proposed().homes()).isEmpty();
    }

    private static int compare(Result one, Result other) {
        return Assigning.LEVELS.stream().mapToInt(level -> Integer.compare(one.score().getOrDefault(level, 0),
                other.score().getOrDefault(level, 0))).filter(sign -> sign != 0).findFirst().orElse(0);
    }
}
