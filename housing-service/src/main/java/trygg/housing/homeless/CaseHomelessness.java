package trygg.housing.homeless;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A case as far as homelessness goes.
 *
 * @param protectedPerson whether any of it is; then nobody of the case stands in a list by name
 * @param episodes the newest first
 */
public record CaseHomelessness(UUID caseId, String municipality, boolean protectedPerson, List<Homelessness> episodes) {

    public CaseHomelessness {
        episodes = List.copyOf(episodes);
    }

    /** The one that lasts, if any does. */
    public Optional<Homelessness> open() {
        return episodes.stream().filter(Homelessness::open).findFirst();
    }
}
