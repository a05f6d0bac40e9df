package trygg.benefits.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

import trygg.benefits.application.ApplicationId;
import trygg.benefits.application.Money;
import trygg.benefits.application.Reckoned.Asked;
import trygg.benefits.calculation.Basis;
import trygg.benefits.calculation.Facts;
import trygg.benefits.calculation.Line;
import trygg.benefits.calculation.Sheet;
import trygg.benefits.parameter.Amount;

/**
 * A household's month as it was reckoned and kept for an application.
 *
 * @param facts as they were reckoned with; the month is in them
 * @param by who had it kept
 */
public record KeptCalculation(UUID id, ApplicationId application, UUID caseId, Facts facts, Sheet sheet, Instant at,
        String by) {

    /** The kind under which the norm and what is on top of it are decided. */
    public static final String LIVELIHOOD = "livelihood";

    /** The same calculation, whenever and by whomever it was kept. */
    boolean says(KeptCalculation other) {
        return id.equals(other.id) && application.equals(other.application) && facts.equals(other.facts);
    }

    /** What was asked for and what of it counts: the norm first, then the costs by kind, each with its paragraph. */
    List<Asked> asked() {
        var currency = Money.currencyIn(facts.municipality());
        var norm = sheet.norm().plus(sheet.supplements());
        var floor = sheet.floor().plus(sheet.supplements());
        var all = new ArrayList<Asked>();
        all.add(new Asked(LIVELIHOOD, Money.of(floor.compareTo(norm) > 0 ? floor : norm, currency), Money.of(norm, currency),
                ground(Line.Kind.PERSONAL)));
        var costs = new LinkedHashMap<String, Amount[]>();
        for (var cost : facts.costs()) {
            costs.merge(cost.kind().code(), new Amount[] { cost.amount(), cost.approved() },
                    (one, more) -> new Amount[] { one[0].plus(more[0]), one[1].plus(more[1]) });
        }
        costs.forEach((kind, amounts) -> all.add(new Asked(kind, Money.of(amounts[0], currency),
                Money.of(amounts[1], currency), groundOfCost(kind))));
        return all;
    }

    private String ground(Line.Kind kind) {
        return sheet.lines().stream().filter(line -> line.kind() == kind).findFirst().map(Line::basis).map(this::words)
                .orElse("");
    }

    private String groundOfCost(String kind) {
        return sheet.lines().stream()
                .filter(line -> line.kind() == Line.Kind.COST && kind.equals(line.inputs().get("kind")))
                .findFirst().map(Line::basis).map(this::words).orElseGet(() -> ground(Line.Kind.PERSONAL));
    }

    private String words(Basis basis) {
        var law = basis.in(sheet.period());
        return (law.act() + " " + law.section()).strip();
    }
}
