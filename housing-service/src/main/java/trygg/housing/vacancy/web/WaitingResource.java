package trygg.housing.vacancy.web;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import io.quarkus.security.PermissionsAllowed;
import trygg.housing.vacancy.Leaving;
import trygg.housing.vacancy.WaitingService;
import trygg.housing.vacancy.web.VacancyViews.HouseholdList;
import trygg.housing.vacancy.web.VacancyViews.HouseholdView;
import trygg.housing.vacancy.web.VacancyViews.MatchesView;
import trygg.platform.api.Cursor;
import trygg.platform.api.EntityVersion;
import trygg.platform.api.Problem;
import trygg.platform.secrecy.Callers;

/** The households that wait for a home, for machines. */
@Path("/api/v1/waiting-households")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class WaitingResource {

    private final WaitingService waiting;
    private final Callers callers;

    WaitingResource(WaitingService waiting, Callers callers) {
        this.waiting = waiting;
        this.callers = callers;
    }

    @GET
    @PermissionsAllowed("housing.read")
    @Operation(operationId = "listWaitingHouseholds", summary = "Who waits, the longest first; the read is logged")
    public HouseholdList list(@QueryParam("municipality") @NotNull String municipality,
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @Nullable Integer limit,
            @HeaderParam("X-Purpose") @DefaultValue("integration") @NotBlank @Size(max = 200) String purpose) {
        var found = waiting.list(callers.current(), municipality, Cursor.parse(after), Cursor.limit(limit), purpose);
        return new HouseholdList(found.page().items().stream().map(HouseholdView::of).toList(), found.total(),
                found.page().next());
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("housing.read")
    @Operation(operationId = "getWaitingHousehold", summary = "One household beside every open vacancy; the read is logged")
    public MatchesView show(@PathParam("id") UUID id,
            @HeaderParam("X-Purpose") @DefaultValue("integration") @NotBlank @Size(max = 200) String purpose) {
        return waiting.matches(callers.current(), id, purpose).map(MatchesView::of).orElseThrow(() -> unknown().asException());
    }

    @PUT
    @Path("{id}/facts")
    @PermissionsAllowed("housing.write")
    @Operation(operationId = "changeWaitingHousehold", summary = "What is known of the household; it alone is checked anew against open vacancies")
    public Response change(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid VacancyRequests.Facts request) {
        return waiting.change(callers.current(), id, ifMatch, request.facts())
                .map(entry -> Response.ok(HouseholdView.of(entry)).tag(EntityVersion.tag(entry.version())).build())
                .orElseGet(() -> unknown().asResponse());
    }

    @POST
    @Path("{id}/leaving")
    @PermissionsAllowed("housing.write")
    @Operation(operationId = "leaveQueue", summary = "The household waits no longer; a no to a home is no reason")
    public Response leave(@PathParam("id") UUID id, @NotNull @Valid VacancyRequests.Left request) {
        var why = VacancyRequests.required(Leaving.class, request.why(), "/why");
        return waiting.leave(callers.current(), id, why).map(entry -> Response.ok(HouseholdView.of(entry)).build())
                .orElseGet(() -> unknown().asResponse());
    }

    static Problem unknown() {
        return Problem.notFound("unknown-household", "There is nobody with this id who waits here");
    }
}
