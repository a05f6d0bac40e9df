package trygg.intake.words;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import trygg.platform.guarantee.Deadline;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.Language;

/**
 * Says a deadline's rule in the reader's language. Ledgers and events of all services carry it in the words of
 * {@link Deadline#inWords()}; those are taken apart here, and a rule of a newer release is shown as it came.
 */
public final class RuleWords {

    private static final Pattern CUTOFF = Pattern.compile("before ([0-9:]+): (.+); after: (.+)");
    private static final Pattern COUNTED = Pattern
            .compile("(\\d+) (minutes|hours|calendar days|working days|calendar months)");
    private static final Pattern SAME_DAY = Pattern.compile("the same day until ([0-9:]+)");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final String EARLIEST = ", whichever is earlier";

    private final IntakeMessages words;
    private final Language language;

    private RuleWords(Language language) {
        this.words = BundleWords.in(IntakeMessages.class, language);
        this.language = language;
    }

    public static String of(String rule, Language language) {
        return new RuleWords(language).say(rule);
    }

    private String say(String rule) {
        var cutoff = CUTOFF.matcher(rule);
        if (cutoff.matches()) {
            return words.rule_cutoff(cutoff.group(1), say(cutoff.group(2)), say(cutoff.group(3)));
        }
        if (rule.endsWith(EARLIEST)) {
            return words.rule_earliest(Arrays.stream(rule.substring(0, rule.length() - EARLIEST.length()).split(" or "))
                    .map(this::say).collect(Collectors.joining(" " + words.rule_or() + " ")));
        }
        var sameDay = SAME_DAY.matcher(rule);
        if (sameDay.matches()) {
            return words.rule_same_day(sameDay.group(1));
        }
        var counted = COUNTED.matcher(rule);
        if (counted.matches()) {
            return words.rule_counted(Integer.parseInt(counted.group(1)), counted.group(2));
        }
        return DAY.matcher(rule).matches() ? DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale()).format(LocalDate.parse(rule)) : rule;
    }
}
