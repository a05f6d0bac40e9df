package trygg.benefits.qualification.web;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
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

import io.quarkus.security.PermissionsAllowed;
import trygg.benefits.parameter.Amount;
import trygg.benefits.qualification.Participating;
import trygg.benefits.qualification.Participation;
import trygg.benefits.qualification.Participation.Payment;
import trygg.benefits.qualification.ProgrammeApplication.Closing;
import trygg.benefits.qualification.ProgrammeApplication.Outcome;
import trygg.benefits.qualification.ProgrammeFile;
import trygg.benefits.qualification.QualificationService;
import trygg.benefits.statistics.Family;
import trygg.benefits.statistics.Family.MaritalStatus;
import trygg.benefits.statistics.PaidOut;
import trygg.benefits.statistics.PaidOut.Kind;
import trygg.benefits.statistics.QualificationEnd;
import trygg.benefits.statistics.QualificationEnd.Afterwards;
import trygg.benefits.statistics.QualificationEnd.Status;
import trygg.benefits.statistics.QualificationYear.EarlierAid;
import trygg.benefits.statistics.QualificationYear.EarlierIncome;
import trygg.benefits.statistics.QualificationYear.OtherAid;
import trygg.platform.act.Repeatable;
import trygg.platform.api.Cursor;
import trygg.platform.api.Cursor.Page;
import trygg.platform.api.Problem;
import trygg.platform.api.Problem.FieldError;
import trygg.platform.guarantee.DueList;
import trygg.platform.municipality.Municipalities;
import trygg.platform.municipality.Municipality.Country;
import trygg.platform.secrecy.Callers;

