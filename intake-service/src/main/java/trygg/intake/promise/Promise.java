package trygg.intake.promise;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One row of the catalogue: a commitment of the programmes in words for the people it is made to.
 *
 * @param classes leading one first: S can be kept and proven, M only measured, X is outside these services
 * @param section letter of the part of the catalogue it stands in, A to G
 * @param owner the services that keep or measure it; none where no service here does
 * @param statements the statements of the programmes it answers
 * @param measure what can honestly be shown instead, for every row with M or X
 * @param besides guarantees of another promise, where this one says that it weighs as much
 */
public record Promise(String id, @JsonProperty("class") List<String> classes, String section, List<String> owner,
        Wording text, List<String> statements, @Nullable Wording measure, @Nullable List<String> besides) {

    private static final Set<String> CLASSES = Set.of("S", "M", "X");

    public Promise {
        classes = List.copyOf(classes);
        owner = List.copyOf(owner);
        statements = List.copyOf(statements);
        Objects.requireNonNull(text, "text");
        if (!id.matches("C[0-9]{3}") || !section.matches("[A-G]") || !CLASSES.containsAll(classes) || classes.isEmpty()) {
            throw new IllegalArgumentException(id + ": id, section or class is none there is");
        }
        if (statements.isEmpty()) {
            throw new IllegalArgumentException(id + " answers no statement of a programme");
        }
        if ((measure == null) == (classes.contains("M") || classes.contains("X"))) {
            throw new IllegalArgumentException(id + ": a measure stands exactly where M or X does");
        }
    }

    public String leadingClass() {
        return classes.getFirst();
    }

    public List<String> weighedAgainst() {
        return besides == null ? List.of() : besides;
    }

    public Optional<Wording> measured() {
        return Optional.ofNullable(measure);
    }
}
