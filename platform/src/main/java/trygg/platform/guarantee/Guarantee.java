package trygg.platform.guarantee;

import java.util.List;

import trygg.platform.municipality.Municipality.Setting;

/**
 * A promise the service can keep, declared in its code.
 *
 * @param id as the profiles name it, such as {@code first-answer}
 * @param definition version of the rule; a changed rule is a new series of figures
 * @param promises the rows of the catalogue it serves, such as {@code C050}
 * @param rule the deadline from the municipality's parameters
 * @param remedies what a breach owes
 */
public record Guarantee(String id, int definition, List<String> promises, Rule rule, List<Owed> remedies) {

    public Guarantee {
        promises = List.copyOf(promises);
        remedies = List.copyOf(remedies);
        if (remedies.isEmpty()) {
            throw new IllegalArgumentException("a breach always owes something: " + id);
        }
    }

    public interface Rule {
        Deadline deadline(Setting parameters, boolean acute);
    }

    /** @param kind such as {@code escalation}, {@code apology}, {@code other-offer}; @param ownerRole who must do it */
    public record Owed(String kind, String ownerRole) {
    }
}
