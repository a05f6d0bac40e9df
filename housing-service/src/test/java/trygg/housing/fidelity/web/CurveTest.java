package trygg.housing.fidelity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import trygg.housing.fidelity.KaplanMeier.Band;
import trygg.housing.fidelity.KaplanMeier.Point;
import trygg.housing.fidelity.web.Curve.After;
import trygg.housing.fidelity.web.Curve.Bar;

class CurveTest {

    private static After after(int months, double share, Band... band) {
        return new After(months, new Point(months * 30L, share, band.length == 0 ? null : band[0], 0, 8));
    }

    /** All stand at the top of the axis and none at its bottom, and each step is as wide as its months. */
    @Test
    void isAStairFromTheTopOfTheAxis() {
        var curve = Curve.of(List.of(after(0, 1), after(3, 0.5, new Band(0.25, 0.75)), after(36, 0)));

        assertThat(curve.line()).isEqualTo("M44 12.0H74V102.0H104V192.0H404");
        assertThat(curve.bands()).containsExactly(new Bar("74.0", "57.0", "30.0", "90.0"));
    }

    @Test
    void ofNobodyDrawsNothing() {
        assertThat(Curve.of(List.of())).isEqualTo(new Curve("", List.of()));
    }
}
