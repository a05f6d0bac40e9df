package trygg.platform.db;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * The municipalities whose rows a transaction may see and write. PostgreSQL's row-level security reads it, so that a
 * wrong WHERE shows too little and never too much.
 */
public record Scope(Set<String> municipalities) {

    private static final Scope EVERYTHING = new Scope(Set.of("*"));

    public Scope {
        municipalities = Set.copyOf(municipalities);
        for (var code : municipalities) {
            if (code.isBlank() || code.contains(",")) {
                throw new IllegalArgumentException("not a municipality code");
            }
        }
    }

    public static Scope of(String municipality) {
        if (municipality.equals("*")) {
            throw new IllegalArgumentException("not a municipality code");
        }
        return new Scope(Set.of(municipality));
    }

    public static Scope of(Collection<String> municipalities) {
        if (municipalities.contains("*")) {
            throw new IllegalArgumentException("not a municipality code");
        }
        return new Scope(Set.copyOf(municipalities));
    }

    /** For the relay, the sweeper and the sealer, which serve all municipalities and show nothing to anybody. */
    public static Scope everything() {
        return EVERYTHING;
    }

    public boolean sees(String municipality) {
        return this == EVERYTHING || municipalities.contains(municipality);
    }

    String asSetting() {
        return String.join(",", new TreeSet<>(municipalities));
    }
}
