package trygg.benefits.reporting.web;

import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import io.quarkus.qute.TemplateInstance;
import trygg.benefits.appeal.AppealService;
import trygg.benefits.reporting.FigureService;
import trygg.benefits.reporting.KostraService;
import trygg.benefits.reporting.KostraService.Wanted;
import trygg.benefits.statistics.Form;
import trygg.benefits.statistics.Reporting;
import trygg.platform.municipality.Municipalities;
import trygg.platform.municipality.Municipality;
import trygg.platform.municipality.Municipality.Country;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.FormInput;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.Visitor;
import trygg.platform.secrecy.Callers;
import trygg.platform.secrecy.PublicCounts.Cell;

/** The figures behind the promises about money (C025, C026, C035, C039), and the control of the year's file. */
@Path("/statistics")
@RolesAllowed({ "caseworker", "duty-officer", "manager" })
@Produces(MediaType.TEXT_HTML)
public class StatisticsPages {

    private static final int FIRST_YEAR = 2000;
    private static final String CSV = "text/csv; charset=utf-8";

    /**
     * @param said why a file could not be made, if one was asked for
     * @param kostra for a manager of a Norwegian municipality, in a year whose layout is known
     */
    record show(PageFrame frame, FormInput form, StatisticsPage page, boolean norwegian, boolean knownYear,
            StatisticsPage.@Nullable Kostra kostra, boolean manager, String month,
            @Nullable String said) implements TemplateInstance {
    }

    private final FigureService figures;
    private final AppealService appeals;
    private final KostraService kostra;
    private final Municipalities municipalities;
    private final Callers callers;
    private final Visitor visitor;

    StatisticsPages(FigureService figures, AppealService appeals, KostraService kostra, Municipalities municipalities,
            Callers callers, Visitor visitor) {
        this.figures = figures;
        this.appeals = appeals;
        this.kostra = kostra;
        this.municipalities = municipalities;
        this.callers = callers;
        this.visitor = visitor;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@QueryParam("year") @Nullable String asked,
            @QueryParam("said") @Nullable String said) {
        var frame = visitor.frame();
        var words = BundleWords.in(StatisticsWords.class, frame.language());
        var now = YearMonth.from(frame.now().atZone(frame.zone()));
        var form = FormInput.empty().with("year", asked == null ? String.valueOf(now.getYear()) : asked);
        var year = year(form, words, now);
        var municipality = municipality();
        var norwegian = municipality.country() == Country.NO;
        var known = Reporting.KNOWN_YEARS.contains(year);
        // The goal is a living one: this month's families, and of a year that is over those of its last month.
        var month = year == now.getYear() ? now : YearMonth.of(year, 12);
        return new show(frame, form, StatisticsPage.of(frame, words, municipality, figures.childPoverty(municipality, year),
                figures.floor(municipality, year), figures.quiet(municipality, year, month),
                appeals.figures(callers.current(), municipality.code(), Year.of(year)), figures.rechecked(municipality, year)),
                norwegian, known,
                norwegian && known && frame.is("manager")
                        ? StatisticsPage.Kostra.of(words, frame.root(), municipality.code(), year,
                                kostra.beforeNumbers(callers.current(), new Wanted(municipality, Form.AID, year)))
                        : null,
                frame.is("manager"), (year == now.getYear() ? now.minusMonths(1) : month).toString(), said);
    }

    @GET
    @Path("child-poverty.csv")
    @Produces(CSV)
    @Operation(hidden = true)
    public Response childPoverty(@QueryParam("year") @Nullable Integer year) {
        var poverty = figures.childPoverty(municipality(), FigureResource.year(year));
        return csv("child-poverty", poverty.year(), Stream.concat(
                Stream.of("month,households_with_children,households,children,one_adult,more_adults,without_children"),
                poverty.months().stream().map(month -> month.month() + "," + cells(month.withChildren(), month.households(),
                        month.children(), month.oneAdult(), month.moreAdults(), month.withoutChildren())))
                .toList());
    }

    @GET
    @Path("child-poverty-districts.csv")
    @Produces(CSV)
    @Operation(hidden = true)
    public Response childPovertyByDistrict(@QueryParam("year") @Nullable Integer year) {
        var poverty = figures.childPoverty(municipality(), FigureResource.year(year));
        return csv("child-poverty-districts", poverty.year(), Stream.concat(
                Stream.of("district,households_with_children,households"),
                poverty.byDistrict().stream().map(one -> code(one.district() == null ? null : one.district().code()) + ","
                        + cells(one.some(), one.all())))
                .toList());
    }

    @GET
    @Path("floor-districts.csv")
    @Produces(CSV)
    @Operation(hidden = true)
    public Response floorByDistrict(@QueryParam("year") @Nullable Integer year) {
        var floor = figures.floor(municipality(), FigureResource.year(year));
        return csv("floor-districts", floor.year(), Stream.concat(Stream.of("district,below_floor,decisions"),
                floor.byDistrict().stream().map(one -> code(one.district()) + "," + one.some() + "," + one.all())).toList());
    }

    private static String code(@Nullable String district) {
        return district == null ? "unknown" : district;
    }

    @GET
    @Path("floor.csv")
    @Produces(CSV)
    @Operation(hidden = true)
    public Response floor(@QueryParam("year") @Nullable Integer year) {
        var floor = figures.floor(municipality(), FigureResource.year(year));
        return csv("floor", floor.year(), Stream.concat(Stream.of("month,below_floor,decisions"),
                floor.months().stream().map(month -> month.month() + "," + month.below() + "," + month.decisions())).toList());
    }

    /** As RFC 4180 has it; nothing in it needs quotes. */
    private Response csv(String figure, int year, List<String> lines) {
        return Response.ok(String.join("\r\n", lines) + "\r\n")
                .header("Content-Disposition", "attachment; filename=\"%s-%s-%d.csv\"".formatted(figure,
                        municipality().code(), year))
                .build();
    }

    /** What is withheld is an empty cell. */
    private static String cells(Cell... cells) {
        return Stream.of(cells).map(cell -> cell instanceof Cell.Count(var value) ? String.valueOf(value) : "")
                .collect(Collectors.joining(","));
    }

    private static int year(FormInput form, StatisticsWords words, YearMonth now) {
        var typed = form.value("year");
        if (typed.matches("[0-9]{4}") && Integer.parseInt(typed) >= FIRST_YEAR && Integer.parseInt(typed) <= now.getYear()) {
            return Integer.parseInt(typed);
        }
        form.refuse("year", words.year_unfit());
        return now.getYear();
    }

    private Municipality municipality() {
        return municipalities.require(visitor.requireMunicipality());
    }
}
