package trygg.housing.decision.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import trygg.housing.decision.MadeDecision;
import trygg.housing.need.Outcome;
import trygg.housing.need.web.HousingWords;
import trygg.platform.api.Codes;
import trygg.platform.municipality.Municipality;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.Language;

/**
 * The written decision as the household gets it: what, why, by which rule, what instead, and how and until when to appeal. It
 * says what was decided; what became of it later stands on the decision's page.
 *
 * @param language what it is written in, which may be another than the page's
 */
record DecisionLetter(MadeDecision decision, Language language, List<Language> languages, String sender, String line,
        String title, String greeting, List<Section> sections) {

    /** Three weeks from the day somebody gets it: FL 44 § in Sweden, forvaltningsloven § 29 in Norway. */
    private static final int WEEKS_TO_APPEAL = 3;

    record Section(String heading, List<String> paragraphs) {
    }

    static DecisionLetter of(MadeDecision one, Municipality municipality, Language language) {
        var words = BundleWords.in(DecisionWords.class, language);
        var instead = one.alternative();
        var sections = new ArrayList<Section>();
        add(sections, words.letter_why(), one.reason(), one.ground() == null ? null : words.letter_rule(one.ground()));
        if (instead != null) {
            add(sections, words.instead(),
                    BundleWords.in(HousingWords.class, language).alternative_of(Codes.of(instead)));
        }
        if (one.outcome() != Outcome.GRANTED) {
            add(sections, words.letter_wrong(), words.appealing(municipality.country().name()),
                    words.letter_until(date(one.decidedOn(), language),
                            date(one.decidedOn().plusWeeks(WEEKS_TO_APPEAL), language)));
        }
        add(sections, words.letter_help(), words.letter_help_text());
        return new DecisionLetter(one, language, List.of(Language.values()), municipality.name(),
                words.letter_line(date(one.decidedOn(), language), one.by(),
                        one.caseId().toString().substring(0, 8)),
                words.letter_title(one.outcome().code()),
                one.outcome() == Outcome.GRANTED ? words.granted_text() : words.letter_greeting(one.outcome().code()),
                List.copyOf(sections));
    }

    private static void add(List<Section> sections, String heading, @Nullable String... paragraphs) {
        var said = new ArrayList<String>();
        for (var paragraph : paragraphs) {
            if (paragraph != null) {
                said.add(paragraph);
            }
        }
        if (!said.isEmpty()) {
            sections.add(new Section(heading, List.copyOf(said)));
        }
    }

    private static String date(LocalDate day, Language language) {
        return DateTimeFormatter.ofPattern(language == Language.NB ? "d. MMMM yyyy" : "d MMMM yyyy", language.locale())
                .format(day);
    }
}
