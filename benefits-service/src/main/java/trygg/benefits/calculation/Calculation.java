package trygg.benefits.calculation;

import trygg.benefits.calculation.Calculated.Unfit;
import trygg.benefits.parameter.Parameters;

/** The one way to reckon a household's month; the country decides which law does it. */
public final class Calculation {

    private Calculation() {
    }

    public static Calculated of(Facts facts, Parameters parameters) {
        var faults = facts.faults();
        if (!faults.isEmpty()) {
            return new Unfit(faults);
        }
        return switch (facts.country()) {
            case SE -> SwedishNorm.reckon(facts, parameters);
            case NO -> NorwegianRates.reckon(facts, parameters);
        };
    }
}
