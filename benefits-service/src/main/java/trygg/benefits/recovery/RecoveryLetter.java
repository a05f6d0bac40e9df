package trygg.benefits.recovery;

import java.util.ArrayList;
import java.util.List;

import trygg.benefits.application.Application;
import trygg.benefits.letter.Letter;
import trygg.benefits.letter.Letter.Section;
import trygg.benefits.letter.LetterText;
import trygg.platform.pages.BundleWords;

/**
 * Writes the letter of a decision to recover. In Sweden such a decision cannot be appealed: it binds nobody until the
 * municipality has taken it to the court within three years (SoL 2025:400 33:5), and the letter says so. In Norway it is
 * appealed as any other decision.
 */
final class RecoveryLetter {

    private RecoveryLetter() {
    }

    static Letter of(Application application, Recovery recovery, LetterText text) {
        var words = BundleWords.in(RecoveryWords.class, text.language());
        var sections = new ArrayList<Section>();
        sections.add(section(words.what_heading(), words.what(text.money(recovery.amount()),
                LetterText.shortId(recovery.decisionId()))));
        sections.add(section(words.why_heading(), recovery.reason(), words.ground(recovery.ground().code()),
                words.clause_law(recovery.ground().paragraph().paragraph())));
        sections.add(section(words.pay_heading(), words.pay_talk(), words.pay_never()));
        sections.add(text.country().equals("SE") ? section(words.object_heading(), words.object(), words.object_help())
                : text.appeal(application.caseId(), recovery.id()));
        sections.add(text.contact(application));
        var number = LetterText.shortId(application.caseId());
        var facts = new ArrayList<>(text.head(application.caseId(), recovery.id(), recovery.at()));
        facts.add(new Letter.Fact(text.words().by_label(), recovery.by()));
        return new Letter(text.language(), words.letter_title(), words.letter_about(number), recovery.at(), text.sender(),
                facts,
                text.words().greeting(), sections, text.words().foot(number, LetterText.shortId(recovery.id())));
    }

    private static Section section(String heading, String... paragraphs) {
        return new Section(heading, List.of(paragraphs), List.of(), List.of());
    }
}
