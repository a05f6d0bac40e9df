package trygg.benefits.renewal;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.ApplicationId;
import trygg.benefits.calculation.Facts;
import trygg.benefits.calculation.Facts.Asset;
import trygg.benefits.calculation.Facts.Cost;
import trygg.benefits.calculation.Facts.Income;

/**
 * Asks for a household's next month. Only what has changed is told; what is left out stays as it was, but for costs that are
 * paid once.
 *
 * @param id of the application that is opened; sending it twice opens one
 * @param earlier the application it goes on from
 */
public record RenewHousehold(UUID id, ApplicationId earlier, YearMonth period, @Nullable List<Cost> costs,
        @Nullable List<Income> incomes, @Nullable List<Asset> assets) {

    /**
     * The household in the month that is asked for.
     *
     * @param inARow months of aid before it, as they were decided
     */
    Facts facts(Facts last, int inARow) {
        var facts = last;
        while (facts.period().isBefore(period)) {
            facts = facts.next();
        }
        facts = facts.goingOnFrom(last, inARow);
        if (costs != null) {
            facts = facts.withCosts(costs);
        }
        if (incomes != null) {
            facts = facts.withIncomes(incomes);
        }
        if (assets != null) {
            facts = facts.withAssets(assets);
        }
        return facts;
    }
}
