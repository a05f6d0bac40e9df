package trygg.benefits.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import trygg.benefits.application.Decision;
import trygg.benefits.calculation.Line;
import trygg.benefits.calculation.Sheet;
import trygg.benefits.calculation.web.CalculationWords;
import trygg.benefits.calculation.web.SheetWords;
import trygg.benefits.letter.Letter.Column;
import trygg.benefits.letter.Letter.Fact;
import trygg.benefits.letter.Letter.Row;
import trygg.benefits.letter.Letter.Section;
import trygg.benefits.letter.Letter.Table;
import trygg.benefits.parameter.Amount;
import trygg.platform.pages.BundleWords;

/**
 * Writes the letter of a decision. It reads nothing but its facts, so that a decision that is not made yet has the letter it
 * would have, and one that was made years ago has the letter it had.
 */
public final class DecisionLetter {

    private final LetterFacts facts;
    private final LetterText text;
    private final LetterWords words;
    private final CalculationWords reckoning;

    private DecisionLetter(LetterFacts facts) {
        this.facts = facts;
        this.text = LetterText.in(facts.language(), facts.municipality());
        this.words = text.words();
        this.reckoning = BundleWords.in(CalculationWords.class, facts.language());
    }

    public static Letter of(LetterFacts facts) {
        return new DecisionLetter(facts).write();
    }

    private Letter write() {
        var decision = facts.decision();
        var caseId = facts.application().caseId();
        var sections = new ArrayList<Section>();
        sections.add(what());
        sections.add(why());
        facts.sheets().forEach(kept -> sections.add(sheet(kept)));
        if (decision.outcome().gives()) {
            sections.add(payments());
        }
        if (!facts.clauses().isEmpty()) {
            sections.add(Section.of(words.pay_back_heading(), facts.clauses()));
        }
        sections.add(text.appeal(caseId, decision.id()));
        sections.add(text.contact(facts.application()));
        var number = LetterText.shortId(caseId);
        return new Letter(facts.language(), words.title(decision.part().code()), words.about(number), decision.at(),
                text.sender(), known(), words.greeting(), sections,
                words.foot(number, LetterText.shortId(decision.id())));
    }

    private List<Fact> known() {
        var decision = facts.decision();
        var known = new ArrayList<>(text.head(facts.application().caseId(), decision.id(), decision.at()));
        known.add(new Fact(words.received_label(), text.day(facts.application().receivedAt())));
        if (!facts.sheets().isEmpty()) {
            known.add(new Fact(words.months_label(), facts.sheets().stream().map(kept -> text.month(kept.period()))
                    .collect(Collectors.joining(", "))));
        }
        known.add(new Fact(words.by_label(), decision.by()));
        var second = facts.signedBy();
        if (second != null) {
            known.add(new Fact(words.signed_label(), second));
        }
        return known;
    }

    private Section what() {
        var decision = facts.decision();
        var amount = decision.amount();
        return new Section(words.what_heading(),
                List.of(words.what(decision.part().code(), decision.outcome().code(),
                        amount == null ? "" : text.money(amount)), words.at_once(text.country())),
                List.of(), facts.items().isEmpty() ? List.of() : List.of(items()));
    }

    private Table items() {
        return new Table(words.items_caption(),
                List.of(new Column(words.item_column(), false), new Column(words.asked_column(), true),
                        new Column(words.granted_column(), true)),
                facts.items().stream().map(this::item).toList());
    }

    private Row item(LetterItem item) {
        var asked = item.asked();
        var granted = item.granted();
        var name = words.item(item.kind(), reckoning.cost(item.kind()));
        return new Row(name, words.item_outcome(item.outcome().code()),
                List.of(asked == null ? "–" : text.money(asked), granted == null ? "–" : text.money(granted)), false);
    }

    private Section why() {
        var decision = facts.decision();
        var paragraphs = new ArrayList<String>();
        var reason = decision.reason();
        if (reason != null) {
            paragraphs.add(reason);
        }
        var individual = facts.individualReason();
        if (individual != null) {
            paragraphs.add(words.below_floor(individual));
        }
        paragraphs.add(words.rests_on(text.law(decision.ground())));
        var points = facts.items().stream().filter(item -> item.reason() != null || !item.ground().equals(decision.ground()))
                .map(item -> words.because(words.item(item.kind(), reckoning.cost(item.kind())), why(item, decision)))
                .toList();
        return new Section(words.why_heading(), paragraphs, points, List.of());
    }

    /** The reason, and the paragraph where it is another than that of the whole. */
    private String why(LetterItem item, Decision decision) {
        var reason = item.reason();
        var law = item.ground().equals(decision.ground()) ? "" : words.rests_on(text.law(item.ground()));
        return ((reason == null ? "" : reason.strip() + " ") + law).strip();
    }

    private Section sheet(KeptSheet kept) {
        var sheet = kept.sheet();
        var month = text.month(kept.period());
        return new Section(words.sheet_heading(month),
                List.of(words.sheet_text(),
                        words.floor(text.money(sheet.floor()), sheet.floorKept(), text.country())),
                List.of(), List.of(new Table(words.sheet_caption(),
                        List.of(new Column(words.line_column(), false), new Column(words.amount_column(), true)),
                        rows(sheet))));
    }

    private List<Row> rows(Sheet sheet) {
        var said = SheetWords.in(facts.language());
        var rows = new ArrayList<Row>();
        for (var line : sheet.lines()) {
            var ref = line.ref();
            rows.add(new Row(said.line(line) + (ref == null || ref.isEmpty() ? "" : " (" + person(ref) + ")"),
                    source(line, sheet), List.of(text.money(line.amount())), false));
        }
        sum(rows, reckoning.sum_norm(), sheet.norm());
        if (sheet.supplements().isPositive()) {
            sum(rows, reckoning.sum_supplements(), sheet.supplements());
        }
        sum(rows, reckoning.sum_costs(), sheet.costs());
        sum(rows, reckoning.sum_income(), sheet.incomeCounted().negative());
        sum(rows, reckoning.aid(), sheet.aid());
        if (sheet.surplus().isPositive()) {
            sum(rows, reckoning.surplus(), sheet.surplus());
        }
        return rows;
    }

    private void sum(List<Row> rows, String name, Amount amount) {
        rows.add(new Row(name, "", List.of(text.money(amount)), true));
    }

    private String person(String ref) {
        return reckoning.person(ref).toLowerCase(facts.language().locale());
    }

    /** The paragraph, and since when the amount is what it is. Where it was read stands on the caseworker's sheet. */
    private String source(Line line, Sheet sheet) {
        var law = line.basis().in(sheet.period());
        var table = line.parameter();
        return reckoning.law(law.act(), law.section()) + ". "
                + (table == null ? reckoning.stated() : words.table_from(text.day(table.validFrom())));
    }

    private Section payments() {
        var points = facts.payments().stream().map(payment -> {
            var on = payment.on();
            return words.pay(text.money(payment.amount()), on == null ? "" : text.day(on),
                    payment.payee().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }).toList();
        return new Section(words.pay_heading(), points.isEmpty() ? List.of(words.pay_soon()) : List.of(), points, List.of());
    }
}
