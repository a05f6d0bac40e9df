package trygg.housing.daycentre.web;

import java.time.Clock;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import trygg.housing.daycentre.DayCentreService;
import trygg.platform.api.OpenData;
import trygg.platform.municipality.Municipalities;

/** Where day centres are, when they are open and how much of that was kept, as open data for everybody (C065, C104). */
@Path("/open/day-centres")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class OpenDayCentreResource {

    private final DayCentreService centres;
    private final Municipalities municipalities;
    private final Clock clock;

    OpenDayCentreResource(DayCentreService centres, Municipalities municipalities, Clock clock) {
        this.centres = centres;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    /** Hours and minutes of houses tell of no person, so that no count is withheld. */
    public record OpenCentres(String municipality, String name, boolean synthetic, List<DayCentreView> centres) {
    }

    @GET
    @Path("{municipality}.json")
    @PermitAll
    @Operation(operationId = "openDayCentres", summary = "Day centres for everybody: hours, closures with where to go, uptime")
    public Response open(@PathParam("municipality") String code) {
        return OpenData.of(municipalities, code, one -> new OpenCentres(code, one.name(), one.synthetic(),
                centres.open(one).stream().map(centre -> DayCentreView.of(centre, clock.instant())).toList()));
    }
}
