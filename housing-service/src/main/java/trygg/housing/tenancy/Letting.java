package trygg.housing.tenancy;

import java.util.UUID;

/** What can come of what is done with a tenancy. */
public sealed interface Letting {

    record Done(Tenancy tenancy) implements Letting {
    }

    record Repeated(Tenancy tenancy) implements Letting {
    }

    record OtherContent(UUID id) implements Letting {
    }

    /** Somebody else's for a part of the time, out of service, or no home to be let. */
    record HomeTaken(UUID homeId) implements Letting {
    }

    /** It ended, or the contract is the household's own already. */
    record DoneBefore(Tenancy tenancy) implements Letting {
    }

    record Unfit(Fault fault) implements Letting {
    }

    record Unknown() implements Letting {
    }

    enum Fault {
        IN_FUTURE,
        BEFORE_START,
        /** A contract that is not the household's own says by which day it will be, and that day lies after the keys. */
        DEVIATION_WITHOUT_END,
        /** The household's own contract has no end to become its own. */
        NO_DEVIATION,
        /** What was not offered can be neither accepted nor refused, what does not run cannot end. */
        OUT_OF_ORDER
    }
}
