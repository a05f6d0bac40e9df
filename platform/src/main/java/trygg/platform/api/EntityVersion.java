package trygg.platform.api;

import jakarta.ws.rs.core.EntityTag;

import org.jspecify.annotations.Nullable;

/** The version of a thing as its ETag; a change that names an older one is refused. */
public final class EntityVersion {

    private EntityVersion() {
    }

    public static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }

    /** Refuses with 412 when {@code If-Match} names another version. Without the header the client takes its chance. */
    public static void require(@Nullable String ifMatch, long version) {
        if (ifMatch != null && !ifMatch.strip().equals("*") && !ifMatch.strip().equals("\"" + version + "\"")) {
            throw Problem.of(412, "changed-meanwhile", "It has changed since you read it; read it again").asException();
        }
    }
}
