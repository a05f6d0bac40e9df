package trygg.benefits.work.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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

import com.fasterxml.jackson.annotation.JsonProperty;

import io.quarkus.security.PermissionsAllowed;
import trygg.benefits.application.web.Discretion;
import trygg.benefits.work.JobSupport;
import trygg.benefits.work.MeasureKind;
import trygg.benefits.work.SeatGoal;
import trygg.benefits.work.Support.Adaptation;
import trygg.benefits.work.Support.EmployerContact;
import trygg.benefits.work.Support.Fault;
import trygg.benefits.work.Support.Supporting;
import trygg.benefits.work.Support.Terms;
import trygg.benefits.work.Support.Treatment;
import trygg.benefits.work.SupportService;
import trygg.benefits.work.SupportService.SupportFile;
import trygg.platform.act.Repeatable;
import trygg.platform.api.Codes;
import trygg.platform.api.Problem;
import trygg.platform.api.Problem.FieldError;
import trygg.platform.secrecy.Callers;

/** What stands around measures, for machines: how they fit, employers met, treatment beside them, goals for seats. */
@Path("/api/v1/work-inclusion")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SupportResource {

    private static final String PURPOSE = "X-Purpose";
    private static final String NO_PURPOSE = "integration";

    private final SupportService support;
    private final Callers callers;

    SupportResource(SupportService support, Callers callers) {
        this.support = support;
        this.callers = callers;
    }

    public record TermsRequest(@Nullable UUID id, @Nullable Set<@NotNull String> adaptations,
            @Nullable @Min(1) @Max(100) Integer subsidyPercent,
            @Nullable @Pattern(regexp = "[a-z0-9._-]{1,64}") String specialist,
            @NotNull LocalDate from) {
    }

    public record ContactRequest(@Nullable UUID id, @NotNull LocalDate metOn) {
    }

    /** @param until nothing while it goes on; sent later with the same id, it ends */
    public record TreatmentRequest(@Nullable UUID id, @NotNull LocalDate from, @Nullable LocalDate until) {
    }

    public record GoalRequest(@Nullable UUID id, @NotNull String municipality, @NotNull String kind,
            @Min(0) @Max(9999) int seats, @NotNull LocalDate from, @NotBlank @Size(max = 200) String decision) {
    }

    public record TermsView(UUID id, UUID measureId, List<String> adaptations, @Nullable Integer subsidyPercent,
            @Nullable String specialist, LocalDate from, String by) {
    }

    /** What stands around the measures of a case. */
    public record SupportView(UUID caseId, List<TermsView> terms, List<EmployerContact> employerContacts,
            List<Treatment> treatments) {

        static SupportView of(SupportFile file) {
            return new SupportView(file.caseId(), file.support().terms().stream()
                    .map(one -> new TermsView(one.id(), one.measureId(),
                            one.adaptations().stream().map(Codes::of).sorted().toList(), one.subsidyPercent(),
                            one.specialist(), one.from(), one.by()))
                    .toList(), file.support().contacts(), file.support().treatments());
        }
    }

    public record GapView(UUID measureId, @JsonProperty("protected") boolean protectedPerson, @Nullable UUID caseId,
            String kind, LocalDate since) {
    }

    /** @param mostPeople for one specialist, by the guidance */
    public record JobSupportView(String municipality, long inTreatment, long parallel, List<GapView> gaps,
            Map<String, Long> caseloads, int mostPeople, JobSupport.ToEmployer toEmployer, long neverBegun) {
    }

    @POST
    @Path("measures/{id}/terms")
    @PermissionsAllowed("benefits.write")
    @Operation(operationId = "adaptMeasure", summary = "Records how a measure is made to fit: adaptation, wage subsidy, who supports")
    public Response adapt(@PathParam("id") UUID measure, @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid TermsRequest request) {
        var caller = callers.current();
        var id = Repeatable.id(request.id(), key, caller, "work/measures/" + measure + "/terms");
        var adaptations = request.adaptations() == null ? Set.<Adaptation> of()
                : request.adaptations().stream()
                        .map(code -> WorkRequests.required(Adaptation.class, code, "/adaptations"))
                        .collect(Collectors.toSet());
        return answer(id, support.adapt(caller, new Terms(id, measure, adaptations, request.subsidyPercent(),
                request.specialist(), request.from(), caller.id())));
    }

    @POST
    @Path("measures/{id}/employer-contacts")
    @PermissionsAllowed("benefits.write")
    @Operation(operationId = "meetEmployer", summary = "Records that an employer was met; the first keeps the promise of it")
    public Response meet(@PathParam("id") UUID measure, @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid ContactRequest request) {
        var caller = callers.current();
        var id = Repeatable.id(request.id(), key, caller, "work/measures/" + measure + "/employer-contacts");
        return answer(id, support.meet(caller, new EmployerContact(id, measure, request.metOn(), caller.id())));
    }

    @POST
    @Path("cases/{caseId}/treatments")
    @PermissionsAllowed("benefits.write")
    @Operation(operationId = "treatmentBeside", summary = "Records that treatment goes on beside work, from when and until when; not which")
    public Response treat(@PathParam("caseId") UUID caseId, @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid TreatmentRequest request) {
        var caller = callers.current();
        var id = Repeatable.id(request.id(), key, caller, "work/cases/" + caseId + "/treatments");
        return answer(id,
                support.treat(caller, new Treatment(id, caseId, request.from(), request.until(), caller.id())));
    }

    @POST
    @Path("goals")
    @PermissionsAllowed("benefits.write")
    @Operation(operationId = "aimForSeats", summary = "Records how many seats of a kind the municipality has decided to have from a day")
    public Response aim(@HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid GoalRequest request) {
        var caller = callers.current();
        var id = Repeatable.id(request.id(), key, caller, "work/goals");
        return answer(id, support.aim(caller, new SeatGoal(id, request.municipality(),
                WorkRequests.required(MeasureKind.class, request.kind(), "/kind"), request.seats(), request.from(),
                request.decision(), caller.id())));
    }

    @GET
    @Path("cases/{caseId}/support")
    @PermissionsAllowed("benefits.read")
    @Operation(operationId = "getWorkSupport", summary = "What stands around the measures of a case; the read is logged")
    public SupportView show(@PathParam("caseId") UUID caseId,
            @HeaderParam(PURPOSE) @DefaultValue(NO_PURPOSE) @NotBlank @Size(max = 200) String purpose) {
        return support.show(callers.current(), caseId, purpose).map(SupportView::of)
                .orElseThrow(() -> unknown().asException());
    }

    @GET
    @Path("job-support")
    @PermissionsAllowed("benefits.read")
    @Operation(operationId = "jobSupport", summary = "Work beside treatment: share, gaps, people by specialist, days to an employer")
    public JobSupportView jobSupport(@QueryParam("municipality") @NotNull String municipality,
            @HeaderParam(PURPOSE) @DefaultValue(NO_PURPOSE) @NotBlank @Size(max = 200) String purpose) {
        var figures = support.jobSupport(callers.current(), municipality, purpose);
        return new JobSupportView(municipality, figures.inTreatment(), figures.parallel(), figures.gaps().stream()
                .map(gap -> new GapView(gap.measure().id(), gap.measure().protectedPerson(),
                        new Discretion(gap.measure().protectedPerson()).tell(gap.measure().caseId()),
                        gap.measure().kind().code(), gap.since()))
                .toList(), figures.caseloads(), JobSupport.MOST_PEOPLE, figures.toEmployer(), figures.neverBegun());
    }

    private static Response answer(UUID id, Supporting outcome) {
        return switch (outcome) {
            case Supporting.Saved _ -> Response.status(Response.Status.CREATED).entity(Map.of("id", id)).build();
            case Supporting.Repeated _ -> Response.ok(Map.of("id", id)).build();
            case Supporting.OtherContent(var used) -> Repeatable.otherContent(used).asResponse();
            case Supporting.Ended(var measure) -> Problem.conflict("measure-ended", "The measure has ended",
                    Map.of("measureId", measure)).asResponse();
            case Supporting.Unfit(var faults) -> Problem.invalid("support-unfit", "This cannot be so",
                    faults.stream().map(SupportResource::error).toList()).asResponse();
            case Supporting.Unknown _ -> unknown().asResponse();
        };
    }

    private static FieldError error(Fault fault) {
        return new FieldError(switch (fault) {
            case BEFORE_REFERRAL -> "/from";
            case UNTIL_BEFORE_FROM -> "/until";
            case NO_PERCENTAGE -> "/subsidyPercent";
            case IN_FUTURE -> "/from";
        }, Codes.of(fault));
    }

    private static Problem unknown() {
        return Problem.notFound("unknown-measure", "There is nothing with this id here");
    }
}
