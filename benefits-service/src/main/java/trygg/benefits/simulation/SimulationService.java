package trygg.benefits.simulation;

import jakarta.enterprise.context.ApplicationScoped;

import trygg.benefits.calculation.Facts;
import trygg.benefits.parameter.ParameterService;
import trygg.benefits.simulation.CurrentHouseholds.CurrentHousehold;
import trygg.benefits.simulation.Simulate.Simulating;
import trygg.platform.db.Transactions;
import trygg.platform.secrecy.Caller;

/**
 * Simulates over the households of one municipality. Their facts are read one after another and only added up, so no read of
 * anybody's case is logged: nothing of a single person can be seen in what comes out.
 */
@ApplicationScoped
public class SimulationService {

    private final Transactions transactions;
    private final ParameterService parameters;
    private final CurrentHouseholds current;

    SimulationService(Transactions transactions, ParameterService parameters, CurrentHouseholds current) {
        this.transactions = transactions;
        this.parameters = parameters;
        this.current = current;
    }

    public Simulating simulate(Caller caller, Simulate command) {
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
        return transactions.snapshot(scope, tx -> {
            try (var households = current.of(tx, command.municipality(), command.period())) {
                Iterable<Facts> facts = households.map(CurrentHousehold::facts)::iterator;
                return new Simulating.Simulated(Simulation.of(facts, known, command.proposed()));
            }
        });
    }
}
