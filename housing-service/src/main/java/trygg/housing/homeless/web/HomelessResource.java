package trygg.housing.homeless.web;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import trygg.housing.homeless.EthosLight;
import trygg.housing.homeless.Flow;
import trygg.housing.homeless.HomelessService;
import trygg.housing.homeless.Homelessness;
import trygg.housing.homeless.Homelessness.Cause;
import trygg.housing.homeless.Homelessness.Outflow;
import trygg.housing.homeless.Telling;
import trygg.platform.act.Repeatable;
import trygg.platform.api.Codes;
import trygg.platform.api.Cursor;
import trygg.platform.api.Days;
import trygg.platform.api.Problem;
import trygg.platform.municipality.Municipalities;
import trygg.platform.secrecy.Callers;

/** Who is without a home, for machines. */
@Path("/api/v1/homelessness")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class HomelessResource {

    private final HomelessService homeless;
    private final Municipalities municipalities;
    private final Callers callers;
    private final Clock clock;

    HomelessResource(HomelessService homeless, Municipalities municipalities, Callers callers, Clock clock) {
        this.homeless = homeless;
        this.municipalities = municipalities;
        this.callers = callers;
        this.clock = clock;
    }

    /** @param ethosLight 1 to 6 @param cause {@code structural} or {@code other} */
    public record Started(@Nullable UUID id, @NotNull UUID caseId, @NotNull String municipality, @NotNull LocalDate startedOn,
            @Min(1) @Max(6) int ethosLight, @NotNull String cause, @NotNull Boolean protectedPerson) {
    }

    public record Changed(@Nullable UUID id, @Min(1) @Max(6) int ethosLight, @NotNull LocalDate fromOn) {
    }

    public record Consented(@Nullable UUID id, @NotNull Boolean given) {
    }

    public record Ended(@NotNull LocalDate endedOn, @NotNull String outflow) {
    }

    /** @param days so far, or in all @param consent nothing before anybody asked */
    public record View(UUID id, UUID caseId, String municipality, LocalDate startedOn, int ethosLight, int situation,
            String cause, String inflow, long days, @Nullable LocalDate endedOn, @Nullable String outflow,
            @Nullable Boolean consent) {

        static View of(Homelessness one, LocalDate today) {
            var end = one.end();
            return new View(one.id(), one.caseId(), one.municipality(), one.startedOn(), one.ethos().number(),
                    one.ethos().situation(), Codes.of(one.cause()), Codes.of(one.inflow()), one.days(today),
                    end == null ? null : end.on(), end == null ? null : Codes.of(end.outflow()), one.consent());
        }
    }

    public record ByNameList(List<View> people, @Nullable String next) {
    }

    /** @param most days; nothing for the longest */
    public record AgeView(int least, @Nullable Integer most, long count) {
    }

    /** @param day the last day, on which {@code open} is counted */
    public record FlowView(String municipality, LocalDate from, LocalDate day, long inflow, long newly, long returned,
            long outflow, long housed, long other, long open, Map<Integer, Long> byEthosLight, Map<Integer, Long> bySituation,
            List<AgeView> ages) {

        static FlowView of(String municipality, Flow flow) {
            var byEthos = new TreeMap<Integer, Long>();
            for (var one : EthosLight.values()) {
                byEthos.put(one.number(), flow.open().getOrDefault(one, 0L));
            }
            var bySituation = new TreeMap<Integer, Long>();
            for (int situation = 1; situation <= 4; situation++) {
                bySituation.put(situation, flow.inSituation(situation));
            }
            return new FlowView(municipality, flow.from(), flow.until().minusDays(1), flow.inflow(), flow.newly(),
                    flow.returned(), flow.outflow(), flow.housed(), flow.other(), flow.count(), byEthos, bySituation,
                    flow.ages().stream().map(age -> new AgeView(age.least(),
                            age.most() == Integer.MAX_VALUE ? null : age.most(), age.count())).toList());
        }
    }

    @POST
    @PermissionsAllowed("housing.write")
    @Operation(operationId = "startHomelessness", summary = "Somebody is without a home from this day on")
    public Response start(@HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid Started request) {
        if (municipalities.find(request.municipality()).isEmpty()) {
            return Problem.invalid("unknown-municipality", "This installation does not serve that municipality",
                    "/municipality", "is not served here").asResponse();
        }
        var caller = callers.current();
        var id = Repeatable.id(request.id(), key, caller, "homelessness");
        return answer(homeless.start(caller, new Telling.Start(id, request.municipality(), request.caseId(),
                request.startedOn(), EthosLight.of(request.ethosLight()), required(Cause.class, request.cause(), "/cause"),
                request.protectedPerson(), caller.id())), "/startedOn");
    }

    @POST
    @Path("{id}/statuses")
    @PermissionsAllowed("housing.write")
    @Operation(operationId = "changeHomelessness", summary = "The way of being homeless is another from this day on")
    public Response change(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid Changed request) {
        var caller = callers.current();
        return answer(homeless.change(caller, Repeatable.id(request.id(), key, caller, "homelessness/" + id + "/statuses"), id,
                EthosLight.of(request.ethosLight()), request.fromOn()), "/fromOn");
    }

    @POST
    @Path("{id}/consents")
    @PermissionsAllowed("housing.write")
    @Operation(operationId = "consentToByNameList", summary = "The person's yes or no to the by-name list; the newest counts")
    public Response consent(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid Consented request) {
        var caller = callers.current();
        return answer(homeless.consent(caller, Repeatable.id(request.id(), key, caller, "homelessness/" + id + "/consents"),
                id, request.given()), "/given");
    }

    @POST
    @Path("{id}/end")
    @PermissionsAllowed("housing.write")
    @Operation(operationId = "endHomelessness", summary = "Housed, or out of count for another reason")
    public Response end(@PathParam("id") UUID id, @NotNull @Valid Ended request) {
        return answer(homeless.end(callers.current(), id, request.endedOn(),
                required(Outflow.class, request.outflow(), "/outflow")), "/endedOn");
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("housing.read")
    @Operation(operationId = "getHomelessness", summary = "One episode; the read is logged")
    public View show(@PathParam("id") UUID id,
            @HeaderParam("X-Purpose") @DefaultValue("integration") @NotBlank @Size(max = 200) String purpose) {
        return homeless.show(callers.current(), id, purpose).map(this::view).orElseThrow(() -> unknown().asException());
    }

    @GET
    @Path("by-name")
    @PermissionsAllowed("housing.read")
    @Operation(operationId = "getByNameList", summary = "The homeless who have agreed to stand on the list, the longest first; logged")
    public ByNameList byName(@QueryParam("municipality") @NotNull String municipality,
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @Nullable Integer limit,
            @HeaderParam("X-Purpose") @DefaultValue("integration") @NotBlank @Size(max = 200) String purpose) {
        var page = homeless.byName(callers.current(), municipality, Cursor.parse(after), Cursor.limit(limit), purpose);
        return new ByNameList(page.items().stream().map(this::view).toList(), page.next());
    }

    @GET
    @Path("figures")
    @PermissionsAllowed("housing.read")
    @Operation(operationId = "homelessnessFigures", summary = "Inflow and outflow of a stretch of time, and who is homeless on its last day")
    public FlowView figures(@QueryParam("municipality") @NotNull String municipality,
            @QueryParam("from") @Nullable LocalDate from, @QueryParam("on") @Nullable LocalDate on) {
        if (!Stream.of(from, on).filter(Objects::nonNull).allMatch(Days::kept)) {
            throw Problem.of(400, "invalid-period", "The days of the period " + Days.BETWEEN).asException();
        }
        var last = on == null ? today(municipality) : on;
        var first = from == null ? last.minusYears(1).plusDays(1) : from;
        if (first.isAfter(last)) {
            throw Problem.of(400, "invalid-period", "The period ends before it begins").asException();
        }
        return FlowView.of(municipality, homeless.flow(callers.current(), municipality, first, last.plusDays(1)));
    }

    private Response answer(Telling telling, String dayPointer) {
        return switch (telling) {
            case Telling.Told(var one) -> Response.created(URI.create("api/v1/homelessness/" + one.id())).entity(view(one))
                    .build();
            case Telling.Repeated(var one) -> Response.ok(view(one)).build();
            case Telling.OtherContent(var used) -> Repeatable.otherContent(used).asResponse();
            case Telling.AlreadyOpen(var open) -> Problem.conflict("already-homeless", "The case is homeless already",
                    Map.of("id", open)).asResponse();
            case Telling.EndedBefore _ -> Problem.conflict("homelessness-ended", "It is over already", Map.of()).asResponse();
            case Telling.Untimely _ -> Problem.invalid("untimely", "It cannot have been on that day", dayPointer,
                    "lies in the future, or before what is known").asResponse();
            case Telling.Unknown _ -> unknown().asResponse();
        };
    }

    private View view(Homelessness one) {
        return View.of(one, today(one.municipality()));
    }

    private LocalDate today(String municipality) {
        return municipalities.find(municipality).map(one -> LocalDate.ofInstant(clock.instant(), one.timeZone()))
                .orElseThrow(
                        () -> Problem.notFound("unknown-municipality", "This installation does not serve that municipality")
                                .asException());
    }

    private static <E extends Enum<E>> E required(Class<E> kind, String code, String pointer) {
        return Codes.read(kind, code).orElseThrow(() -> Problem.invalid("invalid-request",
                "Something in the request is not as it should be", pointer,
                "is none of " + String.join(", ", Codes.all(kind))).asException());
    }

    private static Problem unknown() {
        return Problem.notFound("unknown-homelessness", "There is nothing with this id here");
    }
}
