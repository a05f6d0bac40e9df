package trygg.benefits.simulation;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import trygg.benefits.assessment.KeptCalculations;
import trygg.benefits.assessment.KeptCalculations.KeptFacts;
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
        return calculations.current(tx, municipality, period).map(KeptHouseholds::household);
    }

    @Override
    public int count(Tx tx, String municipality, YearMonth period) {
        return calculations.countCurrent(tx, municipality, period);
    }

    @Override
    public List<CurrentHousehold> some(Tx tx, String municipality, YearMonth period, Instant until, @Nullable UUID afterCase,
            int most) {
        return calculations.current(tx, municipality, period, until, afterCase, most).stream().map(KeptHouseholds::household)
                .toList();
    }

    private static CurrentHousehold household(KeptFacts kept) {
        return new CurrentHousehold(kept.caseId(), kept.facts(), kept.district());
    }
}
