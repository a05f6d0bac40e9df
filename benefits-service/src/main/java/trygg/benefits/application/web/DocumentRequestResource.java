package trygg.benefits.application.web;

import java.time.LocalDate;
import java.util.List;
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
import trygg.benefits.application.ApplicationId;
import trygg.benefits.application.Asking.DueUnfit;
import trygg.benefits.application.Asking.Fair;
import trygg.benefits.application.Asking.RegisterAnswers;
import trygg.benefits.application.Asking.WithoutReason;
import trygg.benefits.application.DocumentKind;
import trygg.benefits.application.DocumentRequestService;
import trygg.benefits.application.ReceiveDocuments;
import trygg.benefits.application.Receiving;
import trygg.platform.act.ActRefusals;
import trygg.platform.act.Repeatable;
import trygg.platform.api.Problem;
import trygg.platform.guarantee.ClockState;
import trygg.platform.secrecy.Caller;
import trygg.platform.secrecy.Callers;

/** Asks for papers to an application and notes that they have come, for machines. */
@Path("/api/v1/applications/{id}/document-requests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DocumentRequestResource {

    private static final ActRefusals RECEIPT = new ActRefusals("unknown-document-request", "already-received", "");
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

    /** @param kinds of those asked for; absent when all have come that had not. @param receivedOn absent means today */
    public record ReceiptRequest(@Nullable UUID id,
            @Nullable @Size(max = 20) List<@NotNull @Pattern(regexp = DocumentsRequest.KINDS, message = "is none of the kinds that are asked for") String> kinds,
            @Nullable LocalDate receivedOn) {

        ReceiveDocuments command(UUID receipt, UUID application, UUID request, Caller caller) {
            return new ReceiveDocuments(receipt, new ApplicationId(application), request, kinds == null ? List.of()
                    : kinds.stream().map(kind -> DocumentKind.of(kind).orElseThrow()).toList(), receivedOn, caller.id());
        }
    }

    public record ReceiptAnswer(ApplicationView.Receipt documentReceipt, List<ClockState> clocks) {
    }

    @POST
    @Path("{asked}/receipts")
    @PermissionsAllowed("benefits.write")
    @Operation(operationId = "receiveDocuments", summary = "Notes that papers have come, all or some; help for overdue papers ends by it")
    public Response receive(@PathParam("id") UUID id, @PathParam("asked") UUID asked,
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid ReceiptRequest request) {
        var caller = callers.current();
        var receipt = Repeatable.id(request.id(), key, caller, "applications/" + id + "/document-requests/" + asked);
        var arrival = requests.receive(caller, request.command(receipt, id, asked, caller));
        return switch (arrival.receiving()) {
            case Receiving.DayUnfit _ -> Problem.invalid("receipt-day-unfit", "The papers cannot have come on such a day",
                    "/receivedOn", "lies between the day of asking and today").asResponse();
            case Receiving.Fair(var recording) -> RECEIPT.answer(recording, arrival::version,
                    told -> new ReceiptAnswer(ApplicationView.Receipt.of(told),
                            ClockState.of(arrival.clocks(), ApplicationView.SERVICE)));
        };
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
                    asked -> new DocumentRequestAnswer(ApplicationView.Request.of(asked, List.of()),
                            ClockState.of(answer.clocks(), ApplicationView.SERVICE)));
        };
    }
}
