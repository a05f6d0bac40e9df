package trygg.intake.promise;

import java.util.Objects;

/**
 * A local programme whose commitments the catalogue holds.
 *
 * @param language the programme's own
 * @param source name of the file it was read from
 */
public record Programme(String id, String municipality, String country, String language, String source, Wording title) {

    public Programme {
        Objects.requireNonNull(municipality, "municipality");
        Objects.requireNonNull(country, "country");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(title, "title");
    }
}
