package trygg.platform.operations.remedies;

import trygg.platform.pages.Language;

/**
 * What a service calls its guarantees in front of people. A service provides one bean of this; without it the ids of the
 * profiles are shown, which are English words.
 */
@FunctionalInterface
public interface GuaranteeNames {

    String nameOf(String guarantee, Language language);
}
