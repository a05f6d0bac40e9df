package trygg.housing.home.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import io.quarkus.security.PermissionsAllowed;
import trygg.housing.home.living.LivingService;
import trygg.housing.home.living.Spread;
import trygg.platform.api.Cursor;
import trygg.platform.secrecy.Callers;

/** How crowded and how gathered households live, for machines (C060). */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
public class LivingResource {

    private final LivingService living;
    private final Callers callers;

    LivingResource(LivingService living, Callers callers) {
        this.living = living;
        this.callers = callers;
    }

    /** @param people when the keys were given */
    public record CrowdedView(UUID homeId, int people, int capacity, @Nullable Integer rooms, LocalDate since) {
    }

    /** @param untold crowded homes that stand in no list: the household is protected, or the home hidden */
    public record CrowdingView(String definition, long lived, long crowded, long untold, List<CrowdedView> homes) {
    }

    /** @param share of the place's homes that is let, from 0 to 1 */
    public record PlaceView(String name, @Nullable String landlord, int homes, int let, double share) {
    }

    /** @param evenPlaces over how many places an even spread would have the same index */
    public record SpreadView(String definition, long let, double index, double evenPlaces, List<PlaceView> places) {

        static SpreadView of(Spread spread) {
            return new SpreadView("Herfindahl: the sum over places of (homes let there / all homes let) squared",
                    spread.let(), spread.index(), spread.even(),
                    spread.places().stream().map(place -> new PlaceView(place.name(),
                            place.landlord().isEmpty() ? null : place.landlord(), place.homes(), place.let(), place.share()))
                            .toList());
        }
    }

    public record LivingView(LocalDate on, CrowdingView crowding, SpreadView houses, SpreadView streets) {
    }

    @GET
    @Path("homes/living")
    @PermissionsAllowed("housing.read")
    @Operation(operationId = "getLiving", summary = "Crowded homes, and how homes let are gathered in houses and streets; the read is logged")
    public LivingView show(@QueryParam("municipality") @NotBlank String municipality,
            @QueryParam("limit") @Nullable Integer limit,
            @HeaderParam("X-Purpose") @DefaultValue("integration") @NotBlank @Size(max = 200) String purpose) {
        var found = living.show(callers.current(), municipality, Cursor.limit(limit), purpose);
        var crowding = found.crowding();
        return new LivingView(found.on(),
                new CrowdingView("more people got the keys than the register says may live there", crowding.lived(),
                        crowding.crowded(), crowding.untold(),
                        crowding.homes().stream().map(one -> new CrowdedView(one.home().id(), one.people(),
                                one.home().capacity(), one.home().rooms(), one.since())).toList()),
                SpreadView.of(found.houses()), SpreadView.of(found.streets()));
    }
}
