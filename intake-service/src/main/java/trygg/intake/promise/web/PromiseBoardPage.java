package trygg.intake.promise.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import trygg.intake.promise.Figures;
import trygg.intake.promise.GuaranteeTexts;
import trygg.intake.promise.PromiseService.Board;
import trygg.intake.promise.PromiseService.Standing;
import trygg.platform.municipality.Municipality;
import trygg.platform.pages.Figure;
import trygg.platform.pages.Figure.Bar;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.Words;
import trygg.platform.pages.WorkList.Filter;

/**
 * What the promise board shows.
 *
 * @param figure of all guarantees, whatever promises are shown
 */
record PromiseBoardPage(String place, Figure figure, List<Filter> filters, List<Section> sections, long shown, long all,
        String openData) {

    record Section(String letter, List<Row> rows) {
    }

    /**
     * @param kept the figures of its guarantees in one line each, such as "A roof tonight: 41 of 52"
     * @param adopted the decision and its day, if there is one
     */
    record Row(String id, String href, String text, List<String> classes, String verdict, String color,
            @Nullable String adopted, List<String> kept) {
    }

    static PromiseBoardPage of(PageFrame frame, PromiseWords words, GuaranteeTexts texts, Municipality municipality,
            Board board, Show show) {
        var shown = board.standings().stream().filter(show::holds).toList();
        var sections = shown.stream().collect(Collectors.groupingBy(one -> one.promise().section(), TreeMap::new,
                Collectors.mapping(one -> row(frame, words, texts, one), Collectors.toList())));
        return new PromiseBoardPage(municipality.name(), figure(frame, words, texts, board.figures()),
                Show.filters(frame, words, show),
                sections.entrySet().stream().map(one -> new Section(one.getKey(), one.getValue())).toList(), shown.size(),
                board.standings().size(), frame.root() + "/open/promises/" + municipality.code() + ".json");
    }

    private static Row row(PageFrame frame, PromiseWords words, GuaranteeTexts texts, Standing standing) {
        var promise = standing.promise();
        var adopted = standing.adopted();
        return new Row(promise.id(), frame.root() + "/promises/" + promise.id(), promise.text().in(frame.language()),
                promise.classes().stream().map(words::kind).toList(), words.verdict(standing.verdict().code()),
                color(standing), adopted == null ? null : words.adopted(adopted.decision(), Words.date(adopted.date(), frame)),
                standing.figures().stream().filter(one -> one.denominator() > 0)
                        .map(one -> texts.name(one.guarantee(), frame.language()) + ": " + basis(frame, words, one)).toList());
    }

    /** Red is for broken alone. */
    static String color(Standing standing) {
        return switch (standing.verdict()) {
            case KEPT, KEPT_SO_FAR -> "success";
            case WAITING -> "info";
            case BROKEN -> "danger";
            case REMEDIED, NOT_ADOPTED, NOT_MEASURED, NOTHING_OWED -> "neutral";
        };
    }

    static Figure figure(PageFrame frame, PromiseWords words, GuaranteeTexts texts, List<Figures> figures) {
        return new Figure(words.figure(), words.figure_rows(), words.figure_values(),
                figures.stream().filter(one -> one.denominator() > 0)
                        .map(one -> new Bar(texts.name(one.guarantee(), frame.language()), percent(one),
                                basis(frame, words, one), one.running() > 0))
                        .toList(),
                frame.root() + "/promises/figures.csv");
    }

    private static BigDecimal percent(Figures figures) {
        return BigDecimal.valueOf(figures.kept() * 100).divide(BigDecimal.valueOf(figures.denominator()), 0,
                RoundingMode.HALF_UP);
    }

    private static String basis(PageFrame frame, PromiseWords words, Figures figures) {
        return words.basis(Words.number(figures.kept(), frame), Words.number(figures.denominator(), frame));
    }

    /** Which promises are shown; it stands in the address. */
    enum Show {
        CLOCK,
        BROKEN,
        ALL;

        static Show of(@Nullable String code) {
            return "broken".equals(code) ? BROKEN : "all".equals(code) ? ALL : CLOCK;
        }

        boolean holds(Standing standing) {
            return switch (this) {
                case CLOCK -> standing.clocked();
                case BROKEN -> standing.brokenNow();
                case ALL -> true;
            };
        }

        static List<Filter> filters(PageFrame frame, PromiseWords words, Show chosen) {
            var here = frame.root() + "/promises";
            return List.of(new Filter(words.show_clock(), here, chosen == CLOCK),
                    new Filter(words.show_broken(), here + "?show=broken", chosen == BROKEN),
                    new Filter(words.show_all(), here + "?show=all", chosen == ALL));
        }
    }
}
