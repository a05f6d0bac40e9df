package trygg.housing.arrivals.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;
import trygg.housing.arrivals.ArrivalService;
import trygg.platform.api.OpenData;
import trygg.platform.municipality.Municipalities;
import trygg.platform.municipality.Municipality;
import trygg.platform.secrecy.PublicCounts;
import trygg.platform.secrecy.PublicCounts.Cell;

/** How many had all that they need begin in time when they came, as open data for everybody (C015, C104). */
@Path("/open/arrivals")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class OpenArrivalResource {

    private final ArrivalService arrivals;
    private final Municipalities municipalities;

    OpenArrivalResource(ArrivalService arrivals, Municipalities municipalities) {
        this.arrivals = arrivals;
        this.municipalities = municipalities;
    }

    /** @param suppressed whether something is withheld because so few stand behind it; that stands as null */
    public record OpenArrivals(String promise, String municipality, String name, boolean synthetic, String definition,
            @Nullable Long arrivals, @Nullable Long inTime, @Nullable Long late, boolean suppressed) {

        static OpenArrivals of(Municipality one, PublicCounts.Row row) {
            return new OpenArrivals("C015", one.code(), one.name(), one.synthetic(),
                    "households whose day of arrival lies in the last twelve months, and whether home, benefit, school and "
                            + "language course, as they need them, had a start before that day",
                    row.total().number(), row.parts().get(0).number(), row.parts().get(1).number(),
                    row.parts().stream().anyMatch(Cell.Withheld.class::isInstance));
        }
    }

    @GET
    @Path("{municipality}.json")
    @PermitAll
    @Operation(operationId = "openArrivals", summary = "How many arrivals were ready in time; counts below five are withheld")
    public Response open(@PathParam("municipality") String code) {
        return OpenData.of(municipalities, code, one -> OpenArrivals.of(one, arrivals.open(one)));
    }
}
