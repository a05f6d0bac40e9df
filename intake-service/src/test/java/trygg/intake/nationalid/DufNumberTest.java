package trygg.intake.nationalid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DufNumberTest {

    @ParameterizedTest
    @ValueSource(strings = { "202010000101", "209912345608", " 2020 1000 0101 " })
    void takesANumberHoweverItIsGrouped(String written) {
        assertThat(DufNumber.parse(written)).hasValueSatisfying(number -> assertThat(number.digits()).hasSize(12));
    }

    /** Each digit counts: one wrong anywhere is found, and so are two that changed places. */
    @ParameterizedTest
    @ValueSource(strings = { "", "20201000010", "2020100001011", "202010000102", "302010000101", "022010000101",
            "20201000010x" })
    void refusesWhatIsNone(String written) {
        assertThat(DufNumber.parse(written)).isEmpty();
    }

    @Test
    void isNeverWrittenOutByAccident() {
        assertThat(new DufNumber("202010000101").toString()).doesNotContain("2020");
        assertThatThrownBy(() -> new DufNumber("202010000102")).hasMessageNotContaining("2020");
    }
}
