package trygg.acceptance.demo;

import java.time.ZoneId;
import java.util.List;

/** The five municipalities of the local installation, as far as the demo must know them. */
enum Place {
    SODERTALJE("SE-0181", "Södertälje", "sv", "SEK", 10),
    LUND("SE-1281", "Lund", "sv", "SEK", 12),
    OREBRO("SE-1880", "Örebro", "sv", "SEK", 12),
    RAELINGEN("NO-3224", "Rælingen", "nb", "NOK", 5),
    MODEL("NO-9999", "Modellkommunen", "nb", "NOK", 5);

    private final String code;
    private final String called;
    private final String language;
    private final String currency;
    private final int districts;

    Place(String code, String called, String language, String currency, int districts) {
        this.code = code;
        this.called = called;
        this.language = language;
        this.currency = currency;
        this.districts = districts;
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

    /** How many districts its profile has; they are called D01 and on. */
    int districts() {
        return districts;
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
