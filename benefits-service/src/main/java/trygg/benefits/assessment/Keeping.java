package trygg.benefits.assessment;

import java.util.List;
import java.util.UUID;

import trygg.benefits.calculation.Calculated.MissingParameter;
import trygg.benefits.calculation.Facts.Fault;

/** What can come of keeping a calculation. Only {@link Kept} wrote something. */
public sealed interface Keeping {

    record Kept(KeptCalculation calculation) implements Keeping {
    }

    /** Sent again. */
    record Repeated(KeptCalculation calculation) implements Keeping {
    }

    /** The id stands for another calculation. */
    record OtherContent(UUID id) implements Keeping {
    }

    /** It was reckoned for another municipality than the application's. */
    record OtherMunicipality(String municipality) implements Keeping {
    }

    record Missing(MissingParameter parameter) implements Keeping {
    }

    record Unfit(List<Fault> faults) implements Keeping {

        public Unfit {
            faults = List.copyOf(faults);
        }
    }

    record Unknown() implements Keeping {
    }
}
