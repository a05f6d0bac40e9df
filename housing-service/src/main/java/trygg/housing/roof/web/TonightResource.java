package trygg.housing.roof.web;

import java.time.Instant;
import java.util.List;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import io.quarkus.security.PermissionsAllowed;
import trygg.housing.roof.Tonight;
import trygg.housing.roof.TonightService;
import trygg.platform.secrecy.Callers;

/** How the night stands, for machines: counts, and nobody among them. */
@Path("/api/v1/tonight")
@Produces(MediaType.APPLICATION_JSON)
public class TonightResource {

    private final TonightService tonight;
    private final Callers callers;

    TonightResource(TonightService tonight, Callers callers) {
        this.tonight = tonight;
        this.callers = callers;
    }

    /**
     * The night in numbers.
     *
     * @param places each holds one household
     * @param offers those nobody has answered, and those accepted
     * @param unmet those that wait now, and those of the night before that ended without a roof
     */
    public record TonightView(String municipality, Instant nightUntil, PlacesView places, List<Tonight.Places> kinds,
            OffersView offers, UnmetView unmet, MinutesView minutesToOffer) {

        static TonightView of(Tonight tonight) {
            return new TonightView(tonight.municipality(), tonight.until(), new PlacesView(tonight.all(), tonight.free()),
                    tonight.places(), new OffersView(tonight.offered(), tonight.accepted()),
                    new UnmetView(tonight.open(), tonight.unmetLastNight()),
                    new MinutesView(tonight.medianMinutes(), tonight.longestMinutes(), tonight.longestWaitMinutes()));
        }
    }

    public record PlacesView(long all, long free) {
    }

    public record OffersView(long waiting, long accepted) {
    }

    public record UnmetView(long now, long lastNight) {
    }

    /** @param longestStillWaiting of those without an offer; absent when there are none */
    public record MinutesView(@Nullable Long median, @Nullable Long longest, @Nullable Long longestStillWaiting) {
    }

    @GET
    @PermissionsAllowed("housing.read")
    @Operation(operationId = "tonight", summary = "Places, offers, unmet requests and minutes to an offer, of this night")
    public TonightView tonight(@QueryParam("municipality") @NotNull String municipality) {
        return TonightView.of(tonight.tonight(callers.current(), municipality));
    }
}
