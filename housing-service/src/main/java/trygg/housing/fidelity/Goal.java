package trygg.housing.fidelity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

import trygg.platform.municipality.Municipality;
import trygg.platform.municipality.Municipality.Table;

/**
 * How many Housing First homes a municipality has decided to have lived in, as its profile says (C052).
 *
 * @param decision who decided it, and when
 */
public record Goal(int homes, String decision) {

    static final String KIND = "municipal.housing-first-goal";

    static Optional<Goal> of(Municipality municipality, LocalDate day) {
        return municipality.tables().stream().filter(table -> table.kind().equals(KIND)
                && !table.validFrom().isAfter(day) && !table.validUntil().isBefore(day)).findFirst().flatMap(Goal::of);
    }

    private static Optional<Goal> of(Table table) {
        return Optional.ofNullable(table.amounts().get("homes"))
                .map(homes -> new Goal(new BigDecimal(homes).intValueExact(), table.decision()));
    }
}
