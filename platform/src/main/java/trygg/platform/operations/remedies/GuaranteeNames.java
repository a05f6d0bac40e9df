package trygg.platform.operations.remedies;

import java.util.UUID;

import trygg.platform.pages.Language;

/**
 * What a service calls its guarantees in front of people. A service provides one bean of this; without it the ids of the
 * profiles are shown, which are English words.
 */
@FunctionalInterface
public interface GuaranteeNames {

    String nameOf(String guarantee, Language language);

    /** Where the matter of a clock is looked at: the case, unless the guarantee is about nobody, such as a vacant home. */
    default String pageOf(String guarantee, UUID caseId) {
        return "/intake/cases/" + caseId;
    }
}
