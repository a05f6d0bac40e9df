package trygg.housing.vacancy.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

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

import trygg.housing.vacancy.BypassService;
import trygg.platform.api.Codes;
import trygg.platform.api.OpenData;
import trygg.platform.municipality.Municipalities;
import trygg.platform.municipality.Municipality;
import trygg.platform.secrecy.PublicCounts;

/** How often somebody who came first was passed over, as open data for everybody (C051). */
@Path("/open/bypasses")
@Produces(MediaType.APPLICATION_JSON)
public class OpenBypassResource {

    private static final String COUNTING = "Households that came first for a vacant home by the published rules and were passed"
            + " over for it, each with a coded reason and two signatures, by the year of the second.";

    private final BypassService bypasses;
    private final Municipalities municipalities;
    private final Clock clock;

    OpenBypassResource(BypassService bypasses, Municipalities municipalities, Clock clock) {
        this.bypasses = bypasses;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    /** @param bypasses nothing where it is withheld, because so few stand behind it */
    public record OpenBypasses(String municipality, String name, boolean synthetic, Instant generatedAt, String counting,
            String promise, int year, @Nullable Long bypasses, Map<String, @Nullable Long> byReason) {
    }

    @GET
    @Path("{municipality}.json")
    @PermitAll
    @Operation(operationId = "openBypasses", summary = "Bypasses of a year by reason for everybody; counts below five are withheld")
    public Response open(@PathParam("municipality") String code, @QueryParam("year") @Nullable Integer year) {
        return OpenData.of(municipalities, code, one -> open(one, year));
    }

    private OpenBypasses open(Municipality municipality, @Nullable Integer asked) {
        var now = clock.instant();
        int year = asked == null ? LocalDate.ofInstant(now, municipality.timeZone()).getYear()
                : Math.clamp(asked, 2000, 2200);
        var counts = bypasses.signedIn(municipality, year);
        var row = PublicCounts.of(counts.values().stream().toList());
        var byReason = new LinkedHashMap<String, @Nullable Long>();
        int at = 0;
        for (var reason : counts.keySet()) {
            byReason.put(Codes.of(reason), row.parts().get(at++).number());
        }
        return new OpenBypasses(municipality.code(), municipality.name(), municipality.synthetic(), now, COUNTING, "C051", year,
                row.total().number(), byReason);
    }
}
