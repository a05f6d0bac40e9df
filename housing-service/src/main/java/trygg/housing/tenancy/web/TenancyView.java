package trygg.housing.tenancy.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.housing.tenancy.SupportStep;
import trygg.housing.tenancy.Tenancy;
import trygg.platform.api.Codes;

/**
 * A tenancy as the API shows it.
 *
 * @param deviation true while the contract is not the household's own
 */
public record TenancyView(UUID id, UUID caseId, String municipality, UUID homeId, boolean housingFirst, int homesShown,
        String contract, boolean deviation, @Nullable LocalDate firstHandBy, @Nullable LocalDate firstHandOn,
        LocalDate startedOn, @Nullable LocalDate endedOn, @Nullable String reason, List<StepView> support) {

    /** A step of the support beside it. */
    public record StepView(UUID id, String step, @Nullable String endedWhy, LocalDate on, String by) {

        static StepView of(SupportStep step) {
            var why = step.endedWhy();
            return new StepView(step.id(), Codes.of(step.step()), why == null ? null : Codes.of(why), step.on(), step.by());
        }
    }

    /**
     * @param deviating those of the running ones that are not the household's own contract
     * @param next what to ask for {@code after}, nothing on the last page
     */
    public record ListView(long running, long deviating, List<TenancyView> tenancies, @Nullable Integer next) {
    }

    static TenancyView of(Tenancy one, List<SupportStep> support) {
        var end = one.end();
        return new TenancyView(one.id(), one.caseId(), one.municipality(), one.homeId(), one.housingFirst(),
                one.homesShown(), Codes.of(one.contract()), one.deviates(), one.firstHandBy(), one.firstHandOn(),
                one.startedOn(), end == null ? null : end.on(), end == null ? null : Codes.of(end.why()),
                support.stream().map(StepView::of).toList());
    }
}
