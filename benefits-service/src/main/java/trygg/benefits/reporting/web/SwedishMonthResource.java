package trygg.benefits.reporting.web;

import java.time.YearMonth;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import io.quarkus.security.PermissionsAllowed;
import trygg.benefits.reporting.SwedishMonthService;
import trygg.benefits.reporting.SwedishMonthService.MadeMonth;
import trygg.benefits.reporting.web.KostraResource.IncompleteView;
import trygg.platform.api.Months;
import trygg.platform.api.Problem;
import trygg.platform.municipality.Municipalities;
import trygg.platform.municipality.Municipality;
import trygg.platform.municipality.Municipality.Country;
import trygg.platform.secrecy.Callers;

/** A Swedish month in the record of before 2017. It holds personal numbers: every call is in the access log. */
@Path("/api/v1/statistics/swedish-month")
public class SwedishMonthResource {

    /** Said with every file, so that nobody takes it for more than it is. */
    private static final String NOT_KNOWN = "layout of before 2017; Flykting and Utlblank are written -; the district is blank;"
            + " the age limit of Barn15 is taken as under 16";

    private final SwedishMonthService months;
    private final Municipalities municipalities;
    private final Callers callers;

    SwedishMonthResource(SwedishMonthService months, Municipalities municipalities, Callers callers) {
        this.months = months;
        this.municipalities = municipalities;
        this.callers = callers;
    }

    @GET
    @Produces({ "text/plain; charset=utf-8", MediaType.APPLICATION_JSON })
    @PermissionsAllowed("benefits.statistics")
    @Operation(operationId = "swedishMonth", summary = "A month of aid in the old Swedish record; what is not known stands in X-Not-Known")
    public Response month(@QueryParam("municipality") @Nullable String code, @QueryParam("month") @Nullable String text,
            @QueryParam("incomplete") @DefaultValue("refuse") String incomplete) {
        var municipality = swedish(KostraResource.municipality(municipalities, callers, code));
        var month = Months.read(text, "/month");
        var token = callers.token().orElseThrow(() -> KostraResource.refused().asException());
        return switch (months.make(callers.current(), token, municipality, month, KostraResource.leaveOut(incomplete))) {
            case MadeMonth.File file -> download(municipality, month, file);
            case MadeMonth.Incompletes(var cases) -> KostraResource.factsMissing(IncompleteView.of(cases)).asResponse();
            case MadeMonth.NumbersRefused unused -> KostraResource.refused().asResponse();
            case MadeMonth.NumbersUnavailable unused -> KostraResource.unavailable().asResponse();
        };
    }

    static Response download(Municipality municipality, YearMonth month, MadeMonth.File file) {
        return Response.ok(file.content(), "text/plain; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"%s-%s.txt\"".formatted(municipality.code(), month))
                .header("Cache-Control", "no-store").header("X-Not-Known", NOT_KNOWN).build();
    }

    static Municipality swedish(Municipality municipality) {
        if (municipality.country() != Country.SE) {
            throw Problem.invalid("other-country", "The monthly record is Sweden's; Norway's forms are at kostra/11F and 11CF",
                    "/municipality", "is not Swedish").asException();
        }
        return municipality;
    }
}
