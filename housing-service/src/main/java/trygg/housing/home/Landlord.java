package trygg.housing.home;

import java.util.UUID;

/** Whoever owns and lets homes (C058). A register entry, no person: a private landlord stands here by the firm's name. */
public record Landlord(UUID id, String municipality, String name, Kind kind) {

    public enum Kind {
        MUNICIPAL,
        COOPERATIVE,
        PRIVATE
    }
}
