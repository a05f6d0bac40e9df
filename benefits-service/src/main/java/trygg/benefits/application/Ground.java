package trygg.benefits.application;

import java.util.regex.Pattern;

/**
 * The paragraph a decision rests on, such as {@code SoL 2025:400 12:1} or {@code sosialtjenesteloven § 18}. It travels in
 * an event, so nothing fits into it but the name of a law and where in it.
 */
public record Ground(String paragraph) {

    public static final String FORM = "(?=.*\\d)[\\p{L}\\p{N} §.,:()/-]{2,60}";

    private static final Pattern PARAGRAPH = Pattern.compile(FORM);

    public Ground {
        if (!isParagraph(paragraph)) {
            throw new IllegalArgumentException("not a paragraph of a law");
        }
    }

    public static boolean isParagraph(String text) {
        return PARAGRAPH.matcher(text).matches();
    }
}
