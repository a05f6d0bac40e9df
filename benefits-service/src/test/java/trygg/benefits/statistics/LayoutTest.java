package trygg.benefits.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The positions that follow from the widths are those of the published forms, field by field. */
class LayoutTest {

    @ParameterizedTest
    @EnumSource(Form.class)
    void fieldsStandWhereThePublishedFormHasThem(Form form) throws IOException {
        var drawn = form.layout().fields().stream()
                .map(field -> "%s;%d;%d;%s;%s".formatted(field.name(), field.from(), field.to(),
                        field.type().name().toLowerCase(Locale.ROOT), field.mandatory() ? "yes" : ""))
                .toList();

        try (var published = getClass().getResourceAsStream("/statistics/layout-" + form.code() + ".csv")) {
            var lines = new String(published.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList();
            assertThat(drawn).isEqualTo(lines);
        }
    }

    @ParameterizedTest
    @CsvSource({ "11F, 338, 79", "11CF, 152, 53" })
    void recordsHaveTheLengthOfTheForm(String form, int length, int fields) {
        var layout = Form.of(form).orElseThrow().layout();

        assertThat(layout.length()).isEqualTo(length);
        assertThat(layout.fields()).hasSize(fields);
    }

    @ParameterizedTest
    @CsvSource({ "VKLO, 9", "TRYGDESIT, 11", "ARBSIT, 10", "BOSIT, 6", "EKTSTAT, 5", "KJONN, 2" })
    void aFieldKnowsItsCodes(String field, int codes) {
        assertThat(Form.AID.layout().field(field).orElseThrow().codes()).hasSize(codes);
    }

    @Test
    void refusesAValueThatHasNoRoomOrWouldBreakTheLine() {
        var layout = Form.AID.layout();

        assertThatThrownBy(() -> layout.write(Map.of("SAKSBEHANDLER", "ELEVENCHARS"))).hasMessageContaining("SAKSBEHANDLER");
        assertThatThrownBy(() -> layout.write(Map.of("SAKSBEHANDLER", "A\tB"))).hasMessageContaining("SAKSBEHANDLER");
        assertThatThrownBy(() -> layout.write(Map.of("NO_SUCH", "1"))).hasMessageContaining("NO_SUCH");
    }
}
