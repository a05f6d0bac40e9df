package trygg.platform.pages;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** A message bundle's texts for Java code, in the reader's language; templates find theirs by themselves. */
public final class BundleWords {

    private BundleWords() {
    }

    /** @param bundle an interface with {@code @MessageBundle} */
    public static <T> T in(Class<T> bundle, Language language) {
        // The installation's default language has no localized bean of its own: it is the bundle itself.
        return language == Language.NB ? MessageBundles.get(bundle)
                : MessageBundles.get(bundle, Localized.Literal.of(language.tag()));
    }
}
