package trygg.housing.stock.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import io.quarkus.qute.TemplateInstance;
import trygg.housing.stock.Gap;
import trygg.housing.stock.MoveReadyDate;
import trygg.housing.stock.MoveReadyDate.Moving;
import trygg.housing.stock.PlannedHome;
import trygg.housing.stock.StockService;
import trygg.housing.vacancy.web.VacancyWords;
import trygg.platform.api.Codes;
import trygg.platform.api.Problem;
import trygg.platform.municipality.Municipalities;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.Figure;
import trygg.platform.pages.Figure.Bar;
import trygg.platform.pages.FormInput;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.SeeOther;
import trygg.platform.pages.Visitor;
import trygg.platform.pages.Words;
import trygg.platform.secrecy.Callers;

/** Need against stock and pipeline, for staff: the gap, the homes to come, and one of them with all its days. */
@Path("/stock")
@RolesAllowed({ "caseworker", "duty-officer", "manager" })
@Produces(MediaType.TEXT_HTML)
public class StockPages {

    private static final int ROWS = 200;

    record gap(PageFrame frame, Totals totals, @Nullable Figure figure, List<Axis> axes, String openData)
            implements
                TemplateInstance {
    }

    record pipeline(PageFrame frame, List<Planned> homes) implements TemplateInstance {
    }

    record home(PageFrame frame, FormInput form, Planned home, List<Moved> changes, boolean movable, UUID actId,
            @Nullable String said) implements TemplateInstance {
    }

    record Totals(long need, long free, long planned, String flow) {
    }

    /** One way to sort the same homes and households. */
    record Axis(String id, String heading, String rowsAre, List<Line> lines) {
    }

    record Line(String label, Gap.Row row) {
    }

    record Planned(UUID id, String name, String district, String ready, String slip, boolean late) {
    }

    record Moved(String was, String is, String slip, String by) {
    }

    private final StockService stock;
    private final Municipalities municipalities;
    private final Callers callers;
    private final Visitor visitor;

