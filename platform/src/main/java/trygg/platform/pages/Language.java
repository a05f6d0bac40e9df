package trygg.platform.pages;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The languages the pages are written in. Bokmål stands first because it is the installation's default; each text is
 * written in each language, not translated word by word.
 */
public enum Language {
    NB("nb", "Norsk"),
    SV("sv", "Svenska"),
    EN("en", "English");

    /** The cookie that remembers the reader's own choice, for all services of the origin. */
    public static final String COOKIE = "trygg_lang";

    private final Locale locale;
    private final String ownName;

    Language(String tag, String ownName) {
        this.locale = Locale.of(tag);
        this.ownName = ownName;
    }

    public Locale locale() {
        return locale;
    }

    /** The tag as it stands in {@code <html lang>} and in the cookie: {@code nb}, {@code sv} or {@code en}. */
    public String tag() {
        return locale.getLanguage();
    }

    /** The language's name in itself, because whoever looks for it may not read the page's language. */
    public String ownName() {
        return ownName;
    }

    /** Norwegian in any of its tags is bokmål here: a reader of nynorsk is better served by it than by English. */
    public static Optional<Language> of(@Nullable String tag) {
        return switch (tag == null ? "" : Locale.forLanguageTag(tag.replace('_', '-')).getLanguage()) {
            case "nb", "no", "nn" -> Optional.of(NB);
            case "sv" -> Optional.of(SV);
            case "en" -> Optional.of(EN);
            default -> Optional.empty();
        };
    }

    /**
     * The reader's own choice wins, then what the browser asks for, then what the municipality speaks.
     *
     * @param acceptLanguage the header as it came; one that cannot be read counts as absent
     */
    public static Language resolve(@Nullable String cookie, @Nullable String acceptLanguage, Language municipality) {
        return wished(cookie, acceptLanguage).orElse(municipality);
    }

    static Optional<Language> wished(@Nullable String cookie, @Nullable String acceptLanguage) {
        return of(cookie).or(() -> accepted(acceptLanguage));
    }

    private static Optional<Language> accepted(@Nullable String header) {
        return ranges(header).stream()
                .filter(range -> range.getWeight() > 0)
                .flatMap(range -> of(range.getRange()).stream())
                .findFirst();
    }

    private static List<LanguageRange> ranges(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return List.of();
        }
        try {
            return LanguageRange.parse(header);
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
    }
}
