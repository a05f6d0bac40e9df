package trygg.housing.socialplan;

import java.util.UUID;

/** What can come of telling of a measure, or that it is done. */
public sealed interface Planning {

    record Noted(PlanMeasure measure) implements Planning {
    }

    record Repeated(PlanMeasure measure) implements Planning {
    }

    record OtherContent(UUID id) implements Planning {
    }

    /** It is done already, on another day or in other words. */
    record DoneBefore(PlanMeasure measure) implements Planning {
    }

    /** A measure cannot be due before it is told of, nor done on a day that has not come. */
    record Untimely() implements Planning {
    }

    record Unknown() implements Planning {
    }
}
