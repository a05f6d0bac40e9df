package trygg.housing.vacancy;

import static org.assertj.core.api.Assertions.assertThat;
import static trygg.housing.vacancy.WaitingFixture.LONG_AGO;
import static trygg.housing.vacancy.WaitingFixture.VACANCY;
import static trygg.housing.vacancy.WaitingFixture.facts;
import static trygg.housing.vacancy.WaitingFixture.home;
import static trygg.housing.vacancy.WaitingFixture.household;
import static trygg.housing.vacancy.WaitingFixture.since;
import static trygg.housing.vacancy.WaitingFixture.two;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import trygg.housing.home.Home.Feature;
import trygg.housing.home.HomeKind;
import trygg.housing.vacancy.Rules.Criterion;

/** C051: who comes first for a vacant home, and why somebody is not matched. */
class RankingTest {

    private static final Instant NOW = Instant.parse("2026-11-20T13:10:00Z");

    private static Ranking ranking(VacantHome home, Standing standing, WaitingHousehold... households) {
        return Ranking.of(Rules.HOMELESS_FIRST_1, VACANCY, home, 4711, List.of(households), standing);
    }

    private static List<Obstacle> obstacles(VacantHome home, HouseholdFacts facts) {
        return ranking(home, Standing.NONE, household(1, 1, facts)).obstaclesOf(new UUID(2, 1));
    }

    @Test
    void whoHasNoHomeAtAllComesBeforeAllElse() {
        var housed = since(household(1, 0, facts(one -> one.children(1).afterViolence().severity(3))), LONG_AGO.minusYears(5));
        var withFriends = household(2, 6, facts(one -> one.children(1).severity(3)));
        var outdoors = since(household(3, 1, two()), LONG_AGO.plusYears(1));
        var lodged = since(household(4, 2, two()), LONG_AGO.plusYears(2));

        assertThat(ranking(home(2), Standing.NONE, housed, withFriends, lodged, outdoors).places())
                .extracting(Ranking.Place::household).containsExactly(outdoors, lodged, withFriends, housed);
    }

    @Test
    void withinAClassChildrenThenViolenceThenSeverityThenWaitingTime() {
        var children = since(household(1, 1, facts(one -> one.children(1))), LONG_AGO.plusDays(9));
        var violence = since(household(2, 1, facts(one -> one.afterViolence())), LONG_AGO.plusDays(8));
        var severe = since(household(3, 1, facts(one -> one.severity(2))), LONG_AGO.plusDays(7));
        var longer = since(household(4, 1, facts(one -> one.severity(1))), LONG_AGO);
        var shorter = since(household(5, 1, facts(one -> one.severity(1))), LONG_AGO.plusDays(1));

        var ranking = ranking(home(2), Standing.NONE, shorter, longer, severe, violence, children);
        assertThat(ranking.places()).extracting(Ranking.Place::household)
                .containsExactly(children, violence, severe, longer, shorter);
        assertThat(IntStream.rangeClosed(1, 5).mapToObj(ranking::behindBy)).containsExactly(null, Criterion.CHILDREN,
                Criterion.VIOLENCE, Criterion.SEVERITY, Criterion.WAITING);
    }

    /** The lot is drawn from the seed and the household: another seed, another order; the same seed, the same one. */
    @Test
    void tiesAreDrawnByLotFromTheRecordedSeed() {
        var alike = IntStream.range(0, 20).mapToObj(nth -> household(nth, 1, two())).toArray(WaitingHousehold[]::new);

        var drawn = ranking(home(2), Standing.NONE, alike);
        var other = Ranking.of(Rules.HOMELESS_FIRST_1, VACANCY, home(2), 4712, List.of(alike), Standing.NONE);
        assertThat(drawn).isEqualTo(ranking(home(2), Standing.NONE, alike));
        assertThat(drawn.behindBy(2)).isEqualTo(Criterion.LOT);
        assertThat(drawn.places()).extracting(Ranking.Place::household).isNotEqualTo(List.of(alike))
                .isNotEqualTo(other.places().stream().map(Ranking.Place::household).toList());
    }

