package trygg.intake.promise;

import trygg.platform.pages.Language;

/** The same thing said in each language of the pages, each written for its own readers. */
public record Wording(String nb, String sv, String en) {

    public Wording {
        if (nb.isBlank() || sv.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("a text is missing in one of its languages: " + nb + " / " + sv + " / " + en);
        }
    }

    public String in(Language language) {
        return switch (language) {
            case NB -> nb;
            case SV -> sv;
            case EN -> en;
        };
    }
}
