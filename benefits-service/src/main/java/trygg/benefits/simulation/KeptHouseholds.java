package trygg.benefits.simulation;

import java.time.YearMonth;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import trygg.benefits.assessment.KeptCalculations;
import trygg.platform.db.Tx;

/** The households whose month was reckoned and kept. */
@ApplicationScoped
class KeptHouseholds implements CurrentHouseholds {

    private final KeptCalculations calculations;

    KeptHouseholds(KeptCalculations calculations) {
        this.calculations = calculations;
    }

    @Override
    public Stream<CurrentHousehold> of(Tx tx, String municipality, YearMonth period) {
        return calculations.current(tx, municipality, period).map(one -> new CurrentHousehold(one.caseId(), one.facts()));
    }
}
