package trygg.housing.home.living;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import trygg.housing.home.living.Spread.Place;

/** C060: how gathered the homes are is one figure that can be reckoned by hand. */
class SpreadTest {

    private static Spread spread(int... let) {
        return new Spread(IntStream.of(let).mapToObj(many -> new Place("house " + many, "landlord", 10, many)).toList());
    }

    @Test
    void isOneWhenAllStandInOneHouse() {
        assertThat(spread(7, 0, 0).index()).isEqualTo(1);
        assertThat(spread(7, 0, 0).used()).isEqualTo(1);
    }

    @Test
    void isAPartOfOneWhenTheyAreSpreadEvenly() {
        assertThat(spread(3, 3, 3, 3).index()).isEqualTo(0.25);
        assertThat(spread(3, 3, 3, 3).even()).isEqualTo(4);
    }

    @Test
    void isTheSumOfSquaredPartsInBetween() {
        // 0.6² + 0.3² + 0.1²
        assertThat(spread(6, 3, 1).index()).isCloseTo(0.46, within(1e-9));
        assertThat(spread(6, 3, 1).places().getFirst().share()).isEqualTo(0.6);
    }

    @Test
    void isNothingWhereNothingIsLet() {
        assertThat(spread(0, 0).index()).isZero();
        assertThat(new Spread(List.of()).even()).isZero();
    }
}
