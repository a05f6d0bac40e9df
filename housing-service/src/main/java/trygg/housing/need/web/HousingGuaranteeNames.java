package trygg.housing.need.web;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import trygg.platform.operations.remedies.GuaranteeNames;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.Language;

/** What this service's guarantees are called on the page of what is owed after breaches. */
@ApplicationScoped
class HousingGuaranteeNames implements GuaranteeNames {

    @Override
    public String nameOf(String guarantee, Language language) {
        return BundleWords.in(HousingWords.class, language).guarantee(guarantee);
    }

    /** A vacant home and a measure of the plan are nobody's case. */
    @Override
    public String pageOf(String guarantee, UUID caseId) {
        return switch (guarantee) {
            case "vacancy-offer" -> "/housing/vacancies/" + caseId;
            // Its page is found by the household's case too.
            case "arrival-ready" -> "/housing/arrivals/" + caseId;
            case "plan-measure" -> "/housing/plan/" + caseId;
            default -> GuaranteeNames.super.pageOf(guarantee, caseId);
        };
    }
}
