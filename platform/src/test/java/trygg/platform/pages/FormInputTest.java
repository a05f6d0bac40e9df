package trygg.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import jakarta.ws.rs.core.MultivaluedHashMap;

import org.junit.jupiter.api.Test;

import trygg.platform.pages.FormInput.Problem;

class FormInputTest {

    @Test
    void keepsWhatWasTypedAndSaysWhatIsWrong() {
        var typed = new MultivaluedHashMap<String, String>();
        typed.add("name", "  Kari ");
        typed.addAll("needs", "roof", "money");

        var form = FormInput.of(typed).refuse("born", "Write a date").refuse("born", "In the past");

        assertThat(form.value("name")).isEqualTo("Kari");
        assertThat(form.chosen("needs", "money")).isTrue();
        assertThat(form.accepted()).isFalse();
        assertThat(form.problems()).isEqualTo(List.of(new Problem("born", "Write a date")));
        assertThat(form.value("never there")).isEmpty();
    }
}
