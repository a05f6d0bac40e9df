package trygg.benefits.reporting.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import trygg.benefits.appeal.AppealFigures;
import trygg.benefits.application.Money;
import trygg.benefits.application.web.Discretion;
import trygg.benefits.reporting.ChildPoverty;
import trygg.benefits.reporting.Made;
import trygg.benefits.reporting.NormFloor;
import trygg.benefits.reporting.QuietFigures;
import trygg.benefits.reporting.Rechecked;
import trygg.benefits.reporting.YearOfAid.Incomplete;
import trygg.benefits.statistics.Finding;
import trygg.platform.municipality.Municipality;
import trygg.platform.pages.Figure;
import trygg.platform.pages.Figure.Bar;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.Words;
import trygg.platform.secrecy.PublicCounts.Cell;

/**
 * The figures of a year in the reader's words. Every bar stands in the row of its number, with numerator and denominator
 * written out.
 *
 * @param longTerm a sentence; {@code owed} when somebody is owed something
 */
record StatisticsPage(int year, List<Figure> poverty, List<Figure> floor, String longTerm, boolean owed, String papers,
        List<Figure> asked, String effect, List<Changed> changed, String rechecked) {

    /** Decisions of one kind that were appealed (C037). @param share of the appeals that changed something */
    record Changed(String what, String decisions, String appeals, String changed, String share, String more, String less,
            String upheld, String open) {

        static Changed of(PageFrame frame, String what, AppealFigures figures) {
            var share = figures.share();
            return new Changed(what, Words.number(figures.decisions(), frame), Words.number(figures.appeals(), frame),
                    Words.number(figures.changed(), frame),
                    share == null ? "–" : Words.number(share.movePointRight(2), frame) + " %",
                    Words.number(figures.more(), frame), Words.number(figures.less(), frame),
                    Words.number(figures.upheld(), frame), Words.number(figures.stillOpen(), frame));
        }
    }

    static StatisticsPage of(PageFrame frame, StatisticsWords words, Municipality municipality, ChildPoverty poverty,
            NormFloor floor, QuietFigures quiet, AppealFigures.OfYear appeals, Rechecked rechecked) {
        var longTerm = quiet.longTerm();
        return new StatisticsPage(poverty.year(), poverty(frame, words, poverty), floor(frame, words, municipality, floor),
                longTerm(frame, words, longTerm), longTerm != null && longTerm.without() > 0,
                papers(frame, words, quiet.papers()), asked(frame, words, quiet.papers()), effect(frame, words, quiet.effect()),
                List.of(Changed.of(frame, words.changed_row("aid"), appeals.aid()),
                        Changed.of(frame, words.changed_row("recoveries"), appeals.recoveries())),
                rechecked(frame, words, Money.currencyOf(municipality.country()).getCurrencyCode(), rechecked));
    }

    private static String effect(PageFrame frame, StatisticsWords words, QuietFigures.Effect effect) {
        return effect.known() + effect.unknown() == 0 ? words.papers_effect_none()
                : words.papers_effect(Words.number(effect.unchanged(), frame), Words.number(effect.known(), frame),
                        Words.number(effect.unknown(), frame));
    }

    private static String rechecked(PageFrame frame, StatisticsWords words, String currency, Rechecked rechecked) {
        return rechecked.more() + rechecked.less() == 0 ? words.rechecked_none()
                : words.rechecked(Words.number(rechecked.more(), frame),
                        Words.money(rechecked.missing(), currency, frame), Words.number(rechecked.less(), frame),
                        Words.money(rechecked.tooMuch(), currency, frame));
    }

    private static List<Figure> poverty(PageFrame frame, StatisticsWords words, ChildPoverty poverty) {
        var figures = new ArrayList<Figure>();
        if (!poverty.months().isEmpty()) {
            var last = poverty.months().getLast();
            figures.add(new Figure(words.poverty_caption(), words.month(), words.families(),
                    poverty.months().stream().map(month -> bar(frame, words, Words.month(month.month(), frame),
                            month.withChildren(), month.households())).toList(),
                    frame.root() + "/statistics/child-poverty.csv?year=" + poverty.year()));
            figures.add(new Figure(words.types_caption(Words.month(last.month(), frame)), words.type(), words.households(),
                    List.of(bar(frame, words, words.type_name("one"), last.oneAdult(), last.households()),
                            bar(frame, words, words.type_name("more"), last.moreAdults(), last.households()),
                            bar(frame, words, words.type_name("none"), last.withoutChildren(), last.households())),
                    null));
            var length = poverty.families();
            figures.add(new Figure(words.length_caption(), words.length(), words.families(),
                    List.of(bar(frame, words, words.length_name("three"), length.upToThree(), length.all()),
                            bar(frame, words, words.length_name("six"), length.upToSix(), length.all()),
                            bar(frame, words, words.length_name("nine"), length.upToNine(), length.all()),
                            bar(frame, words, words.length_name("long"), length.longTerm(), length.all())),
                    null));
        }
        if (!poverty.months().isEmpty() && poverty.byDistrict().stream().anyMatch(one -> one.district() != null)) {
            figures.add(new Figure(words.poverty_districts_caption(), words.district(), words.families(),
                    poverty.byDistrict().stream().map(one -> bar(frame, words,
                            one.district() == null ? words.district_unknown() : one.district().name(), one.some(), one.all()))
                            .toList(),
                    frame.root() + "/statistics/child-poverty-districts.csv?year=" + poverty.year()));
        }
        var refusals = poverty.refusals();
        if (refusals.decisions() instanceof Cell.Count) {
            figures.add(new Figure(words.refusals_caption(), words.outcome(), words.decisions(),
                    List.of(bar(frame, words, words.outcome_name("refused"), refusals.refused(), refusals.decisions()),
                            bar(frame, words, words.outcome_name("other"), refusals.others(), refusals.decisions())),
                    null));
        }
        return figures;
    }

    private static List<Figure> floor(PageFrame frame, StatisticsWords words, Municipality municipality, NormFloor floor) {
        if (floor.months().isEmpty()) {
            return List.of();
        }
        var districts = new Figure(words.floor_districts_caption(), words.district(), words.floor_values(),
                floor.byDistrict().stream().map(one -> bar(frame, words,
                        one.district() == null ? words.district_unknown() : municipality.districtName(one.district()),
                        new Cell.Count(one.some()), new Cell.Count(one.all()))).toList(),
                frame.root() + "/statistics/floor-districts.csv?year=" + floor.year());
        var months = new Figure(words.floor_caption(), words.month(), words.floor_values(),
                floor.months().stream().map(month -> new Bar(Words.month(month.month(), frame),
                        BigDecimal.valueOf(month.below()), words.floor_basis(Words.number(month.below(), frame),
                                Words.number(month.decisions(), frame),
                                Words.number(BigDecimal.valueOf(month.share(), 1), frame)),
                        false)).toList(),
                frame.root() + "/statistics/floor.csv?year=" + floor.year());
        return municipality.districts().isEmpty() ? List.of(months) : List.of(months, districts);
    }

    private static String longTerm(PageFrame frame, StatisticsWords words, QuietFigures.@Nullable LongTermFamilies longTerm) {
        if (longTerm == null) {
            return words.long_term_undecided();
        }
        var entitled = Words.number(longTerm.entitled(), frame);
        var month = Words.month(longTerm.month(), frame);
        var months = Words.number(longTerm.months(), frame);
        return longTerm.without() == 0 ? words.long_term_none(entitled, month, months)
                : words.long_term_some(Words.number(longTerm.without(), frame), entitled, month, months);
    }

    private static String papers(PageFrame frame, StatisticsWords words, QuietFigures.Papers papers) {
        if (papers.applications() == 0) {
            return "";
        }
        var mean = BigDecimal.valueOf(papers.asked()).divide(BigDecimal.valueOf(papers.applications()), 1,
                RoundingMode.HALF_UP);
        return words.papers_text(Words.number(mean, frame), Words.number(papers.asked(), frame),
                Words.number(papers.applications(), frame));
    }

    private static List<Figure> asked(PageFrame frame, StatisticsWords words, QuietFigures.Papers papers) {
        if (papers.applications() == 0) {
            return List.of();
        }
        var all = new Cell.Count(papers.applications());
        return List.of(new Figure(words.papers_caption(), words.papers_rows(), words.applications(),
                List.of(bar(frame, words, words.papers_name("none"), new Cell.Count(papers.none()), all),
                        bar(frame, words, words.papers_name("few"), new Cell.Count(papers.few()), all),
                        bar(frame, words, words.papers_name("some"), new Cell.Count(papers.some()), all),
                        bar(frame, words, words.papers_name("many"), new Cell.Count(papers.many()), all)),
                null));
    }

    private static Bar bar(PageFrame frame, StatisticsWords words, String label, Cell value, Cell all) {
        return value instanceof Cell.Count(var some) && all instanceof Cell.Count(var total)
                ? new Bar(label, BigDecimal.valueOf(some),
                        words.of(Words.number(some, frame), Words.number(total, frame)), false)
                : new Bar(label, null, null, false);
    }

    /** What a manager sees of the year's file. @param path of the file, for the system that fetches it */
    record Kostra(int records, List<Found> findings, List<Left> incomplete, String path) {

        static Kostra of(StatisticsWords words, String root, String municipality, int year, Made.File file) {
            return new Kostra(file.controlled().records(),
                    file.controlled().findings().stream().map(finding -> Found.of(words, finding, file)).toList(),
                    file.leftOut().stream().map(left -> Left.of(words, left)).toList(),
                    root + "/api/v1/statistics/kostra/11F?municipality=" + municipality + "&year=" + year);
        }
    }

    /** @param hidden the address of a protected person's case, which stands in the place of the journal number */
    record Found(String rule, String severity, int line, @Nullable String hidden, @Nullable String journal, String sentence) {

        static Found of(StatisticsWords words, Finding finding, Made.File file) {
            var hidden = file.hidden().get(finding.journalNumber());
            return new Found(finding.rule(), words.severity_name(finding.severity().name().toLowerCase(Locale.ROOT)),
                    finding.line(), hidden == null ? null : "/intake/cases/" + hidden,
                    new Discretion(hidden != null).tell(finding.journalNumber()), finding.sentence());
        }
    }

    record Left(String href, @Nullable String name, String missing) {

        static Left of(StatisticsWords words, Incomplete left) {
            return new Left("/intake/cases/" + left.caseId(),
                    new Discretion(left.protectedPerson())
                            .tell(words.case_name(left.caseId().toString().substring(0, 8))),
                    words.missing_name(left.missing().code()));
        }
    }
}
