package trygg.housing.vacancy.plan;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;

/** A vacancy and whom it goes to. Whom it does not fit cannot be written into it: they are not among its candidates. */
@PlanningEntity
public class Slot {

    @PlanningId
    private final UUID vacancyId;
    private final int capacity;
    @ValueRangeProvider
    private final List<Candidate> candidates;
    private final Set<Candidate> admitted;
    @PlanningVariable(allowsUnassigned = true)
    private @Nullable Candidate candidate;

    /** For the solver, which fills in a copy. */
    Slot() {
        this(new UUID(0, 0), 1, List.of());
    }

    /** @param candidates in the vacancy's own order, the first first */
    Slot(UUID vacancyId, int capacity, List<Candidate> candidates) {
        this.vacancyId = vacancyId;
        this.capacity = capacity;
        this.candidates = List.copyOf(candidates);
        this.admitted = Collections.newSetFromMap(new IdentityHashMap<>());
        admitted.addAll(candidates);
    }

    public UUID getVacancyId() {
        return vacancyId;
    }

    public List<Candidate> getCandidates() {
        return candidates;
    }

    public @Nullable Candidate getCandidate() {
        return candidate;
    }

    public void setCandidate(@Nullable Candidate candidate) {
        this.candidate = candidate;
    }

    Slot empty() {
        return new Slot(vacancyId, capacity, candidates);
    }

    boolean admits(Candidate one) {
        return admitted.contains(one);
    }

    /** Beds nobody sleeps in. */
    int spare() {
        return candidate == null ? 0 : capacity - candidate.household().facts().people();
    }

    /** Whether somebody of this candidate's class comes before whom the home goes to, or it goes to nobody. */
    boolean overlooks(Candidate one) {
        return candidate == null || one.precedence() < candidate.precedence();
    }
}
