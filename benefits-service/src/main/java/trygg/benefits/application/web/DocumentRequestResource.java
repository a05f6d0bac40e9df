package trygg.benefits.application.web;

import java.util.List;
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
import trygg.benefits.application.ApplicationId;
import trygg.benefits.application.Asking.DueUnfit;
import trygg.benefits.application.Asking.Fair;
import trygg.benefits.application.Asking.RegisterAnswers;
import trygg.benefits.application.Asking.WithoutReason;
import trygg.benefits.application.DocumentRequestService;
import trygg.platform.act.ActRefusals;
import trygg.platform.act.Repeatable;
import trygg.platform.api.Problem;
import trygg.platform.guarantee.ClockState;
import trygg.platform.secrecy.Callers;

/** Asks for papers to an application, for machines. */
@Path("/api/v1/applications/{id}/document-requests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DocumentRequestResource {

    private static final ActRefusals REQUEST = new ActRefusals("unknown-application", "already-asked", "/askedAt");

    private final DocumentRequestService requests;
    private final Callers callers;

    DocumentRequestResource(DocumentRequestService requests, Callers callers) {
        this.requests = requests;
        this.callers = callers;
    }

    /** @param clocks of the application, which asking has not changed */
    public record DocumentRequestAnswer(ApplicationView.Request documentRequest, List<ClockState> clocks) {
    }

    @POST
    @PermissionsAllowed("benefits.write")
    @Operation(operationId = "askForDocuments", summary = "Asks the household for papers, with a reason; no clock waits for them")
    public Response ask(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid DocumentsRequest request) {
        var caller = callers.current();
        var requestId = Repeatable.id(request.id(), key, caller, "applications/" + id + "/document-requests");
        var answer = requests.ask(caller, request.command(requestId, new ApplicationId(id), caller), ifMatch);
        return switch (answer.asking()) {
            case WithoutReason _ -> Problem.invalid("reason-required", "Nobody is asked for papers without a reason",
                    "/reason", "says what the papers are needed for").asResponse();
            case DueUnfit _ -> Problem.invalid("due-day-unfit", "The papers cannot be due on such a day", "/documents",
                    "each dueOn lies between the day of asking and a year after it").asResponse();
            case RegisterAnswers(var kind) -> Problem.invalid("register-answers",
                    "A register has told this already; the household does not prove it again", "/documents",
                    kind.code() + " is known from a register").asResponse();
            case Fair(var recording) -> REQUEST.answer(recording, answer::version,
                    asked -> new DocumentRequestAnswer(ApplicationView.Request.of(asked),
                            ClockState.of(answer.clocks(), ApplicationView.SERVICE)));
        };
    }
}
