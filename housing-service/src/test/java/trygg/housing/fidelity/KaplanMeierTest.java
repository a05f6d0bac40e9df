package trygg.housing.fidelity;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import trygg.housing.fidelity.KaplanMeier.Seen;

/** Retention is what the textbook says it is (C052). */
class KaplanMeierTest {

    /** Freireich's 21 patients on 6-MP, the example every textbook of survival has (weeks; 9 relapses, 12 censored). */
    private static List<Seen> sixMp() {
        var seen = new ArrayList<Seen>();
        for (int week : new int[] { 6, 6, 6, 7, 10, 13, 16, 22, 23 }) {
            seen.add(new Seen(week, true));
        }
        for (int week : new int[] { 6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35 }) {
            seen.add(new Seen(week, false));
        }
        return seen;
    }

    @Test
    void isTheTextbooksExample() {
        var all = sixMp();
        var curve = KaplanMeier.of(all);

        assertThat(requireNonNull(curve.at(5, all)).share()).isOne();
        assertThat(requireNonNull(curve.at(6, all)).share()).isCloseTo(0.8571, within(0.0001));
        assertThat(requireNonNull(curve.at(7, all)).share()).isCloseTo(0.8067, within(0.0001));
        assertThat(requireNonNull(curve.at(10, all)).share()).isCloseTo(0.7529, within(0.0001));
        assertThat(requireNonNull(curve.at(13, all)).share()).isCloseTo(0.6902, within(0.0001));
        assertThat(requireNonNull(curve.at(16, all)).share()).isCloseTo(0.6275, within(0.0001));
        assertThat(requireNonNull(curve.at(22, all)).share()).isCloseTo(0.5378, within(0.0001));
        assertThat(requireNonNull(curve.at(23, all)).share()).isCloseTo(0.4482, within(0.0001));
        assertThat(curve.median()).isEqualTo(23);
    }

    /** As R's survfit(conf.type = "log-log") prints them for the same data. */
    @Test
    void hasTheTextbooksBands() {
        var all = sixMp();
        var curve = KaplanMeier.of(all);

        var six = requireNonNull(curve.at(6, all));
        assertThat(six.low()).isCloseTo(0.620, within(0.001));
        assertThat(six.high()).isCloseTo(0.952, within(0.001));
        var last = requireNonNull(curve.at(23, all));
        assertThat(last.low()).isCloseTo(0.188, within(0.001));
        assertThat(last.high()).isCloseTo(0.680, within(0.001));
    }

    @Test
    void saysNothingOfATimeNobodyIsKnownFor() {
        var all = sixMp();

        assertThat(KaplanMeier.of(all).at(36, all)).isNull();
        assertThat(KaplanMeier.of(List.of()).at(0, List.of())).isNull();
        assertThat(requireNonNull(KaplanMeier.of(all).at(35, all)).atRisk()).isOne();
    }

    @Test
    void staysAtNothingWhenItHasHappenedToAll() {
        var all = List.of(new Seen(10, true), new Seen(20, true));

        assertThat(requireNonNull(KaplanMeier.of(all).at(20, all)).high()).isZero();
    }
}
