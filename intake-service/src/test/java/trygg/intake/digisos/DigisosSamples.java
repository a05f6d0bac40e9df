package trygg.intake.digisos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;

import trygg.intake.digisos.ApplicationReading.Accepted;

/** The project's own applications: invented people, synthetic numbers. */
final class DigisosSamples {

    private DigisosSamples() {
    }

    static byte[] bytes(String name) {
        try (var stream = DigisosSamples.class.getResourceAsStream("/digisos/%s.json".formatted(name))) {
            return Objects.requireNonNull(stream, name).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static JsonNode json(String name) {
        return ((JsonText.Read) JsonText.read(bytes(name))).json();
    }

    static Application application(String name) {
        return accepted(ApplicationFormat.read(bytes("valid/" + name)));
    }

    /** A valid sample with one value changed. */
    static Application changed(String name, String pointer, String value) {
        var json = Mutations.replaced(json("valid/" + name), JsonPointer.compile(pointer), Mutations.json(value));
        return accepted(ApplicationFormat.read(json.toString().getBytes(StandardCharsets.UTF_8)));
    }

    static Application accepted(ApplicationReading reading) {
        assertThat(reading).isInstanceOf(Accepted.class);
        return ((Accepted) reading).application();
    }
}
