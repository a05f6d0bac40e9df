package trygg.care.request.web;

import jakarta.enterprise.context.ApplicationScoped;

import trygg.platform.operations.remedies.GuaranteeNames;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.Language;

/** Care has one guarantee: the first talk. */
@ApplicationScoped
class CareGuaranteeNames implements GuaranteeNames {

    @Override
    public String nameOf(String guarantee, Language language) {
        return BundleWords.in(CareWords.class, language).first_talk();
    }
}
