package trygg.benefits.reporting.web;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
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
import trygg.benefits.reporting.KostraService;
import trygg.benefits.reporting.Made;
import trygg.benefits.reporting.SwedishMonthService;
import trygg.benefits.reporting.SwedishMonthService.MadeMonth;
import trygg.benefits.reporting.YearOfAid.Incomplete;
import trygg.platform.api.Months;
import trygg.platform.municipality.Municipalities;
import trygg.platform.municipality.Municipality;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.SeeOther;
import trygg.platform.pages.Visitor;
import trygg.platform.secrecy.Callers;

/**
 * The files for the statistics offices as a manager fetches them from the page: made by the same services as the API's, with
 * the manager's own session asking intake for the numbers, and every case in its access log.
 */
@Path("/statistics/files")
@RolesAllowed("manager")
@Produces({ "text/plain; charset=utf-8", MediaType.TEXT_HTML })
public class StatisticsFiles {

    /** Who got money and cannot be in the file. @param href of the file without them */
    record left(PageFrame frame, String back, List<StatisticsPage.Left> cases, String href) implements TemplateInstance {
    }

    private final KostraService kostra;
    private final SwedishMonthService months;
    private final Municipalities municipalities;
    private final Callers callers;
    private final Visitor visitor;

    StatisticsFiles(KostraService kostra, SwedishMonthService months, Municipalities municipalities, Callers callers,
            Visitor visitor) {
        this.kostra = kostra;
        this.months = months;
        this.municipalities = municipalities;
        this.callers = callers;
        this.visitor = visitor;
    }

    @GET
    @Path("kostra/{form}")
    @Operation(hidden = true)
    public Response kostra(@PathParam("form") String form, @QueryParam("year") @Nullable Integer year,
            @QueryParam("incomplete") @DefaultValue("refuse") String incomplete) {
        var wanted = KostraResource.wanted(form, municipality(), year);
        var back = "/statistics?year=" + wanted.year();
        var token = callers.token();
        if (token.isEmpty()) {
            return said(back, "numbers-refused");
        }
        return switch (kostra.make(callers.current(), token.get(), wanted, KostraResource.leaveOut(incomplete))) {
            case Made.File file -> KostraResource.download(wanted, file);
            case Made.Incompletes(var cases) ->
                left(cases, back, "kostra/" + wanted.form().code() + "?year=" + wanted.year() + "&incomplete=leave-out");
            case Made.NumbersRefused unused -> said(back, "numbers-refused");
            case Made.NumbersUnavailable unused -> said(back, "numbers-unavailable");
        };
    }

    @GET
    @Path("swedish-month")
    @Operation(hidden = true)
    public Response swedishMonth(@QueryParam("month") @Nullable String text,
            @QueryParam("incomplete") @DefaultValue("refuse") String incomplete) {
        var municipality = SwedishMonthResource.swedish(municipality());
        var month = Months.read(text, "/month");
        var back = "/statistics?year=" + month.getYear();
        var token = callers.token();
        if (token.isEmpty()) {
            return said(back, "numbers-refused");
        }
        return switch (months.make(callers.current(), token.get(), municipality, month,
                KostraResource.leaveOut(incomplete))) {
            case MadeMonth.File file -> SwedishMonthResource.download(municipality, month, file);
            case MadeMonth.Incompletes(var cases) ->
                left(cases, back, "swedish-month?month=" + month + "&incomplete=leave-out");
            case MadeMonth.NumbersRefused unused -> said(back, "numbers-refused");
            case MadeMonth.NumbersUnavailable unused -> said(back, "numbers-unavailable");
        };
    }

    private Response left(List<Incomplete> cases, String back, String without) {
        var frame = visitor.frame();
        var words = BundleWords.in(StatisticsWords.class, frame.language());
        return Response.status(409).type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8")).entity(new left(frame,
                frame.root() + back, cases.stream().map(one -> StatisticsPage.Left.of(words, one)).toList(),
                frame.root() + "/statistics/files/" + without)).build();
    }

    private Response said(String back, String what) {
        return SeeOther.to(visitor.frame(), back + "&said=" + what);
    }

    private Municipality municipality() {
        return municipalities.require(visitor.requireMunicipality());
    }
}
