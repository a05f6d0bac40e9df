package trygg.housing.home.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
import trygg.housing.home.condition.ConditionService;
import trygg.housing.home.condition.ConditionService.Lived;
import trygg.housing.home.condition.ConditionService.Timed;
import trygg.housing.home.condition.Fault;
import trygg.housing.home.condition.Fix;
import trygg.housing.home.condition.Inspection;
import trygg.platform.act.ActRefusals;
import trygg.platform.act.Repeatable;
import trygg.platform.api.Codes;
import trygg.platform.api.Cursor;
import trygg.platform.api.Problem;
import trygg.platform.secrecy.Callers;

/** Inspections and faults of homes, for machines (C060). */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ConditionResource {

    private static final ActRefusals INSPECTION = new ActRefusals("unknown-home", "inspected-before", "/on");
    private static final ActRefusals FAULT = new ActRefusals("unknown-home", "reported-before", "/reportedAt");
    private static final ActRefusals FIX = new ActRefusals("unknown-fault", "already-fixed", "/fixedAt");

    private final ConditionService conditions;
    private final Callers callers;

    ConditionResource(ConditionService conditions, Callers callers) {
        this.conditions = conditions;
        this.callers = callers;
    }

    public record InspectionView(UUID id, LocalDate on, String inspector, String result, @Nullable String remarks,
            Instant writtenAt, String by) {

        static InspectionView of(Inspection one) {
            return new InspectionView(one.id(), one.on(), one.inspector(), Codes.of(one.result()), one.remarks(), one.at(),
                    one.by());
        }
    }

    /** @param dueAt absent where the municipality promises no time, and in the answer to the report itself */
    public record FaultView(UUID id, UUID homeId, String kind, String severity, String says, Instant reportedAt, String by,
            @Nullable Instant dueAt, @Nullable Instant fixedAt, @Nullable String fixedBy) {

        static FaultView of(Fault fault) {
            return of(fault, null, null);
        }

        static FaultView of(Timed timed) {
            var clock = timed.clock();
            return of(timed.known().fault(), clock == null ? null : clock.dueAt(), timed.known().fix());
        }

        private static FaultView of(Fault fault, @Nullable Instant due, @Nullable Fix fix) {
            return new FaultView(fault.id(), fault.homeId(), Codes.of(fault.kind()), Codes.of(fault.severity()), fault.says(),
                    fault.at(), fault.by(), due, fix == null ? null : fix.at(), fix == null ? null : fix.by());
        }
    }

    public record FixView(UUID id, UUID faultId, Instant fixedAt, String by) {
    }

    public record ConditionView(UUID homeId, long openFaults, List<InspectionView> inspections, List<FaultView> faults) {
    }

    /** @param failedInspectionOn the day of the last inspection, where the home failed it */
    public record SubStandardView(HomeView home, int openFaults, boolean urgent, @Nullable Instant oldestReportedAt,
            @Nullable Instant firstDueAt, @Nullable LocalDate failedInspectionOn) {

        static SubStandardView of(Lived one) {
            return new SubStandardView(HomeView.of(one.home()), one.faults(), one.urgent(), one.oldest(), one.due(),
                    one.failedOn());
        }
    }

    public record SubStandardList(List<SubStandardView> items, long total) {
    }

    @POST
    @Path("homes/{id}/inspections")
    @PermissionsAllowed("housing.write")
    @Operation(operationId = "recordInspection", summary = "Notes who looked at a home, and what came of it")
    public Response inspect(@PathParam("id") UUID home, @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid HomeRequests.NewInspection request) {
        var caller = callers.current();
        var id = Repeatable.id(request.id(), key, caller, "homes/" + home + "/inspections");
        return INSPECTION.answer(conditions.inspect(caller, request.command(id, home, caller.id())), () -> 1,
                InspectionView::of);
    }

    @POST
    @Path("homes/{id}/faults")
    @PermissionsAllowed("housing.write")
    @Operation(operationId = "reportFault", summary = "Says that something is wrong with a home; the time to fix it runs from then")
    public Response report(@PathParam("id") UUID home, @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid HomeRequests.NewFault request) {
        var caller = callers.current();
        var id = Repeatable.id(request.id(), key, caller, "homes/" + home + "/faults");
        return FAULT.answer(conditions.report(caller, request.command(id, home, caller.id())), () -> 1, FaultView::of);
    }

    @POST
    @Path("homes/{id}/faults/{fault}/fix")
    @PermissionsAllowed("housing.write")
    @Operation(operationId = "fixFault", summary = "Notes that a fault was put right")
    public Response fix(@PathParam("id") UUID home, @PathParam("fault") UUID fault,
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid HomeRequests.NewFix request) {
        var caller = callers.current();
        var id = Repeatable.id(request.id(), key, caller, "faults/" + fault + "/fix");
        return FIX.answer(conditions.fix(caller, home, fault, id, request.fixedAt()), () -> 2,
                one -> new FixView(one.id(), one.faultId(), one.at(), one.by()));
    }

    @GET
    @Path("homes/{id}/condition")
    @PermissionsAllowed("housing.read")
    @Operation(operationId = "getCondition", summary = "Inspections and faults of a home, what is open first; the read is logged")
    public ConditionView show(@PathParam("id") UUID id,
            @HeaderParam("X-Purpose") @DefaultValue("integration") @NotBlank @Size(max = 200) String purpose) {
        return conditions.show(callers.current(), id, purpose)
                .map(found -> new ConditionView(id, found.open(), found.inspections().stream().map(InspectionView::of).toList(),
                        found.faults().stream().map(FaultView::of).toList()))
                .orElseThrow(() -> Problem.notFound("unknown-home", "There is nothing with this id here").asException());
    }

    @GET
    @Path("homes/sub-standard")
    @PermissionsAllowed("housing.read")
    @Operation(operationId = "listSubStandardHomes", summary = "Homes lived in now with an open fault or a failed inspection; what is urgent first")
    public SubStandardList subStandard(@QueryParam("municipality") @NotBlank String municipality,
            @QueryParam("limit") @Nullable Integer limit) {
        var found = conditions.subStandard(callers.current(), municipality, Cursor.limit(limit));
        return new SubStandardList(found.homes().stream().map(SubStandardView::of).toList(), found.total());
    }
}
