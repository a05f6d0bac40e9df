package trygg.benefits.simulation;

import java.time.YearMonth;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.DefaultBean;
import trygg.platform.db.Tx;

/** Knows no household: what an installation has where no calculation is kept. Whoever keeps them takes its place. */
@DefaultBean
@ApplicationScoped
class NoHouseholds implements CurrentHouseholds {

    @Override
    public Stream<CurrentHousehold> of(Tx tx, String municipality, YearMonth period) {
        return Stream.empty();
    }
}
