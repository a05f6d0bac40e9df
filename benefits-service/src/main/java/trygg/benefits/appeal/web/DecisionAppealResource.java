package trygg.benefits.appeal.web;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import trygg.benefits.appeal.AppealService.AppealFile;
import trygg.benefits.appeal.AppealService.Intake;
import trygg.benefits.appeal.Appealed.Named.OnAid;
import trygg.benefits.appeal.ReceiveAppeal;
import trygg.benefits.appeal.Received.Appellant;
import trygg.platform.act.ActRefusals;
import trygg.platform.act.Repeatable;
import trygg.platform.secrecy.Callers;

/** Takes in appeals of a decision. A class of its own, because the paths of a decision are shared with its letter. */
@Path("/api/v1/decisions/{id}/appeals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DecisionAppealResource {

    private static final ActRefusals INTAKE = new ActRefusals("unknown-decision", "already-appealed", "/receivedAt");

    private final AppealService appeals;
    private final Callers callers;

    DecisionAppealResource(AppealService appeals, Callers callers) {
        this.appeals = appeals;
        this.callers = callers;
    }

    /** @param text in the appellant's words, when they came as text */
    public record AppealRequest(@Nullable UUID id,
            @Nullable @Pattern(regexp = "person|representative", message = "is none of person, representative") String appellant,
            @Nullable @Size(max = 20_000) String text, @Nullable Instant receivedAt) {

        Appellant from() {
            return appellant == null ? Appellant.PERSON : Appellant.of(appellant).orElseThrow();
        }
    }

    @POST
    @PermissionsAllowed("benefits.write")
    @Operation(operationId = "receiveAppeal", summary = "Takes in an appeal of a decision, whoever wrote it and however")
    public Response receive(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid AppealRequest request) {
        var caller = callers.current();
        var appealId = Repeatable.id(request.id(), key, caller, "decisions/" + id + "/appeals");
        return taken(INTAKE, appealId, appeals.receive(caller, new ReceiveAppeal(appealId, new OnAid(id), request.from(),
                request.text(), request.receivedAt(), caller.id())));
    }

    static Response taken(ActRefusals refusals, UUID appealId, Intake intake) {
        var answer = refusals.answer(intake.recording(), () -> after(intake).appeal().version(),
                _ -> AppealView.one(after(intake)));
        return answer.getStatus() == 201
                ? Response.fromResponse(answer).location(URI.create("api/v1/appeals/" + appealId)).build()
                : answer;
    }

    private static AppealFile after(Intake intake) {
        return Objects.requireNonNull(intake.after(), "what counts has an appeal");
    }
}
