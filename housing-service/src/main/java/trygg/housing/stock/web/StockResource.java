package trygg.housing.stock.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import io.quarkus.security.PermissionsAllowed;
import trygg.housing.stock.MoveReadyDate;
import trygg.housing.stock.MoveReadyDate.Moving;
import trygg.housing.stock.StockService;
import trygg.housing.stock.web.StockViews.GapView;
import trygg.housing.stock.web.StockViews.PlannedView;
import trygg.platform.act.Repeatable;
import trygg.platform.api.Problem;
import trygg.platform.secrecy.Callers;

/** Need against homes and those to come, for machines (C059, C076). */
@Path("/api/v1/stock")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class StockResource {

    private static final int MOST = 500;

    private final StockService stock;
    private final Callers callers;

    StockResource(StockService stock, Callers callers) {
        this.stock = stock;
        this.callers = callers;
    }

    public record ReadyDate(@Nullable UUID id, @NotNull LocalDate readyOn) {
    }

    public record Pipeline(List<PlannedView> homes) {
    }

    @GET
    @Path("gap")
    @PermissionsAllowed("housing.read")
    @Operation(operationId = "stockGap", summary = "Need against free and planned homes by kind, size, district and access")
    public GapView gap(@QueryParam("municipality") @NotNull String municipality) {
        return GapView.of(municipality, stock.gap(callers.current(), municipality));
    }

    @GET
    @Path("pipeline")
    @PermissionsAllowed("housing.read")
    @Operation(operationId = "stockPipeline", summary = "Homes that are not ready yet, by their day, with every day that was promised")
    public Pipeline pipeline(@QueryParam("municipality") @NotNull String municipality) {
        return new Pipeline(stock.planned(callers.current(), municipality, MOST).stream().map(PlannedView::of).toList());
    }

    @POST
    @Path("homes/{id}/ready-dates")
    @PermissionsAllowed("housing.write")
    @Operation(operationId = "moveReadyDate", summary = "A planned home is ready on another day; the earlier one is kept")
    public Response move(@PathParam("id") UUID home, @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid ReadyDate request) {
        var caller = callers.current();
        var id = Repeatable.id(request.id(), key, caller, "stock/homes/" + home + "/ready-dates");
        return switch (stock.move(caller, new MoveReadyDate(id, home, request.readyOn(), caller.id()))) {
            case Moving.Moved(var moved) -> Response.created(URI.create("api/v1/homes/" + home)).entity(PlannedView.of(moved))
                    .build();
            case Moving.Repeated(var known) -> Response.ok(PlannedView.of(known)).build();
            case Moving.OtherContent(var used) -> Repeatable.otherContent(used).asResponse();
            case Moving.InUse(var used) ->
                Problem.conflict("home-in-use", "Somebody has had it, or it is on offer: it is ready",
                        Map.of("homeId", used)).asResponse();
            case Moving.SameDay _ -> Problem.invalid("same-day", "That is the day it is ready on already", "/readyOn",
                    "is the day that stands").asResponse();
            case Moving.Unknown _ -> Problem.notFound("unknown-home", "There is nothing with this id here").asResponse();
        };
    }
}
