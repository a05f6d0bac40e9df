package trygg.housing.leg.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import io.quarkus.security.PermissionsAllowed;
import trygg.housing.leg.Card;
import trygg.housing.leg.Leg;
import trygg.housing.leg.LegService;
import trygg.housing.leg.TellLeg;
import trygg.housing.leg.TellLeg.Fault;
import trygg.housing.leg.TellLeg.Telling;
import trygg.platform.act.Repeatable;
import trygg.platform.api.Codes;
import trygg.platform.api.Problem;
import trygg.platform.guarantee.ClockState;
import trygg.platform.secrecy.Callers;

/** Joint cases for machines: home, treatment and occupation of one case (C066). */
@Path("/api/v1/cases/{caseId}/legs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class LegResource {

    private final LegService legs;
    private final Callers callers;

    LegResource(LegService legs, Callers callers) {
        this.legs = legs;
        this.callers = callers;
    }

    /** Treatment or an occupation that began or ended; a home is told by its tenancy. */
    public record Told(@Nullable UUID id, @NotNull @Pattern(regexp = "treatment|occupation") String leg,
            @NotNull @Pattern(regexp = "began|ended") String step, @NotNull LocalDate on) {
    }

    /** @param openedOn since when they are followed together; nothing when they are not */
    public record View(UUID caseId, @Nullable LocalDate openedOn, List<Line> legs, List<ClockState> clocks) {

        static View of(Card card) {
            return new View(card.caseId(), card.openedOn(),
                    card.legs().stream().map(one -> new Line(Codes.of(one.leg()), one.present(), one.since())).toList(),
                    ClockState.of(card.clocks(), "housing"));
        }
    }

    public record Line(String leg, boolean present, @Nullable LocalDate since) {
    }

    @GET
    @PermissionsAllowed("housing.read")
    @Operation(operationId = "getLegs", summary = "How home, treatment and occupation stand; the read is logged")
    public View show(@PathParam("caseId") UUID caseId,
            @HeaderParam("X-Purpose") @DefaultValue("integration") @NotBlank @Size(max = 200) String purpose) {
        return legs.card(callers.current(), caseId, purpose).map(View::of).orElseThrow(() -> unknown().asException());
    }

    @POST
    @PermissionsAllowed("housing.write")
    @Operation(operationId = "followLegs", summary = "Follows the three legs together from today")
    public View follow(@PathParam("caseId") UUID caseId) {
        return legs.follow(callers.current(), caseId).map(View::of).orElseThrow(() -> unknown().asException());
    }

    @POST
    @Path("steps")
    @PermissionsAllowed("housing.write")
    @Operation(operationId = "tellLeg", summary = "Treatment or an occupation began or ended; the home is not touched")
    public Response tell(@PathParam("caseId") UUID caseId, @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid Told request) {
        var caller = callers.current();
        var id = Repeatable.id(request.id(), key, caller, "cases/" + caseId + "/legs");
        return switch (legs.tell(caller, new TellLeg(id, caseId, Codes.read(Leg.class, request.leg()).orElseThrow(),
                request.step().equals("began"), request.on(), caller.id()))) {
            case Telling.Told(var card) -> Response.status(Response.Status.CREATED).entity(View.of(card)).build();
            case Telling.Repeated(var card) -> Response.ok(View.of(card)).build();
            case Telling.Unfit(var fault) -> refusal(fault).asResponse();
            case Telling.Unknown _ -> unknown().asResponse();
        };
    }

    private static Problem refusal(Fault fault) {
        return switch (fault) {
            case IN_FUTURE -> Problem.invalid("act-in-future", "It cannot have happened yet", "/on", "lies in the future");
            case TOO_EARLY -> Problem.invalid("before-start", "It began later", "/on", "lies before the beginning");
            case HOME_IS_READ -> Problem.invalid("home-is-read", "A home is told by its tenancy", "/leg",
                    "is treatment or occupation");
            case RUNS_ALREADY -> Problem.of(409, "runs-already", "It has begun and not ended");
            case RUNS_NOT -> Problem.of(409, "runs-not", "What has not begun cannot end");
        };
    }

    private static Problem unknown() {
        return Problem.notFound("unknown-case", "Housing knows no such case, or its legs are not followed");
    }
}
