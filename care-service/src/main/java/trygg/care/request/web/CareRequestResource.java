package trygg.care.request.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import trygg.care.request.CareRequestId;
import trygg.care.request.CareRequestService;
import trygg.care.request.CareRequestService.WithClocks;
import trygg.platform.act.ActRefusals;
import trygg.platform.act.Repeatable;
import trygg.platform.api.Cursor;
import trygg.platform.api.Cursor.Page;
import trygg.platform.api.EntityVersion;
import trygg.platform.api.Problem;
import trygg.platform.guarantee.ClockState;
import trygg.platform.guarantee.DueList;
import trygg.platform.secrecy.Callers;

/** Care requests for machines. */
@Path("/api/v1/requests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CareRequestResource {

    private static final ActRefusals TALK = new ActRefusals("unknown-care-request", "already-held", "/heldAt");
    private static final String PURPOSE = "X-Purpose";
    private static final String NO_PURPOSE = "integration";

    private final CareRequestService requests;
    private final Callers callers;

    CareRequestResource(CareRequestService requests, Callers callers) {
        this.requests = requests;
        this.callers = callers;
    }

    public record TalkAnswer(CareRequestView.Talk talk, List<ClockState> clocks) {
    }

    @GET
    @PermissionsAllowed("care.read")
    @Operation(operationId = "listCareRequests", summary = "Care requests by what falls due first")
    public Page<CareRequestView> list(@QueryParam("municipality") @NotNull String municipality,
            @QueryParam("state") @DefaultValue("open") @Pattern(regexp = "open|all") String state,
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit,
            @HeaderParam(PURPOSE) @DefaultValue(NO_PURPOSE) @NotBlank @Size(max = 200) String purpose) {
        var asked = new DueList(municipality, state.equals("open") ? null : DueList.ALL, Cursor.parse(cursor),
                Cursor.limit(limit));
        var page = requests.list(callers.current(), asked, purpose);
        return new Page<>(page.items().stream().map(CareRequestView::row).toList(), page.next());
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("care.read")
    @Operation(operationId = "getCareRequest", summary = "One care request; the read is logged")
    public Response show(@PathParam("id") UUID id,
            @HeaderParam(PURPOSE) @DefaultValue(NO_PURPOSE) @NotBlank @Size(max = 200) String purpose) {
        return requests.show(callers.current(), new CareRequestId(id), purpose)
                .map(found -> Response.ok(CareRequestView.one(found)).tag(EntityVersion.tag(found.request().version()))
                        .build())
                .orElseThrow(() -> Problem.notFound(TALK.unknown(), "There is nothing with this id here").asException());
    }

    @POST
    @Path("{id}/first-talks")
    @PermissionsAllowed("care.write")
    @Operation(operationId = "holdFirstTalk", summary = "Notes that the first talk was held")
    public Response hold(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid TalkRequest request) {
        var caller = callers.current();
        var talkId = Repeatable.id(request.id(), key, caller, "requests/" + id + "/first-talks");
        var answer = requests.hold(caller, new CareRequestId(id), ifMatch, request.command(talkId, caller.id()));
        return TALK.answer(answer.recording(), () -> seen(answer).request().version(), talk -> new TalkAnswer(
                CareRequestView.Talk.of(talk), ClockState.of(seen(answer).clocks(), CareRequestView.SERVICE)));
    }

    private static WithClocks seen(CareRequestService.Answer answer) {
        return Objects.requireNonNull(answer.after(), "a talk that counts has a request");
    }
}
