package trygg.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

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

    @Test
    void readsAmountsAsPeopleWriteThem() {
        var form = FormInput.empty().with("rent", "1 410,50").with("many", "1410,505").with("less", "-3");

        assertThat(form.amount("rent", "no amount")).isEqualTo("1410.50");
        assertThat(form.accepted()).isTrue();
        assertThat(form.amount("many", "no amount")).isNull();
        assertThat(form.amount("less", "no amount")).isNull();
        assertThat(form.amount("none", "no amount")).isNull();
        assertThat(form.problem("many")).isEqualTo("no amount");
    }

    /** What no table takes is no day, and a sign no browser sends is not read. */
    @Test
    void readsNoDayThatCannotBeKept() {
        var form = FormInput.empty().with("day", "+999999999-12-31").with("month", "-999999999-01")
                .with("time", "+999999999-12-31T23:59").with("old", "1799-12-31");

        assertThat(form.day("day", "a day")).isNull();
        assertThat(form.month("month", "a month")).isNull();
        assertThat(form.time("time", ZoneOffset.UTC, "a time")).isNull();
        assertThat(form.day("old", "a day")).isNull();
        assertThat(form.problems()).hasSize(4);
        assertThat(FormInput.of(new MultivaluedHashMap<>(Map.of("text", "a\0b"))).value("text")).isEqualTo("ab");
    }

    @Test
    void readsDaysAndMonthsAndSaysWhatIsNone() {
        var form = FormInput.empty().with("due", "2026-03-31").with("month", "2026-03").with("born", "31 March");

        assertThat(form.day("due", "a day")).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(form.month("month", "a month")).isEqualTo(YearMonth.of(2026, 3));
        assertThat(form.accepted()).isTrue();
        assertThat(form.day("born", "a day")).isNull();
        assertThat(form.month("never there", "a month")).isNull();
        assertThat(form.problems()).isEqualTo(List.of(new Problem("born", "a day"), new Problem("never there", "a month")));
    }
}
