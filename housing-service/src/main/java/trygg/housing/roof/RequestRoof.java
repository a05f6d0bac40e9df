package trygg.housing.roof;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Says that somebody has no place tonight. The caller picks the id, so that saying it twice says it once. It has no component
 * for a condition, because none can be put on a roof (C050).
 *
 * @param caseId the case, or nothing when only an alias is known
 * @param births one for each person who needs the roof
 */
public record RequestRoof(UUID id, String municipality, @Nullable UUID caseId, @Nullable String alias,
        List<LocalDate> births, Set<RoofNeed> needs, Instant receivedAt, String by) {

    public RequestRoof {
        births = List.copyOf(births);
        needs = Set.copyOf(needs);
    }
}
