package trygg.housing.fidelity.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import trygg.housing.fidelity.Fidelity;
import trygg.housing.fidelity.Fidelity.Verdict;
import trygg.housing.fidelity.Goal;
import trygg.housing.fidelity.HomeAndWork;
import trygg.housing.fidelity.KaplanMeier.Band;
import trygg.housing.fidelity.KaplanMeier.Point;
import trygg.housing.fidelity.Measure;
import trygg.housing.fidelity.Retention;
import trygg.housing.fidelity.ToKeys;
import trygg.platform.api.Codes;
import trygg.platform.pages.Figure;
import trygg.platform.pages.Figure.Bar;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.Words;

/**
 * The evidence in the reader's form.
 *
 * @param facts what stands on top, a word and its value each
 * @param curve nothing while nobody has been housed
 * @param keys nothing while nobody has been homeless
 * @param homeAndWork nothing while nobody has been housed for so long
 */
public record EvidencePage(List<Fact> facts, Said verdict, List<PrincipleRow> principles, @Nullable Curve curve,
        List<PointRow> points, String median, @Nullable Figure keys,
        @Nullable Figure homeAndWork, String definition) {

    /** So many tenancies stand beside a figure; all of them are one link away. */
    private static final int ROWS = 10;

    public record Fact(String what, String value) {
    }

    /** A verdict in words, and the colour that goes with it. */
    public record Said(String word, String colour) {
    }

    public record PrincipleRow(int number, String title, Said verdict, List<FigureRow> figures) {
    }

    /** @param all the address of all of them */
    public record FigureRow(String title, String count, Said verdict, List<Row> rows, String all, String allText) {
    }

    /** A tenancy behind a figure; of a protected person neither case nor number. */
    public record Row(@Nullable UUID caseId, String shortCase, LocalDate on, String sign, boolean kept) {

        static Row of(EvidenceWords words, Fidelity.Evidence one) {
            return new Row(one.protectedPerson() ? null : one.caseId(),
                    one.protectedPerson() ? "" : words.case_of(one.caseId().toString().substring(0, 8)), one.on(),
                    words.sign(Codes.of(one.sign())), one.sign().kept());
        }
    }

    public record PointRow(int months, String share, String band, long lost, long atRisk) {
    }

    static EvidencePage of(PageFrame frame, EvidenceWords words, Fidelity fidelity, Retention retention, ToKeys toKeys,
            HomeAndWork homeAndWork, @Nullable Goal goal) {
        var points = Curve.points(retention);
        var median = toKeys.median();
        return new EvidencePage(facts(frame, words, retention, goal), verdict(words, fidelity.verdict()),
                retention.housed() == 0 ? List.of()
                        : fidelity.principles().stream().map(one -> new PrincipleRow(one.principle().ordinal() + 1,
                                words.principle(Codes.of(one.principle())), verdict(words, one.verdict()),
                                one.figures().stream().map(figure -> row(frame, words, figure)).toList())).toList(),
                points.isEmpty() ? null : Curve.of(points),
                points.stream().map(after -> new PointRow(after.months(), share(frame, words, after.point()),
                        band(frame, words, after.point()), after.point().happened(), after.point().atRisk())).toList(),
                median == null ? words.no_median() : words.median(Words.number(median, frame)), keys(frame, words, toKeys),
                homeAndWork(frame, words, homeAndWork), words.definition(Measure.VERSION));
    }

    static Said verdict(EvidenceWords words, Verdict verdict) {
        return new Said(words.verdict(Codes.of(verdict)), switch (verdict) {
            case NO_FACTS -> "neutral";
            case KEPT -> "success";
            case PARTLY -> "warning";
            case RED -> "danger";
        });
    }

    static String count(PageFrame frame, EvidenceWords words, Fidelity.Figure figure) {
        return figure.of() == 0 ? words.nobody()
                : words.count_of(Words.number(figure.kept(), frame), Words.number(figure.of(), frame));
    }

    private static FigureRow row(PageFrame frame, EvidenceWords words, Fidelity.Figure figure) {
        var code = Codes.of(figure.measure());
        return new FigureRow(words.measure(code), count(frame, words, figure), verdict(words, figure.verdict()),
                figure.first(ROWS).stream().map(one -> Row.of(words, one)).toList(), frame.root() + "/evidence/" + code,
                words.all_rows(Words.number(figure.of(), frame)));
    }

    private static List<Fact> facts(PageFrame frame, EvidenceWords words, Retention one, @Nullable Goal goal) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(words.homes_now(), goal == null ? Words.number(one.still(), frame)
                : words.of_goal(Words.number(one.still(), frame), Words.number(goal.homes(), frame), goal.decision())));
        facts.add(new Fact(words.not_own(), Words.number(one.notOwn(), frame)));
        Retention.HORIZONS.forEach(months -> {
            var point = one.after(months);
            facts.add(new Fact(words.after_months(months),
                    point == null ? words.too_early() : share(frame, words, point) + ", " + band(frame, words, point)));
        });
        facts.add(new Fact(words.housed(), Words.number(one.housed(), frame)));
        facts.add(new Fact(words.lost(), Words.number(one.lost(), frame)));
        facts.add(new Fact(words.deaths(), Words.number(one.deaths(), frame)));
        facts.add(new Fact(words.own_homes(), Words.number(one.ownHomes(), frame)));
        facts.add(new Fact(words.out_of_sight(), Words.number(one.outOfSight(), frame)));
        facts.add(new Fact(words.returned(),
                words.returned_of(Words.number(one.returned(), frame), Words.number(one.homelessNow(), frame))));
        return facts;
    }

    private static String share(PageFrame frame, EvidenceWords words, Point point) {
        return words.percent(percent(frame, point.share()));
    }

    private static String band(PageFrame frame, EvidenceWords words, Point point) {
        Band band = point.band();
        return band == null ? words.no_band() : words.percents(percent(frame, band.low()), percent(frame, band.high()));
    }

    private static String percent(PageFrame frame, double share) {
        return Words.number(Math.round(share * 100), frame);
    }

    private static @Nullable Figure homeAndWork(PageFrame frame, EvidenceWords words, HomeAndWork one) {
        if (one.all() == 0) {
            return null;
        }
        var bars = new ArrayList<Bar>();
        for (var group : List.of(new Group("both", one.both()), new Group("home-only", one.homeOnly()),
                new Group("work-only", one.workOnly()), new Group("neither", one.neither()),
                new Group("no-word-home", one.noWordHome()), new Group("no-word-no-home", one.noWordNoHome()))) {
            bars.add(new Bar(words.outcome(group.code()), BigDecimal.valueOf(group.count()),
                    words.count_of(Words.number(group.count(), frame), Words.number(one.all(), frame)), false));
        }
        return new Figure(words.home_and_work_figure(HomeAndWork.MONTHS), words.outcome_heading(),
                words.households(), bars, frame.root() + "/evidence/home-and-work.csv");
    }

    private record Group(String code, long count) {
    }

    private static @Nullable Figure keys(PageFrame frame, EvidenceWords words, ToKeys toKeys) {
        if (toKeys.housed() + toKeys.waiting() == 0) {
            return null;
        }
        var bars = toKeys.lengths().stream().flatMap(one -> {
            var days = one.most() == Integer.MAX_VALUE ? words.days_over(one.least())
                    : words.days_between(one.least(), one.most());
            return Stream.of(new Bar(words.length_housed(days), BigDecimal.valueOf(one.housed()), null, false),
                    new Bar(words.length_waiting(days), BigDecimal.valueOf(one.waiting()), null, one.waiting() > 0));
        }).toList();
        return new Figure(words.keys_figure(), words.length(), words.households(), bars,
                frame.root() + "/evidence/keys.csv");
    }
}
