package trygg.benefits.appeal.web;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import io.quarkus.security.PermissionsAllowed;
import trygg.benefits.appeal.AppealService;
import trygg.benefits.appeal.Appealed.Named.ToRecover;
import trygg.benefits.appeal.ReceiveAppeal;
import trygg.benefits.appeal.web.DecisionAppealResource.AppealRequest;
import trygg.platform.act.ActRefusals;
import trygg.platform.act.Repeatable;
import trygg.platform.secrecy.Callers;

/** Takes in appeals of a decision to ask aid back, and the word of somebody who does not agree where there is no appeal. */
@Path("/api/v1/recoveries/{id}/appeals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RecoveryAppealResource {

    private static final ActRefusals INTAKE = new ActRefusals("unknown-recovery", "already-appealed", "/receivedAt");

    private final AppealService appeals;
    private final Callers callers;

    RecoveryAppealResource(AppealService appeals, Callers callers) {
        this.appeals = appeals;
        this.callers = callers;
    }

    @POST
    @PermissionsAllowed("benefits.write")
    @Operation(operationId = "receiveRecoveryAppeal", summary = "Takes in an appeal of a decision to ask aid back, or that somebody does not agree with it")
    public Response receive(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid AppealRequest request) {
        var caller = callers.current();
        var appealId = Repeatable.id(request.id(), key, caller, "recoveries/" + id + "/appeals");
        return DecisionAppealResource.taken(INTAKE, appealId, appeals.receive(caller, new ReceiveAppeal(appealId,
                new ToRecover(id), request.from(), request.text(), request.receivedAt(), caller.id())));
    }
}
