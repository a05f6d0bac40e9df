package trygg.benefits.costshift.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.quarkus.security.PermissionsAllowed;
import trygg.benefits.application.web.Discretion;
import trygg.benefits.application.web.MoneyView;
import trygg.benefits.costshift.CostShiftService;
import trygg.benefits.costshift.CostShiftService.Refundable;
import trygg.benefits.costshift.RefundClaim;
import trygg.benefits.costshift.RefundClaim.Following;
import trygg.benefits.costshift.RefundClaim.State;
import trygg.platform.api.Problem;
import trygg.platform.secrecy.Callers;

/** What the state may pay back, and how the claim for it stands, for machines. */
@Path("/api/v1/refund-claims")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RefundClaimResource {

    private static final String PURPOSE = "X-Purpose";
    private static final String NO_PURPOSE = "integration";

    private final CostShiftService costShift;
    private final Callers callers;

    RefundClaimResource(CostShiftService costShift, Callers callers) {
        this.costShift = costShift;
        this.callers = callers;
    }

    /** @param amount left out, it is what was claimed, or the whole month's for a new claim */
    public record ClaimRequest(@NotNull UUID causeId,
            @NotNull @Pattern(regexp = "claimed|reminded|paid|denied", message = "is none of claimed, reminded, paid, denied") String state,
            @Nullable @Valid MoneyView amount) {
    }

    public record ClaimView(UUID id, UUID causeId, String state, @Nullable MoneyView amount, String ground, Instant at,
            String by) {

        ClaimView in(Discretion discretion) {
            return new ClaimView(id, causeId, state, discretion.tell(amount), ground, at, by);
        }

        static ClaimView of(RefundClaim claim) {
            var step = claim.steps().getLast();
            return new ClaimView(claim.id(), claim.cause().id(), step.state().code(), MoneyView.of(step.amount()),
                    step.ground().paragraph(), step.at(), step.by());
        }
    }

    /** @param claim nothing while nobody has asked for it */
    public record RefundableView(@JsonProperty("protected") boolean protectedPerson, StateBenefitCauseResource.CauseView cause,
            @Nullable ClaimView claim) {

        static RefundableView of(Refundable one) {
            var claim = one.claim();
            var discretion = new Discretion(one.protectedPerson());
            return new RefundableView(one.protectedPerson(), StateBenefitCauseResource.CauseView.of(one.cause()).in(discretion),
                    claim == null ? null : ClaimView.of(claim).in(discretion));
        }
    }

    public record RefundableList(List<RefundableView> items) {
    }

    @GET
    @PermissionsAllowed("benefits.read")
    @Operation(operationId = "listRefundClaims", summary = "What the state may pay back and has not; the read is logged")
    public RefundableList open(@QueryParam("municipality") @NotNull String municipality,
            @HeaderParam(PURPOSE) @DefaultValue(NO_PURPOSE) @NotBlank @Size(max = 200) String purpose) {
        return new RefundableList(costShift.refundable(callers.current(), municipality, purpose).stream()
                .map(RefundableView::of).toList());
    }

    @POST
    @PermissionsAllowed("benefits.write")
    @Operation(operationId = "followRefundClaim", summary = "Claims a month back of the state, and follows the claim to its end")
    public Response follow(@NotNull @Valid ClaimRequest request) {
        var amount = request.amount();
        return switch (costShift.follow(callers.current(), request.causeId(), State.of(request.state()).orElseThrow(),
                amount == null ? null : amount.toMoney())) {
            case Following.Followed(var claim) -> Response.status(Response.Status.CREATED).entity(ClaimView.of(claim)).build();
            case Following.Repeated(var claim) -> Response.ok(ClaimView.of(claim)).build();
            case Following.NothingToRefund _ -> Problem.conflict("nothing-to-refund",
                    "Only a month that waits for a benefit can be claimed back", Map.of()).asResponse();
            case Following.CauseReplaced(var by) -> Problem.conflict("cause-replaced",
                    "Something else was noted for the month since", Map.of("causeId", by)).asResponse();
            case Following.CannotMove move -> cannotMove(move).asResponse();
            case Following.AmountUnfit _ -> Problem.invalid("amount-unfit", "The amount cannot be claimed", "/amount",
                    "is nothing, in another currency, or more than the month's and than was claimed").asResponse();
            case Following.Unknown _ -> Problem.notFound("unknown-cause", "There is nothing with this id here").asResponse();
        };
    }

    private static Problem cannotMove(Following.CannotMove move) {
        var states = new LinkedHashMap<String, Object>();
        states.put("to", move.to().code());
        var from = move.from();
        if (from != null) {
            states.put("from", from.code());
        }
        return Problem.conflict("claim-cannot-move", "A claim does not go from that state to this", states);
    }
}
