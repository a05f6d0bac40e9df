package trygg.benefits.calculation.web;

import trygg.benefits.calculation.Line;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.Language;

/** What the lines of a sheet say, in the reader's language; the letter, the page and the API say the same. */
public final class SheetWords {

    private final CalculationWords words;

    private SheetWords(CalculationWords words) {
        this.words = words;
    }

    public static SheetWords in(Language language) {
        return new SheetWords(BundleWords.in(CalculationWords.class, language));
    }

    public String line(Line line) {
        return switch (line.kind()) {
            case PERSONAL -> words.personal(line.inputs().containsKey("adults"), input(line, "rate"));
            case PERSONAL_CHILD -> words.child(input(line, "age"), input(line, "lunch"), input(line, "days"));
            case COMMON -> words.common(input(line, "persons"), input(line, "others"));
            case HIGHER_NORM -> words.higher(input(line, "reason"));
            case LOWER_NORM -> words.lower(input(line, "reason"));
            case SUPPLEMENT -> words.supplement(input(line, "for"));
            case LONG_TERM_FAMILY -> words.long_term(input(line, "for"));
            case COST -> words.cost(input(line, "kind"));
            case INCOME -> words.income(input(line, "kind"));
            case JOB_INCENTIVE -> words.incentive();
            case NOT_COUNTED -> words.not_counted(words.income(input(line, "kind")));
            case ASSET -> words.asset(input(line, "kind"));
        };
    }

    private static String input(Line line, String name) {
        return line.inputs().getOrDefault(name, "");
    }
}
