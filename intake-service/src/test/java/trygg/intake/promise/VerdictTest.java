package trygg.intake.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** C104: no promise is called kept without a decision, a measured value, and its whole numerator and denominator. */
class VerdictTest {

    private static Figures figures(long kept, long broken, long remedied, long running, long withdrawn) {
        return new Figures("roof-tonight", "housing", 1, kept + broken + remedied + running + withdrawn, kept, broken,
                remedied, running, withdrawn);
    }

    @ParameterizedTest
    @CsvSource({ "3,0,0,0,0,KEPT", "3,0,0,1,0,KEPT_SO_FAR", "0,0,0,2,0,WAITING", "9,1,0,0,0,BROKEN", "9,0,1,0,0,REMEDIED",
            "0,0,0,0,0,NOTHING_OWED", "0,0,0,0,4,NOTHING_OWED" })
    void saysOfAnAdoptedPromiseWhatItsFiguresSay(long kept, long broken, long remedied, long running, long withdrawn,
            Verdict verdict) {
        assertThat(Verdict.of(true, List.of(figures(kept, broken, remedied, running, withdrawn)))).isEqualTo(verdict);
    }

    @Test
    void isNotKeptWithoutADecisionHoweverWellItIsDone() {
        assertThat(Verdict.of(false, List.of(figures(52, 0, 0, 0, 0)))).isEqualTo(Verdict.NOT_ADOPTED);
    }

    @Test
    void isNotKeptWithoutAMeasuredValue() {
        assertThat(Verdict.of(true, List.of())).isEqualTo(Verdict.NOT_MEASURED);
    }

    @Test
    void isAsGoodAsTheWorstOfItsGuarantees() {
        assertThat(Verdict.of(true, List.of(figures(3, 0, 0, 0, 0), figures(2, 1, 0, 0, 0)))).isEqualTo(Verdict.BROKEN);
        assertThat(Verdict.of(true, List.of(figures(0, 0, 0, 0, 0), figures(2, 0, 0, 0, 0)))).isEqualTo(Verdict.KEPT);
    }

    @Test
    void countsThoseStillWaitingAndNotThoseWithdrawn() {
        assertThat(figures(3, 1, 1, 2, 4).denominator()).isEqualTo(7);
    }

    @Test
    void figuresAddUpOrAreNone() {
        assertThatThrownBy(() -> new Figures("roof-tonight", "housing", 1, 5, 3, 1, 0, 0, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
