package trygg.housing.arrears.web;

import java.net.URI;
import java.util.Set;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import io.quarkus.security.PermissionsAllowed;
import trygg.housing.arrears.ArrearsService;
import trygg.housing.arrears.Notifying.Fault;
import trygg.housing.arrears.Notifying.Notified;
import trygg.housing.arrears.Notifying.OtherContent;
import trygg.housing.arrears.Notifying.Repeated;
import trygg.housing.arrears.Notifying.Unfit;
import trygg.platform.act.Repeatable;
import trygg.platform.api.Problem;
import trygg.platform.municipality.Municipalities;
import trygg.platform.secrecy.Callers;

/** Rent arrears, for machines. */
@Path("/api/v1/arrears-notices")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ArrearsResource {

    private final ArrearsService arrears;
    private final Municipalities municipalities;
    private final Callers callers;

    ArrearsResource(ArrearsService arrears, Municipalities municipalities, Callers callers) {
        this.arrears = arrears;
        this.municipalities = municipalities;
        this.callers = callers;
    }

    @POST
    @PermissionsAllowed("housing.write")
    @Operation(operationId = "notifyArrears", summary = "Tells that a household owes rent; benefits examines it at once")
    public Response notify(@HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid ArrearsRequest request) {
        if (municipalities.find(request.municipality()).isEmpty()) {
            return Problem.invalid("unknown-municipality", "This installation does not serve that municipality",
                    "/municipality", "is not served here").asResponse();
        }
        var caller = callers.current();
        var id = Repeatable.id(request.id(), key, caller, "arrears-notices");
        return switch (arrears.notify(caller, request.command(id, caller.id()))) {
            case Notified(var notice) -> Response.created(URI.create("api/v1/arrears-notices/" + notice.id()))
                    .entity(ArrearsView.of(notice)).build();
            case Repeated(var notice) -> Response.ok(ArrearsView.of(notice)).build();
            case OtherContent(var other) -> Repeatable.otherContent(other).asResponse();
            case Unfit(var faults) -> refusal(faults).asResponse();
        };
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("housing.read")
    @Operation(operationId = "getArrearsNotice", summary = "One notice with what was answered; the read is logged")
    public ArrearsView show(@PathParam("id") UUID id,
            @HeaderParam("X-Purpose") @DefaultValue("integration") @NotBlank @Size(max = 200) String purpose) {
        return arrears.show(callers.current(), id, purpose).map(ArrearsView::of).orElseThrow(
                () -> Problem.notFound("unknown-arrears-notice", "There is nothing with this id here").asException());
    }

    /** One thing to mend at a time, the amount first. */
    public static Problem refusal(Set<Fault> faults) {
        return switch (faults.stream().sorted().findFirst().orElseThrow()) {
            case NOTHING_OWED -> Problem.invalid("amount-not-positive", "A notice tells of something that is owed",
                    "/amount/amount", "is more than nothing");
            case FOREIGN_CURRENCY -> Problem.invalid("foreign-currency", "Rent is owed in the country's own currency",
                    "/amount/currency", "is the currency of the municipality");
            case NOT_DUE_YET -> Problem.invalid("rent-not-due", "Rent that is not due yet is no arrears", "/dueOn",
                    "is today or earlier");
            case IN_FUTURE -> Problem.invalid("act-in-future", "It cannot have been received yet", "/receivedAt",
                    "lies in the future");
        };
    }
}
