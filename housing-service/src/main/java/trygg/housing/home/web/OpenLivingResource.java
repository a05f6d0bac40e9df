package trygg.housing.home.web;

import java.time.LocalDate;

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
import trygg.housing.home.living.LivingService;
import trygg.housing.home.living.LivingService.Living;
import trygg.platform.api.OpenData;
import trygg.platform.municipality.Municipalities;
import trygg.platform.municipality.Municipality;
import trygg.platform.secrecy.PublicCounts.Cell;

/** How crowded households live, as open data for everybody (C060, C104). Houses and streets are in none of it. */
@Path("/open/living")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class OpenLivingResource {

    private final LivingService living;
    private final Municipalities municipalities;

    OpenLivingResource(LivingService living, Municipalities municipalities) {
        this.living = living;
        this.municipalities = municipalities;
    }

    /** @param suppressed whether something is withheld because so few stand behind it; that stands as null */
    public record OpenLiving(String promise, String municipality, String name, boolean synthetic, LocalDate on,
            String definition, @Nullable Long households, @Nullable Long crowded, @Nullable Long notCrowded,
            boolean suppressed) {

        static OpenLiving of(Municipality one, Living living) {
            var row = living.open();
            return new OpenLiving("C060", one.code(), one.name(), one.synthetic(), living.on(),
                    "more people got the keys than the register says may live in the home", row.total().number(),
                    row.parts().get(0).number(), row.parts().get(1).number(),
                    row.parts().stream().anyMatch(Cell.Withheld.class::isInstance));
        }
    }

    @GET
    @Path("{municipality}.json")
    @PermitAll
    @Operation(operationId = "openLiving", summary = "How many households live in a crowded home; counts below five are withheld")
    public Response open(@PathParam("municipality") String code) {
        return OpenData.of(municipalities, code, one -> OpenLiving.of(one, living.figures(one)));
    }
}
