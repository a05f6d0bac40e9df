package trygg.benefits.simulation;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import trygg.benefits.parameter.ParameterService;
import trygg.benefits.simulation.Simulate.Simulating;
import trygg.platform.Background;
import trygg.platform.db.Scope;
import trygg.platform.db.Transactions;
import trygg.platform.db.Tx;
import trygg.platform.secrecy.Caller;

/**
 * Simulates over the households of one municipality. Their facts are read one after another and only added up, so no read of
 * anybody's case is logged: nothing of a single person can be seen in what comes out. Over {@value #MOST_AT_ONCE} households
 * it is written down as a run and worked off in the background, some thousands to a transaction: whatever dies in between,
 * no household is counted twice and none is left out.
 */
@ApplicationScoped
public class SimulationService {

    /** Reckoned while the asker waits: the engine needs about a fifth of a second for them, reading them more. */
    static final int MOST_AT_ONCE = 20_000;
    /** Larger is hardly faster, and the page's progress would move in jumps. */
    private static final int A_ROUND = 2_000;
    private static final Duration IDLE = Duration.ofSeconds(1);

    private final Transactions transactions;
    private final ParameterService parameters;
    private final CurrentHouseholds current;
    private final SimulationRuns runs;
    private final Background background;

    SimulationService(Transactions transactions, ParameterService parameters, CurrentHouseholds current, SimulationRuns runs,
            Background background) {
        this.transactions = transactions;
        this.parameters = parameters;
        this.current = current;
        this.runs = runs;
        this.background = background;
    }

    void work(@Observes StartupEvent started) {
        background.loop("simulations", () -> {
            if (!workOffSome()) {
                background.pause(IDLE);
            }
        }, () -> {
        });
    }

    /** @param id under which it is kept when it takes a run of its own; nothing is kept of a short one */
    public Simulating simulate(Caller caller, UUID id, Simulate command) {
        var scope = caller.in(command.municipality());
        var faults = command.faults();
        if (!faults.isEmpty()) {
            return new Simulating.Unfit(faults);
        }
        var known = parameters.current();
        var below = command.belowTheState(known);
        if (!below.isEmpty()) {
            return new Simulating.BelowTheState(below);
        }
        var begun = transactions.in(scope, tx -> begin(tx, caller, id, command));
        return begun.orElseGet(() -> transactions.snapshot(scope, tx -> {
            try (var households = current.of(tx, command.municipality(), command.period())) {
                return new Simulating.Simulated(Simulation.of(households::iterator, known, command.proposed()));
            }
        }));
    }

    /** Empty when there are few enough to be reckoned at once. */
    private Optional<Simulating> begin(Tx tx, Caller caller, UUID id, Simulate command) {
        var earlier = runs.find(tx, id);
        if (earlier.isEmpty()) {
            var households = current.count(tx, command.municipality(), command.period());
            if (households <= MOST_AT_ONCE) {
                return Optional.empty();
            }
            var run = new SimulationRun(id, command, households, 0, null, Sums.none(), tx.now(), caller.id(), null);
            if (runs.add(tx, run)) {
                return Optional.of(new Simulating.Runs(run));
            }
            // Somebody else was faster with this id, or has it in another municipality.
            earlier = runs.find(tx, id);
        }
        return Optional.of(earlier.filter(run -> run.asked().equals(command)).<Simulating> map(Simulating.Runs::new)
                .orElseGet(() -> new Simulating.OtherContent(id)));
    }

    /** How far a long simulation has come, and what came out of it. */
    public Optional<SimulationRun> find(Caller caller, UUID id) {
        return transactions.in(caller.scope(), tx -> runs.find(tx, id));
    }

    /** Reckons the next households of some unfinished run. False when there is none, or another replica is at it. */
    boolean workOffSome() {
        var next = transactions.in(Scope.everything(), runs::unfinished);
        return next.isPresent()
                && transactions.in(Scope.of(next.get().asked().municipality()), tx -> workOffSome(tx, next.get().id()));
    }

    private boolean workOffSome(Tx tx, UUID id) {
        var run = runs.lockedUnlessBusy(tx, id).orElse(null);
        if (run == null) {
            return false;
        }
        var asked = run.asked();
        var some = current.some(tx, asked.municipality(), asked.period(), run.startedAt(), run.afterCase(), A_ROUND);
        if (some.isEmpty()) {
            runs.finish(tx, id, tx.now());
            return true;
        }
        var now = parameters.current(tx);
        var then = now.with(asked.proposed());
        some.forEach(household -> run.sums().add(household, now, then));
        runs.progress(tx, id, run.done() + some.size(), some.getLast().caseId(), run.sums());
        return true;
    }
}