    @Test
    void eachObstacleIsNamed() {
        assertThat(obstacles(home(2), facts(one -> one.people(3)))).containsExactly(Obstacle.TOO_SMALL);
        assertThat(obstacles(home(5), two())).containsExactly(Obstacle.TOO_LARGE);
        assertThat(obstacles(home(4), two())).isEmpty();
        assertThat(obstacles(home(2), facts(one -> one.waitingFor(HomeKind.CARE_DWELLING))))
                .containsExactly(Obstacle.OTHER_KIND);
        assertThat(obstacles(home(2, Feature.LIFT), facts(one -> one.needs(Feature.LIFT, Feature.STEP_FREE))))
                .containsExactly(Obstacle.ACCESSIBILITY);
        assertThat(obstacles(home(2, Feature.LIFT), facts(one -> one.needs(Feature.LIFT)))).isEmpty();
        assertThat(obstacles(home(2), facts(one -> one.in("south")))).containsExactly(Obstacle.OTHER_DISTRICT);
        assertThat(obstacles(home(2), facts(one -> one.in("south", "north")))).isEmpty();
        assertThat(obstacles(home(2), facts(one -> one.awayFrom("north")))).containsExactly(Obstacle.SAFETY);
        assertThat(obstacles(home(2), facts(one -> one.awayFrom("Storgatan 4")))).containsExactly(Obstacle.SAFETY);
        assertThat(obstacles(home(2), facts(one -> one.awayFrom("south")))).isEmpty();
        assertThat(obstacles(home(2), facts(one -> one.withPets()))).containsExactly(Obstacle.PETS);
        assertThat(obstacles(home(2, Feature.PETS), facts(one -> one.withPets()))).isEmpty();
        assertThat(obstacles(home(2, Feature.WOMEN_ONLY), two())).containsExactly(Obstacle.WOMEN_ONLY);
    }

    /** Whoever keeps away from somewhere is not sent to a place nobody knows. */
    @Test
    void aHomeOfUnknownDistrictIsNotSafeEnough() {
        var unknown = new VacantHome(new UUID(1, 1), HomeKind.FLAT, 2, null, null, Set.of());

        assertThat(obstacles(unknown, facts(one -> one.awayFrom("south")))).containsExactly(Obstacle.SAFETY);
        assertThat(obstacles(unknown, two())).isEmpty();
    }

    @Test
    void aNoCountsForThatHomeAlone() {
        var one = household(1, 1, two());
        var other = household(2, 1, two());
        var saidNo = new Standing(Set.of(one.id()), Set.of(), Set.of());

        assertThat(ranking(home(2), saidNo, one, other).obstaclesOf(one.id())).containsExactly(Obstacle.SAID_NO);
        assertThat(ranking(home(2), Standing.NONE, one, other).rankOf(one.id())).isNotNull();
    }

    @Test
    void theFrozenListIsReplayedAndAChangedOneIsFoundOut() {
        var households = new ArrayList<WaitingHousehold>();
        for (int nth = 0; nth < 40; nth++) {
            households.add(household(nth, nth % 7, facts(one -> one.in("north", "söder om ån & co").severity(2)
                    .needs(Feature.LIFT).awayFrom("a b\tc"))));
            households.add(household(100 + nth, nth % 7, two()));
        }
        var standing = new Standing(Set.of(new UUID(2, 101)), Set.of(new UUID(2, 102)), Set.of(new UUID(2, 103)));
        var frozen = FrozenRanking.of(VACANCY, Ranking.of(Rules.HOMELESS_FIRST_1, VACANCY,
                home(2, Feature.LIFT, Feature.PETS), 4711, households, standing), NOW, "karin");

        var replay = frozen.replay();
        assertThat(replay.agrees()).isTrue();
        assertThat(replay.ranking().households()).isEqualTo(80);
        assertThat(replay.ranking().obstaclesOf(new UUID(2, 103))).containsExactly(Obstacle.PASSED_OVER);

        var lines = frozen.text().split("\n");
        var swapped = frozen.text().replace(lines[5] + "\n" + lines[6], lines[6] + "\n" + lines[5]);
        assertThat(with(frozen, swapped, frozen.hash()).replay().agrees()).isFalse();
        // Even with a hash made anew: the rules rank it otherwise.
        assertThat(with(frozen, swapped, FrozenRanking.hash(swapped)).replay().agrees()).isFalse();
    }

    private static FrozenRanking with(FrozenRanking frozen, String text, String hash) {
        return new FrozenRanking(frozen.id(), frozen.vacancyId(), hash, text, frozen.at(), frozen.by());
    }

    /** Who signs is another than who proposed, and both are people. */
    @Test
    void aBypassNeedsASecondPerson() {
        var proposed = new Bypass(new UUID(9, 9), VACANCY, new UUID(2, 1), new UUID(3, 1), Bypass.Reason.SAFETY, NOW, "karin",
                null);

        assertThat(proposed.sign(new Bypass.Sign(proposed.id(), "karin", true), NOW))
                .isEqualTo(new Bypass.Bypassing.SamePerson());
        assertThat(proposed.sign(new Bypass.Sign(proposed.id(), "system-x", false), NOW))
                .isEqualTo(new Bypass.Bypassing.NotByMachine());
        assertThat(proposed.sign(new Bypass.Sign(proposed.id(), "maria", true), NOW))
                .isInstanceOf(Bypass.Bypassing.Noted.class);
    }
}