/** The qualification programme (sosialtjenesteloven §§ 29–40). Codes are words: {@code main-income} for MAIN_INCOME. */
@Path("/api/v1/qualification-programmes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class QualificationResource {

    private final QualificationService qualification;
    private final Municipalities municipalities;
    private final Callers callers;
    private final Clock clock;

    QualificationResource(QualificationService qualification, Municipalities municipalities, Callers callers, Clock clock) {
        this.qualification = qualification;
        this.municipalities = municipalities;
        this.callers = callers;
        this.clock = clock;
    }

    /** @param otherMunicipality four digits, {@code 9999} when it is not known which */
    public record ProgrammeRequest(@Nullable UUID id, @NotNull(message = "which municipality") String municipality,
            @NotNull(message = "which case") UUID caseId, @NotNull(message = "is missing") LocalDate appliedOn,
            @NotNull(message = "is missing") LocalDate decidedOn, @NotNull(message = "is missing") LocalDate startedOn,
            @NotNull(message = "is missing") String maritalStatus, @Min(0) @Max(99) int childrenUnder18,
            @Nullable @Pattern(regexp = "[0-9]{4}", message = "has four digits") String otherMunicipality,
            @Nullable String earlierAid, @Nullable Set<@NotNull String> earlierIncomes,
            @Nullable Set<@NotNull String> otherAid) {
    }

    /** @param amount in kroner, such as {@code 17500.00} */
    public record MonthRequest(@Nullable UUID id, @NotNull(message = "when paid") LocalDate paidOn,
            @NotNull(message = "how much") String amount) {
    }

    public record EndRequest(@NotNull(message = "is missing") String status,
            @NotNull(message = "is missing") LocalDate endedOn, @Nullable Set<@NotNull String> afterwards,
            @Nullable String mainIncome) {
    }

    public record AppliedRequest(@Nullable UUID id, @NotNull(message = "which case") UUID caseId,
            @NotNull(message = "is missing") LocalDate appliedOn) {
    }

    /** @param ground of a refusal; stays in this service */
    public record ClosingRequest(@NotNull(message = "is missing") String outcome,
            @NotNull(message = "is missing") LocalDate closedOn, @Nullable @Size(max = 4000) String ground) {
    }

    public record LeaveRequest(@Nullable UUID id, @NotNull(message = "is missing") LocalDate from) {
    }

    /** @param backOn the first day back */
    public record ReturnRequest(@NotNull(message = "is missing") LocalDate backOn) {
    }

    @POST
    @PermissionsAllowed("benefits.write")
    @Operation(operationId = "recordProgramme", summary = "Records that somebody takes part in the qualification programme")
    public Response record(@HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid ProgrammeRequest request) {
        var caller = callers.current();
        var municipality = municipalities.find(request.municipality())
                .orElseThrow(() -> Problem.invalid("unknown-municipality",
                        "This installation does not serve that municipality", "/municipality", "is not served here")
                        .asException());
        caller.in(municipality.code());
        if (municipality.country() != Country.NO) {
            throw otherCountry().asException();
        }
        var id = Repeatable.id(request.id(), key, caller, "qualification-programmes");
        return answer(qualification.record(caller, new Participation(id, municipality.code(), request.caseId(),
                request.appliedOn(), request.decidedOn(), request.startedOn(),
                new Family(value(MaritalStatus.class, request.maritalStatus(), "maritalStatus"), request.childrenUnder18()),
                request.otherMunicipality(),
                request.earlierAid() == null ? null : value(EarlierAid.class, request.earlierAid(), "earlierAid"),
                values(EarlierIncome.class, request.earlierIncomes(), "earlierIncomes"),
                values(OtherAid.class, request.otherAid(), "otherAid"), caller.id(), List.of(), List.of(), null)));
    }

    @POST
    @Path("{id}/months")
    @PermissionsAllowed("benefits.write")
    @Operation(operationId = "payProgramme", summary = "Records that money of the programme was paid")
    public Response pay(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid MonthRequest request) {
        var caller = callers.current();
        var amount = Amount.read(request.amount()).filter(Amount::isPositive)
                .orElseThrow(() -> Problem.invalid("invalid-amount", "An amount is written 17500.00", "/amount",
                        "is not an amount above nothing").asException());
        var paymentId = Repeatable.id(request.id(), key, caller, "qualification-programmes/" + id + "/months");
        return answer(qualification.pay(caller, id,
                new Payment(paymentId, new PaidOut(request.paidOn(), Kind.QUALIFICATION_MONEY, amount))));
    }

    /** Sent again it is the same; a programme ends once. */
    @POST
    @Path("{id}/end")
    @PermissionsAllowed("benefits.write")
    @Operation(operationId = "endProgramme", summary = "Records how and when a participation ended")
    public Response end(@PathParam("id") UUID id, @NotNull @Valid EndRequest request) {
        return answer(qualification.end(callers.current(), id, new QualificationEnd(
                value(Status.class, request.status(), "status"), request.endedOn(),
                values(Afterwards.class, request.afterwards(), "afterwards"),
                request.mainIncome() == null ? null : value(Afterwards.class, request.mainIncome(), "mainIncome"))));
    }

    /** Somebody asks for the programme; it is to begin within six months of that day (§ 31). */
    @POST
    @Path("applications")
    @PermissionsAllowed("benefits.write")
    @Operation(operationId = "applyForProgramme", summary = "Records that somebody asks for the programme; six months run from that day")
    public Response apply(@HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid AppliedRequest request) {
        var caller = callers.current();
        var id = Repeatable.id(request.id(), key, caller, "qualification-programmes/applications");
        return answer(qualification.apply(caller, id, request.caseId(), request.appliedOn()));
    }

    @POST
    @Path("{id}/closing")
    @PermissionsAllowed("benefits.write")
    @Operation(operationId = "closeProgrammeApplication", summary = "Records that an application came to no participation")
    public Response close(@PathParam("id") UUID id, @NotNull @Valid ClosingRequest request) {
        var caller = callers.current();
        return answer(qualification.close(caller, id, new Closing(value(Outcome.class, request.outcome(), "outcome"),
                request.closedOn(), request.ground() == null ? "" : request.ground(), caller.id())));
    }

    @POST
    @Path("{id}/leaves")
    @PermissionsAllowed("benefits.write")
    @Operation(operationId = "beginLeave", summary = "Records that a participant is on leave from a day on")
    public Response leave(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid LeaveRequest request) {
        var caller = callers.current();
        return answer(qualification.leave(caller, id,
                Repeatable.id(request.id(), key, caller, "qualification-programmes/" + id + "/leaves"), request.from()));
    }

    /** Sent again it is the same; a leave ends once. */
    @POST
    @Path("{id}/leaves/{leave}/return")
    @PermissionsAllowed("benefits.write")
    @Operation(operationId = "endLeave", summary = "Records the first day back from a leave")
    public Response back(@PathParam("id") UUID id, @PathParam("leave") UUID leave, @NotNull @Valid ReturnRequest request) {
        return answer(qualification.back(callers.current(), id, leave, request.backOn()));
    }

    @GET
    @PermissionsAllowed("benefits.read")
    @Operation(operationId = "listProgrammes", summary = "Who waits for the programme, takes part or is on leave, by when the start is due")
    public Page<ProgrammeView> list(@QueryParam("municipality") @NotNull String municipality,
            @QueryParam("state") @DefaultValue("open") @Pattern(regexp = "open|all|waiting|taking-part|on-leave") String state,
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit,
            @HeaderParam("X-Purpose") @DefaultValue("integration") @NotBlank @Size(max = 200) String purpose) {
        return qualification.list(callers.current(), new DueList(municipality, state.equals("open") ? null : state,
                Cursor.parse(cursor), Cursor.limit(limit)), purpose)
                .map(file -> view(file).row());
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("benefits.read")
    @Operation(operationId = "getProgramme", summary = "One way through the programme with its clock; the read is logged")
    public ProgrammeView show(@PathParam("id") UUID id,
            @HeaderParam("X-Purpose") @DefaultValue("integration") @NotBlank @Size(max = 200) String purpose) {
        return qualification.show(callers.current(), id, purpose).map(this::view).orElseThrow(() -> unknown().asException());
    }

    private ProgrammeView view(ProgrammeFile file) {
        var zone = municipalities.require(file.application().municipality()).timeZone();
        return ProgrammeView.of(file, LocalDate.ofInstant(clock.instant(), zone));
    }

    private Response answer(Participating outcome) {
        return switch (outcome) {
            case Participating.Recorded(var file) ->
                Response.created(URI.create("api/v1/qualification-programmes/" + file.application().id())).entity(view(file))
                        .build();
            case Participating.Repeated(var file) -> Response.ok(view(file)).build();
            case Participating.OtherContent(var id) -> Repeatable.otherContent(id).asResponse();
            case Participating.Ended(var id) -> Problem.conflict("already-ended", "The participation has ended before",
                    Map.of("id", id)).asResponse();
            case Participating.OtherOpen(var id) -> Problem.conflict("already-applied",
                    "The person has asked for the programme or takes part in it", Map.of("id", id)).asResponse();
            case Participating.NotBegun(var id) -> Problem.conflict("not-begun", "The participation has not begun",
                    Map.of("id", id)).asResponse();
            case Participating.Begun(var id) -> Problem.conflict("already-begun",
                    "The participation has begun and ends as one", Map.of("id", id)).asResponse();
            case Participating.NotByMachine() -> Problem.forbidden("needs-named-human",
                    "The programme is refused by a named human, not by a machine", Map.of()).asResponse();
            case Participating.OtherCountry() -> otherCountry().asResponse();
            case Participating.Unfit(var faults) -> Problem.invalid("participation-unfit", "This cannot be so",
                    faults.stream().map(fault -> new FieldError("", ProgrammeCodes.of(fault))).toList()).asResponse();
            case Participating.Unknown() -> unknown().asResponse();
        };
    }

    private static Problem otherCountry() {
        return Problem.invalid("other-country", "The programme is Norway's", "/municipality", "is not Norwegian");
    }

    private static Problem unknown() {
        return Problem.notFound("unknown-participation", "There is nothing with this id here");
    }

    private static <E extends Enum<E>> Set<E> values(Class<E> type, @Nullable Set<String> words, String at) {
        return words == null ? Set.of()
                : words.stream().map(word -> value(type, word, at)).collect(Collectors.toUnmodifiableSet());
    }

    private static <E extends Enum<E>> E value(Class<E> type, String word, String at) {
        return ProgrammeCodes.read(type, word)
                .orElseThrow(() -> Problem.invalid("unknown-code", "A coded fact is none of the form's", "/" + at,
                        "is none of " + Arrays.stream(type.getEnumConstants()).map(ProgrammeCodes::of)
                                .collect(Collectors.joining(", ")))
                        .asException());
    }
}
