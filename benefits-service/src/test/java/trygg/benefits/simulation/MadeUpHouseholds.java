package trygg.benefits.simulation;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import trygg.benefits.bench.Population;
import trygg.platform.db.Tx;

/**
 * Lets Lund have two thousand households in one month of the past, and in the next more than anybody waits for; anywhere else
 * it
 * asks whoever keeps them. Two districts share them, and every third household has none.
 */
@Priority(1)
@Decorator
class MadeUpHouseholds implements CurrentHouseholds {

    static final String MUNICIPALITY = "SE-1281";
    static final YearMonth PERIOD = YearMonth.of(2025, 9);
    static final int NUMBER = 2_000;
    static final YearMonth LONG_PERIOD = PERIOD.plusMonths(1);
    static final int LONG_NUMBER = SimulationService.MOST_AT_ONCE + 1_500;

    private final CurrentHouseholds kept;

    @Inject
    MadeUpHouseholds(@Delegate @Any CurrentHouseholds kept) {
        this.kept = kept;
    }

    @Override
    public Stream<CurrentHousehold> of(Tx tx, String municipality, YearMonth period) {
        return madeUp(municipality, period) ? households(period, 0, number(period)) : kept.of(tx, municipality, period);
    }

    @Override
    public int count(Tx tx, String municipality, YearMonth period) {
        return madeUp(municipality, period) ? number(period) : kept.count(tx, municipality, period);
    }

    @Override
    public List<CurrentHousehold> some(Tx tx, String municipality, YearMonth period, Instant until, @Nullable UUID afterCase,
            int most) {
        if (!madeUp(municipality, period)) {
            return kept.some(tx, municipality, period, until, afterCase, most);
        }
        var from = afterCase == null ? 0 : (int) afterCase.getLeastSignificantBits() + 1;
        return households(period, from, Math.min(from + most, number(period))).toList();
    }

    static Stream<CurrentHousehold> households(YearMonth period, int from, int until) {
        var population = Population.of(MUNICIPALITY, period, 36);
        return IntStream.range(from, until).mapToObj(nth -> new CurrentHousehold(new UUID(0, nth), population.household(nth),
                nth % 3 == 0 ? null : "D0" + nth % 3));
    }

    private static int number(YearMonth period) {
        return period.equals(PERIOD) ? NUMBER : LONG_NUMBER;
    }

    private static boolean madeUp(String municipality, YearMonth period) {
        return municipality.equals(MUNICIPALITY) && (period.equals(PERIOD) || period.equals(LONG_PERIOD));
    }
}
