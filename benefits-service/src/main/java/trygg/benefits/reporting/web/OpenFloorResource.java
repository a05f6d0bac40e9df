package trygg.benefits.reporting.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import trygg.benefits.reporting.FigureService;
import trygg.benefits.reporting.NormFloor;
import trygg.platform.api.OpenData;
import trygg.platform.municipality.Municipalities;
import trygg.platform.municipality.Municipality;
import trygg.platform.secrecy.PublicCounts;

/** How many decisions are below the national floor, as open data for everybody (C035). */
@Path("/open/floor")
@Produces(MediaType.APPLICATION_JSON)
public class OpenFloorResource {

    private static final String COUNTING = "Decisions on financial aid by the month they were made. Below the floor is one built on"
            + " less than the national norm, or against a calculation that gives aid; each has individual reasons and two"
            + " signatures.";
    private static final String SUPPRESSION = "Counts below " + PublicCounts.LEAST + ", nothing too, are withheld (null,"
            + " suppressed), and others with them where a sum would tell them.";
    private static final String LICENCE = "Free to use, share and build on, also commercially, when the municipality is"
            + " named as the source (CC BY 4.0).";

    private final FigureService figures;
    private final Municipalities municipalities;
    private final Clock clock;

    OpenFloorResource(FigureService figures, Municipalities municipalities, Clock clock) {
        this.figures = figures;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    public record OpenFloor(String municipality, String name, boolean synthetic, Instant generatedAt, String licence,
            String counting, String suppression, String promise, int year, List<OpenMonth> months) {
    }

    /** @param suppressed whether something of the month is withheld; that stands as null */
    public record OpenMonth(String month, @Nullable Long decisions, @Nullable Long belowFloor, boolean suppressed) {

        static OpenMonth of(NormFloor.Month month) {
            var row = month.open();
            var decisions = row.total().number();
            var below = row.parts().getFirst().number();
            return new OpenMonth(month.month().toString(), decisions, below, decisions == null || below == null);
        }
    }

    @GET
    @Path("{municipality}.json")
    @PermitAll
    @Operation(operationId = "openFloor", summary = "Decisions below the national floor for everybody; counts below five are withheld")
    public Response open(@PathParam("municipality") String code, @QueryParam("year") @Nullable Integer year) {
        return OpenData.of(municipalities, code, one -> open(one, year));
    }

    private OpenFloor open(Municipality municipality, @Nullable Integer asked) {
        var now = clock.instant();
        var year = asked == null ? LocalDate.ofInstant(now, municipality.timeZone()).getYear() : FigureResource.year(asked);
        return new OpenFloor(municipality.code(), municipality.name(), municipality.synthetic(), now, LICENCE, COUNTING,
                SUPPRESSION, "C035", year,
                figures.floor(municipality, year).months().stream().map(OpenMonth::of).toList());
    }
}
