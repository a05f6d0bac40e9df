package trygg.benefits.simulation;

import java.time.YearMonth;
import java.util.UUID;
import java.util.stream.Stream;

import trygg.benefits.calculation.Facts;
import trygg.platform.db.Tx;

/** Where a simulation finds the households that have aid now. */
public interface CurrentHouseholds {

    /** @param facts as they were last reckoned; their period is the month that was asked for */
    record CurrentHousehold(UUID caseId, Facts facts) {
    }

    /**
     * Each household of the municipality once, by its newest kept calculation of the month. The caller reads the stream
     * inside the transaction and closes it.
     */
    Stream<CurrentHousehold> of(Tx tx, String municipality, YearMonth period);
}
