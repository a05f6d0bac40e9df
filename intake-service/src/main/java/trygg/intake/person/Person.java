package trygg.intake.person;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who turned to the municipality.
 *
 * @param called name or alias, as staff may read it on the person's own case
 * @param numberKind kind of national number known, such as {@code personnummer}; absent for whoever has none
 */
public record Person(UUID id, String municipality, String called, @Nullable String numberKind,
        @Nullable LocalDate birthDate, Protection protection, String language, boolean interpreter) {

    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
