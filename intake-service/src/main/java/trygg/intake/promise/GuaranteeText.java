package trygg.intake.promise;

import java.util.List;

/**
 * What a guarantee is called and what it means.
 *
 * @param promises the promises of the catalogue it serves
 * @param meaning one sentence to the person it is given to
 */
public record GuaranteeText(String id, List<String> promises, Wording name, Wording meaning) {

    public GuaranteeText {
        promises = List.copyOf(promises);
        if (promises.isEmpty()) {
            throw new IllegalArgumentException(id + " serves no promise");
        }
    }
}
