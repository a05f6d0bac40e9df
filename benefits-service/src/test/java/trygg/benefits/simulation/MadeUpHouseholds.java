package trygg.benefits.simulation;

import java.time.YearMonth;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;

import trygg.benefits.bench.Population;
import trygg.platform.db.Tx;

/** Lets Lund have two thousand households in one month of the past; anywhere else it asks whoever keeps them. */
@Priority(1)
@Decorator
class MadeUpHouseholds implements CurrentHouseholds {

    static final String MUNICIPALITY = "SE-1281";
    static final YearMonth PERIOD = YearMonth.of(2025, 9);
    static final int NUMBER = 2_000;

    private final CurrentHouseholds kept;

    @Inject
    MadeUpHouseholds(@Delegate @Any CurrentHouseholds kept) {
        this.kept = kept;
    }

    @Override
    public Stream<CurrentHousehold> of(Tx tx, String municipality, YearMonth period) {
        return municipality.equals(MUNICIPALITY) && period.equals(PERIOD)
                ? Population.of(municipality, period, 36).households(NUMBER)
                        .map(facts -> new CurrentHousehold(new UUID(0, 0), facts))
                : kept.of(tx, municipality, period);
    }
}
