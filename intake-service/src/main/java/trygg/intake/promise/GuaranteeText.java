package trygg.intake.promise;

import java.util.List;
import java.util.Objects;

/**
 * What a guarantee is called and what it means.
 *
 * @param service the service that keeps its clock
 * @param promises the promises of the catalogue it serves
 * @param meaning one sentence to the person it is given to
 */
public record GuaranteeText(String id, String service, List<String> promises, Wording name, Wording meaning) {

    public GuaranteeText {
        Objects.requireNonNull(service, "service");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(meaning, "meaning");
        promises = List.copyOf(promises);
        if (promises.isEmpty()) {
            throw new IllegalArgumentException(id + " serves no promise");
        }
    }
}
