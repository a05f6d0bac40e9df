package trygg.housing.fidelity.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import io.quarkus.qute.TemplateInstance;
import trygg.housing.fidelity.EvidenceService;
import trygg.housing.fidelity.HomeAndWork;
import trygg.housing.fidelity.Measure;
import trygg.housing.fidelity.Retention;
import trygg.housing.fidelity.web.EvidencePage.Row;
import trygg.platform.api.Codes;
import trygg.platform.api.Cursor;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.Visitor;
import trygg.platform.secrecy.Callers;

/** The evidence of Housing First for staff: the principles, the curve, and the way to the keys (C052, C053). */
@Path("/evidence")
@RolesAllowed({ "caseworker", "duty-officer", "manager" })
@Produces(MediaType.TEXT_HTML)
public class EvidencePages {

    private static final String PURPOSE = "evaluation";
    private static final String CSV = "text/csv; charset=utf-8";
    private static final int ROWS = 100;

    record show(PageFrame frame, EvidencePage page, String open) implements TemplateInstance {
    }

    record rows(PageFrame frame, String title, String verdict, String colour, String count, List<Row> rows,
            @Nullable String more) implements TemplateInstance {
    }

    private final EvidenceService evidence;
    private final Callers callers;
    private final Visitor visitor;

    EvidencePages(EvidenceService evidence, Callers callers, Visitor visitor) {
        this.evidence = evidence;
        this.callers = callers;
        this.visitor = visitor;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show() {
        var municipality = visitor.requireMunicipality();
        var caller = callers.current();
        var frame = visitor.frame();
        return new show(frame, EvidencePage.of(frame, words(), evidence.fidelity(caller, municipality, PURPOSE),
                evidence.retention(caller, municipality), evidence.toKeys(caller, municipality),
                evidence.homeAndWork(caller, municipality), evidence.goal(municipality, visitor.now()).orElse(null)),
                frame.root() + "/open/retention/" + municipality + ".json");
    }

    /** All tenancies behind one figure. */
    @GET
    @Path("{measure}")
    @Operation(hidden = true)
    public TemplateInstance rows(@PathParam("measure") String code, @QueryParam("after") @Nullable String after) {
        var measure = EvidenceResource.measure(code);
        var frame = visitor.frame();
        var figure = evidence.fidelity(callers.current(), visitor.requireMunicipality(), PURPOSE).figure(measure);
        var page = EvidenceResource.page(figure, Cursor.parse(after), ROWS);
        var verdict = EvidencePage.verdict(words(), figure.verdict());
        return new rows(frame, words().measure(code), verdict.word(), verdict.colour(),
                EvidencePage.count(frame, words(), figure),
                page.items().stream().map(one -> Row.of(words(), one)).toList(),
                page.next() == null ? null : frame.root() + "/evidence/" + code + "?after=" + page.next());
    }

    @GET
    @Path("fidelity.csv")
    @Produces(CSV)
    @Operation(hidden = true)
    public Response fidelityCsv() {
        var fidelity = evidence.fidelity(callers.current(), visitor.requireMunicipality(), PURPOSE);
        return csv("fidelity", "principle,measure,definition,verdict,numerator,denominator", fidelity.principles().stream()
                .flatMap(one -> one.figures().stream()).map(one -> String.join(",", Codes.of(one.measure().principle()),
                        Codes.of(one.measure()), String.valueOf(Measure.VERSION), Codes.of(one.verdict()),
                        String.valueOf(one.kept()), String.valueOf(one.of()))));
    }

    @GET
    @Path("retention.csv")
    @Produces(CSV)
    @Operation(hidden = true)
    public Response retentionCsv() {
        Retention retention = evidence.retention(callers.current(), visitor.requireMunicipality());
        return csv("retention", "months,share,low,high,lost_so_far,known_of", Curve.points(retention).stream()
                .map(after -> {
                    var band = after.point().band();
                    return String.join(",", String.valueOf(after.months()), EvidenceViews.rounded(after.point().share())
                            .toPlainString(), band == null ? "" : EvidenceViews.rounded(band.low()).toPlainString(),
                            band == null ? "" : EvidenceViews.rounded(band.high()).toPlainString(),
                            String.valueOf(after.point().happened()), String.valueOf(after.point().atRisk()));
                }));
    }

    @GET
    @Path("keys.csv")
    @Produces(CSV)
    @Operation(hidden = true)
    public Response keysCsv() {
        var toKeys = evidence.toKeys(callers.current(), visitor.requireMunicipality());
        return csv("keys", "days_from,days_to,housed,waiting", toKeys.lengths().stream()
                .map(one -> one.least() + "," + (one.most() == Integer.MAX_VALUE ? "" : one.most()) + "," + one.housed() + ","
                        + one.waiting()));
    }

    @GET
    @Path("home-and-work.csv")
    @Produces(CSV)
    @Operation(hidden = true)
    public Response homeAndWorkCsv() {
        var one = evidence.homeAndWork(callers.current(), visitor.requireMunicipality());
        return csv("home-and-work", "months,both,home_only,work_only,neither,no_word_home,no_word_no_home,deaths",
                Stream.of(Stream.of(HomeAndWork.MONTHS, one.both(), one.homeOnly(), one.workOnly(), one.neither(),
                        one.noWordHome(), one.noWordNoHome(), one.deaths()).map(String::valueOf)
                        .collect(Collectors.joining(","))));
    }

    /** As RFC 4180 has it; nothing in it needs quotes. */
    private Response csv(String figure, String head, Stream<String> lines) {
        return Response.ok(Stream.concat(Stream.of(head), lines).collect(Collectors.joining("\r\n", "", "\r\n")))
                .header("Content-Disposition", "attachment; filename=\"%s-%s-%s.csv\"".formatted(figure,
                        visitor.requireMunicipality(), LocalDate.ofInstant(visitor.now(), visitor.zone())))
                .build();
    }

    private EvidenceWords words() {
        return BundleWords.in(EvidenceWords.class, visitor.language());
    }
}
