package trygg.housing.vacancy.plan;

import java.util.List;

import org.jspecify.annotations.Nullable;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.score.buildin.bendable.BendableScore;

/** All vacancies at once, and those they might go to. */
@PlanningSolution
public class Plan {

    @PlanningEntityCollectionProperty
    private final List<Slot> slots;
    @ProblemFactCollectionProperty
    private final List<Candidate> candidates;
    @PlanningScore(bendableHardLevelsSize = PlanConstraints.HARD, bendableSoftLevelsSize = PlanConstraints.SOFT)
    private @Nullable BendableScore score;

    /** For the solver, which fills in a copy. */
    Plan() {
        this(List.of(), List.of());
    }

    Plan(List<Slot> slots, List<Candidate> candidates) {
        this.slots = slots;
        this.candidates = candidates;
    }

    public List<Slot> getSlots() {
        return slots;
    }

    public List<Candidate> getCandidates() {
        return candidates;
    }

    public @Nullable BendableScore getScore() {
        return score;
    }

    public void setScore(@Nullable BendableScore score) {
        this.score = score;
    }
}
