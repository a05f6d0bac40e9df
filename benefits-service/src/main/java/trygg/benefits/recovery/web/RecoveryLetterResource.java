package trygg.benefits.recovery.web;

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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import io.quarkus.security.PermissionsAllowed;
import trygg.benefits.letter.Delivery.Way;
import trygg.benefits.letter.LetterPrinter;
import trygg.benefits.letter.RecordDelivery;
import trygg.benefits.letter.web.LetterResource;
import trygg.benefits.letter.web.LetterResource.DeliveryRequest;
import trygg.benefits.recovery.RecoveryService;
import trygg.benefits.recovery.RecoveryService.RecoveryFile;
import trygg.platform.act.ActRefusals;
import trygg.platform.act.Repeatable;
import trygg.platform.api.Problem;
import trygg.platform.pages.Language;
import trygg.platform.secrecy.Callers;

/** Letters of decisions to ask aid back, for the systems that send them, which then tell when they were received. */
@Path("/api/v1/recoveries/{id}")
public class RecoveryLetterResource {

    private static final ActRefusals DELIVERY = new ActRefusals("unknown-recovery", "already-delivered", "/receivedOn");

    private static final String PURPOSE = "X-Purpose";
    private static final String NO_PURPOSE = "integration";

    private final RecoveryService recoveries;
    private final LetterPrinter printer;
    private final Callers callers;

    RecoveryLetterResource(RecoveryService recoveries, LetterPrinter printer, Callers callers) {
        this.recoveries = recoveries;
        this.printer = printer;
        this.callers = callers;
    }

    @GET
    @Path("letter")
    @Produces("application/pdf")
    @PermissionsAllowed("benefits.read")
    @Operation(operationId = "getRecoveryLetter", summary = "The letter of a decision to ask aid back as accessible PDF; the read is logged")
    public Response pdf(@PathParam("id") UUID id, @QueryParam("language") @Nullable String language,
            @HeaderParam(PURPOSE) @DefaultValue(NO_PURPOSE) @NotBlank @Size(max = 200) String purpose) {
        var asked = LetterResource.language(language);
        var file = found(id, purpose);
        return file.recovery(id).map(made -> RecoveryPages.file(printer, recoveries.letter(file, made, asked), file, made))
                .orElseThrow(RecoveryLetterResource::unknown);
    }

    @POST
    @Path("deliveries")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("benefits.write")
    @Operation(operationId = "tellRecoveryDelivery", summary = "Tells that the letter of a decision to ask aid back was received; where it is appealed, the time runs from there")
    public Response deliver(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid DeliveryRequest request) {
        var caller = callers.current();
        var deliveryId = Repeatable.id(request.id(), key, caller, "recoveries/" + id + "/deliveries");
        var file = found(id, NO_PURPOSE);
        var made = file.recovery(id).orElseThrow(RecoveryLetterResource::unknown);
        return LetterResource.told(DELIVERY, recoveries.deliver(caller, file.application().id(),
                new RecordDelivery(deliveryId, made.decisionId(), id, Way.of(request.way()).orElseThrow(),
                        request.receivedOn(), Language.of(request.language()).orElse(null), caller.id())));
    }

    private RecoveryFile found(UUID id, String purpose) {
        return recoveries.showOf(callers.current(), id, purpose).orElseThrow(RecoveryLetterResource::unknown);
    }

    private static RuntimeException unknown() {
        return Problem.notFound("unknown-recovery", "There is nothing with this id here").asException();
    }
}
