package trygg.housing.roof.web;

import java.time.YearMonth;
import java.util.List;

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
import trygg.housing.roof.NightMonth;
import trygg.housing.roof.TonightService;
import trygg.platform.api.OpenData;
import trygg.platform.municipality.Municipalities;
import trygg.platform.secrecy.PublicCounts.Cell;

/** How often somebody asked for a roof and got none, as open data for everybody (C050, C104). */
@Path("/open/roofs")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class OpenRoofResource {

    private final TonightService tonight;
    private final Municipalities municipalities;

    OpenRoofResource(TonightService tonight, Municipalities municipalities) {
        this.tonight = tonight;
        this.municipalities = municipalities;
    }

    /** @param months of the last twelve, the newest first; no sums over them, or one would tell what another withholds */
    public record OpenRoofs(String municipality, String name, boolean synthetic, List<OpenMonth> months) {
    }

    /** @param suppressed whether something is withheld because so few stand behind it; that stands as null */
    public record OpenMonth(YearMonth month, @Nullable Long requests, @Nullable Long unmet, @Nullable Long met,
            boolean suppressed) {

        static OpenMonth of(NightMonth month) {
            var row = month.open();
            return new OpenMonth(month.month(), row.total().number(), row.parts().get(0).number(),
                    row.parts().get(1).number(), row.parts().stream().anyMatch(Cell.Withheld.class::isInstance));
        }
    }

    @GET
    @Path("{municipality}.json")
    @PermitAll
    @Operation(operationId = "openRoofs", summary = "Nights without a roof for everybody to see; counts below five are withheld")
    public Response open(@PathParam("municipality") String code) {
        return OpenData.of(municipalities, code, one -> new OpenRoofs(code, one.name(), one.synthetic(),
                tonight.months(one).stream().map(OpenMonth::of).toList()));
    }
}
