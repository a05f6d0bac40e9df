package trygg.housing.vacancy.plan;

import static ai.timefold.solver.core.api.score.stream.Joiners.equal;
import static ai.timefold.solver.core.api.score.stream.Joiners.filtering;

import java.util.function.Predicate;
import java.util.function.ToIntFunction;

import ai.timefold.solver.core.api.score.buildin.bendable.BendableScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;

/**
 * What is good about a plan, level by level: no gain on a lower level makes up for the least loss on a higher one. The levels
 * follow the published order, so that it is never overridden for a total that looks better.
 */
public class PlanConstraints implements ConstraintProvider {

    static final int HARD = 2;
    static final int SOFT = 8;

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] { oneHome(factory), homelessFirst(factory),
                housed(factory, 0, "no-home-at-all", one -> one.precedence() == 0),
                housed(factory, 1, "homeless", one -> one.precedence() == 1),
                housed(factory, 2, "has-a-home", one -> one.precedence() == 2),
                housed(factory, 3, "children", one -> one.household().facts().children() > 0),
                housed(factory, 4, "violence", one -> one.household().facts().violence()),
                sum(factory, 5, "severity", one -> one.household().facts().severity()),
                sum(factory, 6, "waiting-days", Candidate::days), spare(factory) };
    }

    private static Constraint oneHome(ConstraintFactory factory) {
        return factory.forEachUniquePair(Slot.class, equal(Slot::getCandidate)).penalize(BendableScore.ofHard(HARD, SOFT, 0, 1))
                .asConstraint("one-home-a-household");
    }

    /** C051: nobody of an earlier class is left without a home they could take while it goes to a later one, or to nobody. */
    private static Constraint homelessFirst(ConstraintFactory factory) {
        return factory.forEachIncludingUnassigned(Slot.class)
                .join(Candidate.class, filtering((slot, one) -> slot.overlooks(one) && slot.admits(one)))
                .ifNotExists(Slot.class, equal((_, one) -> one, Slot::getCandidate))
                .penalize(BendableScore.ofHard(HARD, SOFT, 1, 1)).asConstraint("homeless-first");
    }

    private static Constraint housed(ConstraintFactory factory, int level, String name, Predicate<Candidate> counted) {
        return sum(factory, level, name, one -> counted.test(one) ? 1 : 0);
    }

    private static Constraint sum(ConstraintFactory factory, int level, String name, ToIntFunction<Candidate> worth) {
        return factory.forEach(Slot.class).reward(BendableScore.ofSoft(HARD, SOFT, level, 1), slot -> {
            var one = slot.getCandidate();
            return one == null ? 0 : worth.applyAsInt(one);
        }).asConstraint(name);
    }

    /** Last of all: who gets which, so that the large homes go to the large households. */
    private static Constraint spare(ConstraintFactory factory) {
        return factory.forEach(Slot.class).penalize(BendableScore.ofSoft(HARD, SOFT, 7, 1), Slot::spare)
                .asConstraint("spare-beds");
    }
}