    StockPages(StockService stock, Municipalities municipalities, Callers callers, Visitor visitor) {
        this.stock = stock;
        this.municipalities = municipalities;
        this.callers = callers;
        this.visitor = visitor;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance gap() {
        var frame = visitor.frame();
        var municipality = visitor.requireMunicipality();
        var words = words();
        var kinds = bundle(VacancyWords.class);
        var found = stock.gap(callers.current(), municipality);
        var profile = municipalities.require(municipality);
        var axes = List.of(
                axis("kinds", found.kinds(), code -> code.equals(Gap.ORDINARY) ? words.ordinary() : kinds.kind(code)),
                axis("sizes", found.sizes(), words::size),
                axis("districts", found.districts(),
                        code -> code.equals(Gap.ANYWHERE) ? words.anywhere() : profile.districtName(code)),
                axis("access", found.access(), words::access));
        var totals = new Totals(found.need(), sum(found.kinds(), Gap.Row::free), sum(found.kinds(), Gap.Row::planned),
                words.flow(Words.number(found.asked(), frame), Words.number(found.left(), frame)));
        return new gap(frame, totals, figure(axes.getFirst(), frame), axes.stream().filter(axis -> !axis.lines().isEmpty())
                .toList(), frame.root() + "/open/stock/" + municipality + ".json");
    }

    @GET
    @Path("gap.csv")
    @Produces("text/csv; charset=utf-8")
    @Operation(hidden = true)
    public Response csv() {
        var municipality = visitor.requireMunicipality();
        var found = stock.gap(callers.current(), municipality);
        var lines = new ArrayList<String>();
        lines.add("by,code,need,occupied,free,out_of_service," + columns("ready") + "," + columns("gap"));
        lines.addAll(lines("kind", found.kinds()));
        lines.addAll(lines("size", found.sizes()));
        lines.addAll(lines("district", found.districts()));
        lines.addAll(lines("access", found.access()));
        return Response.ok(String.join("\r\n", lines) + "\r\n")
                .header("Content-Disposition", "attachment; filename=\"housing-gap-%s-%s.csv\"".formatted(municipality,
                        found.on()))
                .build();
    }

    @GET
    @Path("pipeline")
    @Operation(hidden = true)
    public TemplateInstance pipeline() {
        var frame = visitor.frame();
        return new pipeline(frame, stock.planned(callers.current(), visitor.requireMunicipality(), ROWS).stream()
                .map(one -> planned(one, frame)).toList());
    }

    @GET
    @Path("homes/{id}")
    @Operation(hidden = true)
    public TemplateInstance home(@PathParam("id") UUID id, @QueryParam("said") @Nullable String said) {
        return page(id, FormInput.empty(), said);
    }

    @POST
    @Path("homes/{id}/ready-dates")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response move(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        var form = FormInput.of(typed);
        var on = form.day("readyOn", words().give_day());
        if (on == null) {
            return again(id, form);
        }
        var caller = callers.current();
        return switch (stock.move(caller, new MoveReadyDate(form.id("actId"), id, on, caller.id()))) {
            case Moving.Moved _ -> back(id, "moved");
            case Moving.Repeated _ -> back(id, "moved");
            case Moving.OtherContent _ -> back(id, "before");
            case Moving.InUse _ -> back(id, "in-use");
            case Moving.SameDay _ -> again(id, form.refuse("readyOn", words().same_day()));
            case Moving.Unknown _ -> throw unknown();
        };
    }

    private Response back(UUID id, String said) {
        return SeeOther.to(visitor.frame(), "/stock/homes/" + id + "?said=" + said);
    }

    private Response again(UUID id, FormInput form) {
        return Response.status(422).entity(page(id, form, null)).build();
    }

    private TemplateInstance page(UUID id, FormInput form, @Nullable String said) {
        var frame = visitor.frame();
        var found = stock.find(callers.current(), id).orElseThrow(StockPages::unknown);
        return new home(frame, form, planned(found, frame),
                found.changes().stream().map(one -> new Moved(Words.date(one.wasOn(), frame), Words.date(one.isOn(), frame),
                        slip(one.days(), frame), one.by())).toList(),
                found.planned(LocalDate.ofInstant(frame.now(), frame.zone())), UUID.randomUUID(), said);
    }

    private Planned planned(PlannedHome one, PageFrame frame) {
        var kinds = bundle(VacancyWords.class);
        var code = one.district();
        var district = code == null ? "–" : municipalities.require(one.municipality()).districtName(code);
        return new Planned(one.id(), kinds.kind(Codes.of(one.kind())) + " " + kinds.holds(one.capacity()), district,
                Words.date(one.readyOn(), frame), slip(one.slip(), frame), one.slip() > 0);
    }

    private String slip(long days, PageFrame frame) {
        return days == 0 ? words().on_time() : words().slip(Words.number(Math.abs(days), frame), days > 0);
    }

    private Axis axis(String id, List<Gap.Row> rows, UnaryOperator<String> name) {
        return new Axis(id, words().axis(id), words().rows(id),
                rows.stream().map(row -> new Line(name.apply(row.code()), row)).toList());
    }

    /** The gap of today; a surplus has no bar. */
    private @Nullable Figure figure(Axis kinds, PageFrame frame) {
        var words = words();
        if (kinds.lines().isEmpty()) {
            return null;
        }
        return new Figure(words.gap_caption(), kinds.rowsAre(), words.homes(), kinds.lines().stream()
                .map(line -> new Bar(line.label(), BigDecimal.valueOf(line.row().gap(0)),
                        words.gap_basis(Words.number(line.row().need(), frame), Words.number(line.row().free(), frame)), false))
                .toList(), frame.root() + "/stock/gap.csv");
    }

    private static long sum(List<Gap.Row> rows, ToLongFunction<Gap.Row> of) {
        return rows.stream().mapToLong(of).sum();
    }

    private static String columns(String name) {
        return Gap.HORIZONS.stream().map(years -> name + "_" + years + "y").collect(Collectors.joining(","));
    }

    /** As RFC 4180 has it; only the code of a district may need quotes. */
    private static List<String> lines(String by, List<Gap.Row> rows) {
        return rows.stream().map(row -> by + "," + quoted(row.code()) + ","
                + Stream.of(List.of(row.need(), row.occupied(), row.free(), row.outOfService()), row.ready(), row.gaps())
                        .flatMap(List::stream).map(String::valueOf).collect(Collectors.joining(",")))
                .toList();
    }

    private static String quoted(String code) {
        // A spreadsheet takes what begins with one of these for a formula.
        var safe = code.matches("[=+@\\-].*") ? "'" + code : code;
        return safe.matches("[A-Za-z0-9+' -]*") ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
    }

    private StockWords words() {
        return bundle(StockWords.class);
    }

    private <W> W bundle(Class<W> words) {
        return BundleWords.in(words, visitor.language());
    }

    private static RuntimeException unknown() {
        return Problem.notFound("unknown-home", "There is nothing with this id here").asException();
    }
}
