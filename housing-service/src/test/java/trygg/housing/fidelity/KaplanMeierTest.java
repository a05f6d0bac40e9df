package trygg.housing.fidelity;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import trygg.housing.fidelity.KaplanMeier.Band;
import trygg.housing.fidelity.KaplanMeier.Seen;

/**
 * Retention is what others reckon too (C052). The data are Freireich's 42 patients as Gehan published them (1965). Shares and
 * bands are those R prints for {@code survfit(Surv(time, cens) ~ treat, data = gehan, conf.type = "log-log")}, as its package
 * MASS keeps them for comparison in {@code tests/Examples/MASS-Ex.Rout.save}, with the digits printed there.
 */
class KaplanMeierTest {

    /** Weeks to a relapse of those who got 6-MP: 9 relapses, 12 censored. */
    private static final KaplanMeier SIX_MP = KaplanMeier.of(sixMp());
    /** Of those who did not: everybody relapsed. */
    private static final KaplanMeier CONTROL = KaplanMeier.of(happened(1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12,
            15, 17, 22, 23));

    private static List<Seen> happened(long... weeks) {
        return Arrays.stream(weeks).mapToObj(week -> new Seen(week, true)).toList();
    }

    private static List<Seen> sixMp() {
        var seen = new ArrayList<>(happened(6, 6, 6, 7, 10, 13, 16, 22, 23));
        for (int week : new int[] { 6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35 }) {
            seen.add(new Seen(week, false));
        }
        return seen;
    }

    /** 18 of 21, of those 16 of 17, of those 14 of 15: who is censored on a day is at risk on it. */
    @Test
    void isTheProductOfWhoStaysEachTime() {
        assertThat(requireNonNull(SIX_MP.at(6)).share()).isCloseTo(18d / 21, within(1e-12));
        assertThat(requireNonNull(SIX_MP.at(9)).share()).isCloseTo(18d / 21 * 16 / 17, within(1e-12));
        assertThat(requireNonNull(SIX_MP.at(10)).share()).isCloseTo(18d / 21 * 16 / 17 * 14 / 15, within(1e-12));
        assertThat(requireNonNull(SIX_MP.at(12)).happened()).isEqualTo(5);
        assertThat(SIX_MP.median()).isEqualTo(23);
        assertThat(CONTROL.median()).isEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource({ "13,0.690,0.432,0.849", "16,0.627,0.368,0.805", "22,0.538,0.268,0.747", "23,0.448,0.188,0.680" })
    void isWhatRPrintsForThoseWithSixMp(long week, double share, double low, double high) {
        is(SIX_MP, week, share, low, high);
    }

    @ParameterizedTest
    @CsvSource({ "1,0.9048,0.67005,0.975", "3,0.7619,0.51939,0.893", "8,0.3810,0.18307,0.578", "15,0.1429,0.03566,0.321",
            "22,0.0476,0.00332,0.197" })
    void isWhatRPrintsForThoseWithout(long week, double share, double low, double high) {
        is(CONTROL, week, share, low, high);
    }

    private static void is(KaplanMeier curve, long week, double share, double low, double high) {
        var point = requireNonNull(curve.at(week));
        assertThat(point.share()).isCloseTo(share, within(0.0005));
        assertThat(requireNonNull(point.band()).low()).isCloseTo(low, within(0.0005));
        assertThat(requireNonNull(point.band()).high()).isCloseTo(high, within(0.0005));
    }

    /** R prints none either: a pilot in which three have stayed has not shown that all stay. */
    @Test
    void claimsNoBandForNobodyAndForAll() {
        assertThat(requireNonNull(SIX_MP.at(5)).band()).isNull();
        assertThat(requireNonNull(SIX_MP.at(5)).share()).isOne();
        assertThat(requireNonNull(CONTROL.at(23)).band()).isNull();
        assertThat(requireNonNull(CONTROL.at(23)).share()).isZero();
        assertThat(requireNonNull(SIX_MP.at(6)).band()).isInstanceOf(Band.class);
    }

    @Test
    void saysNothingOfATimeNobodyIsKnownForUnlessNoneIsLeft() {
        assertThat(SIX_MP.at(36)).isNull();
        assertThat(requireNonNull(SIX_MP.at(35)).atRisk()).isOne();
        assertThat(KaplanMeier.of(List.of()).at(0)).isNull();
        assertThat(requireNonNull(CONTROL.at(100)).share()).isZero();
    }
}
