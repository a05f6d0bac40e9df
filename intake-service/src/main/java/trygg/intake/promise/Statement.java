package trygg.intake.promise;

import java.util.List;
import java.util.Objects;

/**
 * What a programme says, shortened, in the programme's own language.
 *
 * @param rows the promises of the catalogue that answer it
 */
public record Statement(String id, String programme, List<String> rows, String text) {

    public Statement {
        Objects.requireNonNull(programme, "programme");
        Objects.requireNonNull(text, "text");
        rows = List.copyOf(rows);
    }
}
