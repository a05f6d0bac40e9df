package trygg.benefits.simulation;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import trygg.benefits.parameter.Amount;
import trygg.benefits.parameter.LoadParameter;
import trygg.benefits.parameter.Parameter;
import trygg.benefits.parameter.Parameter.Confidence;
import trygg.benefits.parameter.ParameterKind;
import trygg.benefits.parameter.Parameters;

/** Asks what a table would cost if it held in a month instead of the one that does. */
public record Simulate(String municipality, YearMonth period, ParameterKind kind, Map<String, Amount> amounts) {

    public Simulate {
        amounts = Map.copyOf(amounts);
    }

    /** What can come of it. */
    public sealed interface Simulating {

        record Simulated(Simulation simulation) implements Simulating {
        }

        /** There are so many households that it runs in the background; or it has run. */
        record Runs(SimulationRun run) implements Simulating {
        }

        /** The id stands for another simulation. */
        record OtherContent(UUID id) implements Simulating {
        }

        /** What is proposed is no table of its kind that this municipality can decide. */
        record Unfit(List<String> faults) implements Simulating {

            public Unfit {
                faults = List.copyOf(faults);
            }
        }

        /** Own rates below the state's: no council can decide them (C035), so nobody is shown what they would save. */
        record BelowTheState(List<String> names) implements Simulating {

            public BelowTheState {
                names = List.copyOf(names);
            }
        }
    }

    /** The table as it would hold in this month alone. */
    Parameter proposed() {
        return new Parameter(kind, municipality, period.atDay(1), period.atEndOfMonth(), Confidence.SEEN, "", amounts);
    }

    /** Why this cannot be simulated: codes, none when it can. */
    List<String> faults() {
        return kind.municipal() ? proposed().faults() : List.of("scope-unfit");
    }

    List<String> belowTheState(Parameters known) {
        return LoadParameter.belowTheState(proposed(), known);
    }
}
