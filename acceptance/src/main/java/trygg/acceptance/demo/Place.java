package trygg.acceptance.demo;

import java.time.ZoneId;
import java.util.List;

/** The five municipalities of the local installation, as far as the demo must know them. */
enum Place {
    SODERTALJE("SE-0181", "Södertälje", "sv", "SEK"),
    LUND("SE-1281", "Lund", "sv", "SEK"),
    OREBRO("SE-1880", "Örebro", "sv", "SEK"),
    RAELINGEN("NO-3224", "Rælingen", "nb", "NOK"),
    MODEL("NO-9999", "Modellkommunen", "nb", "NOK");

    private final String code;
    private final String called;
    private final String language;
    private final String currency;

    Place(String code, String called, String language, String currency) {
        this.code = code;
        this.called = called;
        this.language = language;
        this.currency = currency;
    }

    String code() {
        return code;
    }

    String called() {
        return called;
    }

    String language() {
        return language;
    }

    String currency() {
        return currency;
    }

    boolean isNorwegian() {
        return code.startsWith("NO");
    }

    ZoneId zone() {
        return ZoneId.of(isNorwegian() ? "Europe/Oslo" : "Europe/Stockholm");
    }

    /** The paragraph on which aid to live on is granted. */
    String aidGround() {
        return isNorwegian() ? "sosialtjenesteloven § 18" : "SoL 2025:400 12:1";
    }

    static List<String> foreignLanguages() {
        return List.of("en", "ar", "so", "uk", "ti", "pl", "fa");
    }
}
