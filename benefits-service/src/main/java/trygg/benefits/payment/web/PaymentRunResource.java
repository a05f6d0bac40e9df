package trygg.benefits.payment.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import trygg.benefits.payment.MakeRun;
import trygg.benefits.payment.PaymentRunService;
import trygg.benefits.payment.PaymentRunService.RunFile;
import trygg.benefits.payment.RunMaking.DayUnfit;
import trygg.benefits.payment.RunMaking.Made;
import trygg.benefits.payment.RunMaking.NoPayingAccount;
import trygg.benefits.payment.RunMaking.NothingDue;
import trygg.benefits.payment.RunMaking.OtherContent;
import trygg.benefits.payment.RunMaking.Repeated;
import trygg.benefits.payment.web.PaymentViews.LeftOutView;
import trygg.benefits.payment.web.PaymentViews.RunView;
import trygg.platform.act.Repeatable;
import trygg.platform.api.Cursor;
import trygg.platform.api.Cursor.Page;
import trygg.platform.api.Problem;
import trygg.platform.secrecy.Callers;

/** Payment runs and their files, for the system that hands them to the bank. */
@Path("/api/v1/payment-runs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PaymentRunResource {

    private static final String PURPOSE = "X-Purpose";
    private static final String NO_PURPOSE = "integration";

    private final PaymentRunService runs;
    private final Callers callers;

    PaymentRunResource(PaymentRunService runs, Callers callers) {
        this.runs = runs;
        this.callers = callers;
    }

    /** @param until the last day on which a payment of the run is due */
    public record RunRequest(@Nullable UUID id, @NotBlank String municipality, @NotNull LocalDate until) {
    }

    @POST
    @PermissionsAllowed("benefits.pay")
    @Operation(operationId = "makePaymentRun", summary = "Gathers what is due into one file for the bank; the same id is the same file")
    public Response make(@HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid RunRequest request) {
        var caller = callers.current();
        var id = Repeatable.id(request.id(), key, caller, "payment-runs");
        return switch (runs.make(caller, new MakeRun(id, request.municipality(), request.until(), caller.id()))) {
            case Made(var run) -> Response.status(Response.Status.CREATED).entity(RunView.of(run, List.of())).build();
            case Repeated(var run) -> Response.ok(RunView.of(run, List.of())).build();
            case OtherContent(var used) -> Repeatable.otherContent(used).asResponse();
            case NoPayingAccount _ -> Problem.conflict("no-paying-account",
                    "The municipality's profile does not say from which account it pays, or the bank would refuse it",
                    Map.of("municipality", request.municipality())).asResponse();
            case NothingDue(var leftOut) -> Problem.conflict("nothing-due", "Nothing is due that can be sent",
                    Map.of("leftOut", leftOut.stream().map(LeftOutView::of).toList())).asResponse();
            case DayUnfit _ -> Problem.invalid("due-day-unfit", "A run cannot reach that far", "/until",
                    "lies more than a year ahead").asResponse();
        };
    }

    @GET
    @PermissionsAllowed("benefits.pay")
    @Operation(operationId = "listPaymentRuns", summary = "The municipality's runs with the bank's answers, the newest first")
    public Page<RunView> list(@QueryParam("municipality") @NotNull String municipality,
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        var after = Cursor.parse(cursor);
        var most = Cursor.limit(limit);
        var found = runs.newest(callers.current(), municipality,
                after.equals(Cursor.START) ? Instant.parse("9999-01-01T00:00:00Z") : after.at(), most + 1);
        return Page.of(found, most, (RunFile one) -> new Cursor(one.run().madeAt(), one.run().id())).map(RunView::of);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("benefits.pay")
    @Operation(operationId = "getPaymentRun", summary = "One run with what was left out and what the bank has said of it")
    public RunView show(@PathParam("id") UUID id,
            @HeaderParam(PURPOSE) @DefaultValue(NO_PURPOSE) @NotBlank @Size(max = 200) String purpose) {
        return runs.show(callers.current(), id, purpose).map(RunView::of)
                .orElseThrow(() -> PaymentRefusals.unknownRun().asException());
    }

    @GET
    @Path("{id}/file")
    @Produces(MediaType.APPLICATION_XML)
    @PermissionsAllowed("benefits.pay")
    @Operation(operationId = "getPaymentFile", summary = "The file for the bank, pain.001.001.09; always the same bytes; the read is logged")
    public Response file(@PathParam("id") UUID id,
            @HeaderParam(PURPOSE) @DefaultValue(NO_PURPOSE) @NotBlank @Size(max = 200) String purpose) {
        return runs.file(callers.current(), id, purpose)
                .map(bytes -> Response.ok(bytes, MediaType.APPLICATION_XML).header("Cache-Control", "no-store")
                        .header("Content-Disposition", "attachment; filename=\"payments-" + id + ".xml\"").build())
                .orElseThrow(() -> PaymentRefusals.unknownRun().asException());
    }
}
