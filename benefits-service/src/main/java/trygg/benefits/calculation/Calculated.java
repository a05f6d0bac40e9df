package trygg.benefits.calculation;

import java.time.YearMonth;
import java.util.List;

import trygg.benefits.calculation.Facts.Fault;
import trygg.benefits.parameter.ParameterKind;

/** What can come of a calculation. */
public sealed interface Calculated {

    record Reckoned(Sheet sheet) implements Calculated {
    }

    /** A table of the period is not known; that of another time is never used in its place. */
    record MissingParameter(ParameterKind kind, String scope, YearMonth period) implements Calculated {
    }

    record Unfit(List<Fault> faults) implements Calculated {

        public Unfit {
            faults = List.copyOf(faults);
        }
    }
}
