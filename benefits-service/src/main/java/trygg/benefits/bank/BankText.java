package trygg.benefits.bank;

import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Text as every Nordic bank takes it: the Latin base set of the standard and the letters å ä ö æ ø. Letters with other marks
 * lose them (é, š), a few signs are written otherwise; what has no such spelling is refused, because a name with holes in it
 * is another name. Nothing is ever cut.
 */
final class BankText {

    private static final String MARKS = " /-?:().,'+";
    private static final String NORDIC = "åäöæøÅÄÖÆØ";

    private static final Map<String, String> SPELLINGS = Map.ofEntries(Map.entry("ß", "ss"), Map.entry("đ", "d"),
            Map.entry("Đ", "D"), Map.entry("ł", "l"), Map.entry("Ł", "L"), Map.entry("ŋ", "n"), Map.entry("Ŋ", "N"),
            Map.entry("ŧ", "t"), Map.entry("Ŧ", "T"), Map.entry("ð", "d"), Map.entry("Ð", "D"), Map.entry("þ", "th"),
            Map.entry("Þ", "Th"), Map.entry("œ", "oe"), Map.entry("Œ", "OE"), Map.entry("ı", "i"), Map.entry("’", "'"),
            Map.entry("‘", "'"), Map.entry("´", "'"), Map.entry("`", "'"), Map.entry("\"", "'"), Map.entry("“", "'"),
            Map.entry("”", "'"), Map.entry("–", "-"), Map.entry("—", "-"), Map.entry("_", "-"), Map.entry("&", "+"),
            Map.entry(";", ","), Map.entry("\u00a0", " "));

    private BankText() {
    }

    /** The text as the bank takes it; empty when it cannot be written so, or when nothing is left. */
    static Optional<String> of(String text) {
        var spelled = new StringBuilder();
        for (int point : Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().toArray()) {
            var spelling = spell(Character.toString(point));
            if (spelling == null) {
                return Optional.empty();
            }
            spelled.append(spelling);
        }
        return Optional.of(spelled.toString().replaceAll(" +", " ").strip()).filter(whole -> !whole.isEmpty());
    }

    private static @Nullable String spell(String letter) {
        if (isPlain(letter.charAt(0)) || NORDIC.contains(letter)) {
            return letter;
        }
        var known = SPELLINGS.get(letter);
        if (known != null) {
            return known;
        }
        var parts = Normalizer.normalize(letter, Normalizer.Form.NFD);
        boolean marked = parts.length() > 1
                && parts.codePoints().skip(1).allMatch(part -> Character.getType(part) == Character.NON_SPACING_MARK);
        if (!marked) {
            return null;
        }
        var base = parts.substring(0, 1);
        return isPlain(base.charAt(0)) ? base : SPELLINGS.get(base);
    }

    private static boolean isPlain(char letter) {
        return letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z' || letter >= '0' && letter <= '9'
                || MARKS.indexOf(letter) >= 0;
    }
}
