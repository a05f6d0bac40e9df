package trygg.benefits.simulation;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import trygg.benefits.calculation.Facts;
import trygg.platform.db.Tx;

/** Where a simulation finds the households that have aid now. */
public interface CurrentHouseholds {

    /**
     * @param facts as they were last reckoned; their period is the month that was asked for
     * @param district where the household lives; nothing when it is not known, or somebody in it is protected
     */
    record CurrentHousehold(UUID caseId, Facts facts, @Nullable String district) {
    }

    /**
     * Each household of the municipality once, by its newest kept calculation of the month. The caller reads the stream
     * inside the transaction and closes it.
     */
    Stream<CurrentHousehold> of(Tx tx, String municipality, YearMonth period);

    /** How many there are. */
    int count(Tx tx, String municipality, YearMonth period);

    /**
     * The next of them in the order of their cases, for whoever cannot read them all in one transaction.
     *
     * @param until what was reckoned later is left out, so that all parts speak of the same moment
     * @param afterCase the last of those before; nothing for the first ones
     */
    List<CurrentHousehold> some(Tx tx, String municipality, YearMonth period, Instant until, @Nullable UUID afterCase,
            int most);
}
