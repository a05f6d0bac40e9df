package trygg.housing.vacancy.plan;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import ai.timefold.solver.core.api.score.buildin.bendable.BendableScore;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import trygg.housing.vacancy.Ranking;
import trygg.housing.vacancy.WaitingHousehold;

/**
 * Finds the best assignment of many vacancies. First each vacancy in its turn to whoever comes first, as people would do it;
 * then household by household in the order of the rules, where those before move to another home they can take if that makes
 * room for one more; then the solver, which starts from the better of the two and never gives back what it began with.
 */
public final class Assigning {

    private static final Comparator<Candidate> ORDER = Comparator.comparingLong(Candidate::order)
            .thenComparing(one -> one.household().id());

    /** What the score counts, the weightiest first. */
    public static final List<String> LEVELS = List.of("one-home-a-household", "homeless-first", "no-home-at-all", "homeless",
            "has-a-home", "children", "violence", "severity", "waiting-days", "spare-beds");

    private final List<Slot> slots;
    private final List<Candidate> candidates;

    private Assigning(List<Slot> slots, List<Candidate> candidates) {
        this.slots = slots;
        this.candidates = candidates;
    }

    /** @param score a number for each level, by name, the first the weightiest */
    public record Result(Map<UUID, WaitingHousehold> homes, Map<String, Integer> score) {

        public Result {
            homes = Map.copyOf(homes);
        }
    }

    /** @param greedy what comes of taking one vacancy after the other */
    public record Proposal(Result proposed, Result greedy) {
    }

    /** @param rankings one for each vacancy, in the order in which they were opened */
    public static Assigning of(List<Ranking> rankings, LocalDate today) {
        var known = new HashMap<UUID, Candidate>();
        var slots = new ArrayList<Slot>();
        for (var ranking : rankings) {
            // Of n vacancies no more than n - 1 take somebody away: whoever comes later in this one cannot be reached.
            var first = ranking.places().stream().limit(rankings.size()).map(place -> known
                    .computeIfAbsent(place.household().id(), _ -> new Candidate(place.household(), place.order(), today)))
                    .toList();
            slots.add(new Slot(ranking.vacancyId(), ranking.home().capacity(), first));
        }
        return new Assigning(slots, known.values().stream().sorted(ORDER).toList());
    }

    /** @param most how long the solver may take; it stops sooner when it finds nothing better */
    public Proposal propose(Duration most) {
        var config = new SolverConfig().withSolutionClass(Plan.class).withEntityClasses(Slot.class)
                .withConstraintProviderClass(PlanConstraints.class).withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                // The same facts, the same proposal, as far as time allows.
                .withRandomSeed(1L).withPhases(new LocalSearchPhaseConfig())
                .withTerminationConfig(
                        new TerminationConfig().withSpentLimit(most).withUnimprovedSpentLimit(most.dividedBy(4)));
        SolverFactory<Plan> factory = SolverFactory.create(config);
        SolutionManager<Plan, BendableScore> scores = SolutionManager.create(factory);
        var greedy = greedy();
        var ordered = ordered();
        var begin = score(scores, ordered).compareTo(score(scores, greedy)) >= 0 ? ordered : greedy;
        var solved = slots.isEmpty() || candidates.isEmpty() ? begin : factory.buildSolver().solve(begin);
        return new Proposal(result(scores, solved), result(scores, greedy));
    }

    private static BendableScore score(SolutionManager<Plan, BendableScore> scores, Plan plan) {
        var score = scores.update(plan);
        if (score == null) {
            throw new IllegalStateException("a plan has a score");
        }
        return score;
    }

    private static Result result(SolutionManager<Plan, BendableScore> scores, Plan plan) {
        var homes = new HashMap<UUID, WaitingHousehold>();
        plan.getSlots().forEach(slot -> {
            var one = slot.getCandidate();
            if (one != null) {
                homes.put(slot.getVacancyId(), one.household());
            }
        });
        var explained = new HashMap<String, Integer>();
        scores.analyze(plan).constraintMap().forEach((constraint, analysis) -> explained.put(constraint.constraintName(),
                sum(analysis.score())));
        return new Result(homes, explained);
    }

    /** A constraint counts on one level only, so that the sum is its number. */
    private static int sum(BendableScore score) {
        int sum = 0;
        for (var level : score.hardScores()) {
            sum += level;
        }
        for (var level : score.softScores()) {
            sum += level;
        }
        return sum;
    }

    /** Vacancy after vacancy, each to the first of its own list who has none yet. */
    Plan greedy() {
        var plan = empty();
        var housed = new HashSet<Candidate>();
        for (var slot : plan.getSlots()) {
            slot.getCandidates().stream().filter(housed::add).findFirst().ifPresent(slot::setCandidate);
        }
        return plan;
    }

    /**
     * Household after household in the order of the rules, each to any home they can take, where those before may be moved to
     * another but never out. What comes of it houses as many as can be of each class, each in its turn.
     */
    Plan ordered() {
        var plan = empty();
        var takes = new IdentityHashMap<Candidate, List<Slot>>();
        plan.getSlots().forEach(slot -> slot.getCandidates()
                .forEach(one -> takes.computeIfAbsent(one, _ -> new ArrayList<>()).add(slot)));
        var closed = new HashSet<Slot>();
        for (var one : candidates) {
            var seen = new HashSet<Slot>();
            if (!house(one, takes, seen, closed)) {
                // From none of these does any move lead to a free home, now or later.
                closed.addAll(seen);
            }
        }
        return plan;
    }

    private static boolean house(Candidate one, Map<Candidate, List<Slot>> takes, Set<Slot> seen, Set<Slot> closed) {
        Collection<Slot> homes = takes.getOrDefault(one, List.of());
        for (var slot : homes) {
            if (slot.getCandidate() == null && !closed.contains(slot)) {
                slot.setCandidate(one);
                return true;
            }
        }
        for (var slot : homes) {
            @Nullable
            Candidate there = slot.getCandidate();
            if (there != null && !closed.contains(slot) && seen.add(slot) && house(there, takes, seen, closed)) {
                slot.setCandidate(one);
                return true;
            }
        }
        return false;
    }

    private Plan empty() {
        return new Plan(slots.stream().map(Slot::empty).toList(), candidates);
    }
}
