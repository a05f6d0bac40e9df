package trygg.benefits.assessment.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.Application;
import trygg.benefits.application.Money;
import trygg.benefits.application.Reckoned;
import trygg.benefits.application.web.ApplicationWords;
import trygg.benefits.assessment.KeptCalculation;
import trygg.benefits.calculation.web.SheetWords;
import trygg.benefits.statistics.AidConditions.Condition;
import trygg.benefits.statistics.AidFacts;
import trygg.benefits.statistics.Coded;
import trygg.benefits.statistics.Family.MaritalStatus;
import trygg.platform.municipality.Municipality.Country;
import trygg.platform.pages.CaseHead;
import trygg.platform.pages.FormInput.Choice;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.Words;

/**
 * What the page of a decision on kept calculations shows.
 *
 * @param months the calculations that are decided on, the earliest first
 * @param others those that are kept besides
 * @param reckoned what they say together; absent when none is chosen
 * @param given for these months already by other decisions; empty when nothing was
 * @param belowFloor whether a decision on them needs reasons of its own and a second signature
 * @param coded the choices of the statistics' facts; empty where no statistics ask for them
 */
record DecisionPage(Application application, CaseHead head, List<Kept> months, List<Kept> others, List<Item> items,
        @Nullable Reckoned reckoned, String aid, String given, boolean belowFloor, List<Choice> outcomes, List<Choice> grounds,
        List<Codes> coded, List<Choice> conditions, UUID actId) {

    /** One kept calculation; all amounts in the reader's form. */
    record Kept(UUID id, String month, String aid, String norm, String costs, String income, String at, String by,
            List<SheetLine> lines, boolean floorKept) {
    }

    record SheetLine(String text, String amount, String law) {
    }

    /** @param shortened whether not all that was asked for counts, so that a reason is owed */
    record Item(String kind, String name, String asked, String granted, boolean shortened, String ground) {
    }

    /** One field of the coded facts. */
    record Codes(String field, String label, List<Choice> choices) {
    }

    static DecisionPage of(PageFrame frame, Country country, Application application, List<KeptCalculation> chosen,
            List<KeptCalculation> rest, @Nullable Reckoned reckoned, AssessmentWords words) {
        var texts = ApplicationWords.in(frame, country);
        var currency = Money.currencyOf(country).getCurrencyCode();
        var lines = SheetWords.in(frame.language());
        var items = new ArrayList<Item>();
        if (reckoned != null) {
            for (var one : reckoned.asked()) {
                items.add(new Item(one.kind(),
                        one.kind().equals(KeptCalculation.LIVELIHOOD) ? words.livelihood() : lines.cost(one.kind()),
                        Words.money(one.asked().amount(), currency, frame),
                        Words.money(one.granted().amount(), currency, frame),
                        one.granted().compareTo(one.asked()) < 0, one.ground()));
            }
        }
        return new DecisionPage(application, texts.head(application),
                chosen.stream().map(one -> kept(one, frame, currency, lines)).toList(),
                rest.stream().map(one -> kept(one, frame, currency, lines)).toList(), items, reckoned,
                reckoned == null ? "" : Words.money(reckoned.aid().amount(), currency, frame),
                reckoned == null || !reckoned.given().isPositive() ? ""
                        : Words.money(reckoned.given().amount(), currency, frame),
                reckoned != null && !reckoned.floorKept(), texts.outcomes(), texts.grounds(),
                country == Country.NO ? codes(words) : List.of(),
                Arrays.stream(Condition.values()).map(one -> new Choice(one.code(), words.condition(one.code()))).toList(),
                UUID.randomUUID());
    }

    private static Kept kept(KeptCalculation one, PageFrame frame, String currency, SheetWords texts) {
        var sheet = one.sheet();
        return new Kept(one.id(), Words.month(sheet.period(), frame), money(sheet.aid(), currency, frame),
                money(sheet.norm().plus(sheet.supplements()), currency, frame), money(sheet.costs(), currency, frame),
                money(sheet.incomeCounted().negative(), currency, frame), Words.dateTime(one.at(), frame), one.by(),
                sheet.lines().stream().map(line -> new SheetLine(texts.line(line), money(line.amount(), currency, frame),
                        texts.law(line, sheet.period()))).toList(),
                sheet.floorKept());
    }

    private static String money(trygg.benefits.parameter.Amount amount, String currency, PageFrame frame) {
        return Words.money(java.math.BigDecimal.valueOf(amount.hundredths(), 2), currency, frame);
    }

    private static List<Codes> codes(AssessmentWords words) {
        return List.of(codes("maritalStatus", MaritalStatus.values(), words),
                codes("livelihood", AidFacts.Livelihood.values(), words),
                codes("benefit", AidFacts.Benefit.values(), words), codes("work", AidFacts.Work.values(), words),
                codes("housing", AidFacts.Housing.values(), words));
    }

    private static Codes codes(String field, Coded[] values, AssessmentWords words) {
        return new Codes(field, words.coded_field(field), Arrays.stream(values)
                .map(value -> new Choice(value.code(), words.coded(field + "." + value.code()))).toList());
    }
}
