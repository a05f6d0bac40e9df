package trygg.benefits.parameter;

import java.time.YearMonth;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Puts a table of amounts into force. The caller picks the id, so that sending it twice loads it once. */
public record LoadParameter(UUID id, Parameter parameter, String by) {

    /** What can come of it. */
    public sealed interface Loading {

        record Loaded(Parameter parameter) implements Loading {
        }

        /** Loaded before, in the same words. */
        record Repeated(Parameter parameter) implements Loading {
        }

        /** The id stands for another table. */
        record OtherContent(UUID id) implements Loading {
        }

        /** A table begins on that day already, and what was once reckoned by it stays as it was. */
        record AlreadyThere(Parameter there) implements Loading {
        }

        /** The table is none of its kind. */
        record Unfit(List<String> faults) implements Loading {

            public Unfit {
                faults = List.copyOf(faults);
            }
        }

        /** A municipality's own rates below the state's (C035). */
        record BelowTheState(List<String> names) implements Loading {

            public BelowTheState {
                names = List.copyOf(names);
            }
        }
    }

    Loading decide(Parameters known, @Nullable Parameter earlier) {
        if (earlier != null) {
            return earlier.equals(parameter) ? new Loading.Repeated(earlier) : new Loading.OtherContent(id);
        }
        var faults = parameter.faults();
        if (!faults.isEmpty()) {
            return new Loading.Unfit(faults);
        }
        for (var table : known.all()) {
            if (table.kind() == parameter.kind() && table.scope().equals(parameter.scope())
                    && table.validFrom().equals(parameter.validFrom())) {
                return new Loading.AlreadyThere(table);
            }
        }
        var below = belowTheState(parameter, known);
        return below.isEmpty() ? new Loading.Loaded(parameter) : new Loading.BelowTheState(below);
    }

    /**
     * The amounts of a municipality's own rates that are less than the state's in any month both hold for. A state rate
     * that is raised later lifts the floor by itself: the calculation compares them again.
     */
    public static List<String> belowTheState(Parameter own, Parameters known) {
        if (own.kind() != ParameterKind.OWN_RATES) {
            return List.of();
        }
        var below = new TreeSet<String>();
        for (var month = YearMonth.from(own.validFrom()); !month.isAfter(YearMonth.from(own.validUntil())); month = month
                .plusMonths(1)) {
            known.at(ParameterKind.NO_RATES, "NO", month).ifPresent(state -> own.values().forEach((name, amount) -> {
                if (amount.compareTo(state.value(name).orElse(Amount.NONE)) < 0) {
                    below.add(name);
                }
            }));
        }
        return List.copyOf(below);
    }
}
