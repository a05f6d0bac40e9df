package trygg.platform.operations.letters;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LetterPagesTest {

    @Test
    void indentsWhatIsJson() {
        assertThat(LetterPages.pretty("{\"a\":1}")).isEqualTo("{\n  \"a\" : 1\n}");
    }

    @Test
    void showsWhatIsNoJsonAsItCame() {
        assertThat(LetterPages.pretty("{\"a\":")).isEqualTo("{\"a\":");
        assertThat(LetterPages.pretty(null)).isNull();
    }
}
