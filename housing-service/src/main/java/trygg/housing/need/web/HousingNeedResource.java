package trygg.housing.need.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import io.quarkus.security.PermissionsAllowed;
import trygg.housing.need.HousingAct;
import trygg.housing.need.HousingNeedId;
import trygg.housing.need.HousingNeedService;
import trygg.housing.need.HousingNeedService.Answer;
import trygg.platform.act.ActRefusals;
import trygg.platform.act.Repeatable;
import trygg.platform.api.Cursor;
import trygg.platform.api.Cursor.Page;
import trygg.platform.api.EntityVersion;
import trygg.platform.api.Problem;
import trygg.platform.guarantee.ClockState;
import trygg.platform.guarantee.DueList;
import trygg.platform.secrecy.Callers;

/** Housing needs for machines. */
@Path("/api/v1/needs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class HousingNeedResource {

    static final ActRefusals OFFER = new ActRefusals("unknown-housing-need", "already-offered", "/offeredAt");
    static final ActRefusals DECISION = new ActRefusals("unknown-housing-need", "already-decided", "/decidedAt");
    static final ActRefusals CONTACT = new ActRefusals("unknown-housing-need", "already-contacted", "/contactedAt");

    private static final String PURPOSE = "X-Purpose";
    private static final String NO_PURPOSE = "integration";

    private final HousingNeedService needs;
    private final Callers callers;

    HousingNeedResource(HousingNeedService needs, Callers callers) {
        this.needs = needs;
        this.callers = callers;
    }

    public record OfferAnswer(HousingNeedView.Offer offer, List<ClockState> clocks) {
    }

    public record DecisionAnswer(HousingNeedView.Made decision, List<ClockState> clocks) {
    }

    public record ContactAnswer(HousingNeedView.Contact contact, List<ClockState> clocks) {
    }

    @GET
    @PermissionsAllowed("housing.read")
    @Operation(operationId = "listHousingNeeds", summary = "Housing needs by what falls due first")
    public Page<HousingNeedView> list(@QueryParam("municipality") @NotNull String municipality,
            @QueryParam("state") @DefaultValue("open") @Pattern(regexp = "open|all") String state,
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit,
            @HeaderParam(PURPOSE) @DefaultValue(NO_PURPOSE) @NotBlank @Size(max = 200) String purpose) {
        var asked = new DueList(municipality, state.equals("open") ? null : DueList.ALL, Cursor.parse(cursor),
                Cursor.limit(limit));
        var page = needs.list(callers.current(), asked, purpose);
        return new Page<>(page.items().stream().map(HousingNeedView::row).toList(), page.next());
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("housing.read")
    @Operation(operationId = "getHousingNeed", summary = "One housing need; the read is logged")
    public Response show(@PathParam("id") UUID id,
            @HeaderParam(PURPOSE) @DefaultValue(NO_PURPOSE) @NotBlank @Size(max = 200) String purpose) {
        return needs.show(callers.current(), new HousingNeedId(id), purpose)
                .map(found -> Response.ok(HousingNeedView.one(found)).tag(EntityVersion.tag(found.need().version())).build())
                .orElseThrow(() -> Problem.notFound(OFFER.unknown(), "There is nothing with this id here").asException());
    }

    @POST
    @Path("{id}/offers")
    @PermissionsAllowed("housing.write")
    @Operation(operationId = "offerRoof", summary = "Offers a roof for the night: an address, and no conditions")
    public Response offer(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid OfferRequest request) {
        var caller = callers.current();
        var command = request.command(Repeatable.id(request.id(), key, caller, "needs/" + id + "/offers"), caller.id());
        var answer = needs.offerRoof(caller, new HousingNeedId(id), ifMatch, command);
        return answered(answer, OFFER, offer -> new OfferAnswer(
                HousingNeedView.Offer.of(offer, seen(answer).need().protectedPerson()), clocks(answer)));
    }

    @POST
    @Path("{id}/decisions")
    @PermissionsAllowed("housing.write")
    @Operation(operationId = "decideHousing", summary = "Decides on a home; a machine may grant and never refuse")
    public Response decide(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid DecisionRequest request) {
        var caller = callers.current();
        var command = request.command(Repeatable.id(request.id(), key, caller, "needs/" + id + "/decisions"), caller);
        var answer = needs.decide(caller, new HousingNeedId(id), ifMatch, command);
        return answered(answer, DECISION,
                decision -> new DecisionAnswer(HousingNeedView.Made.of(decision), clocks(answer)));
    }

    @POST
    @Path("{id}/eviction-contacts")
    @PermissionsAllowed("housing.write")
    @Operation(operationId = "recordEvictionContact", summary = "Notes that the household was spoken with")
    public Response contact(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid EvictionContactRequest request) {
        var caller = callers.current();
        var command = request.command(Repeatable.id(request.id(), key, caller, "needs/" + id + "/eviction-contacts"),
                caller.id());
        var answer = needs.recordContact(caller, new HousingNeedId(id), ifMatch, command);
        return answered(answer, CONTACT, made -> new ContactAnswer(HousingNeedView.Contact.of(made), clocks(answer)));
    }

    private static <A extends HousingAct> Response answered(Answer<A> answer, ActRefusals refusals,
            Function<A, Object> body) {
        return refusals.answer(answer.recording(), () -> seen(answer).need().version(), body);
    }

    private static List<ClockState> clocks(Answer<?> answer) {
        return ClockState.of(seen(answer).clocks(), HousingNeedView.SERVICE);
    }

    private static HousingNeedService.WithClocks seen(Answer<?> answer) {
        return Objects.requireNonNull(answer.after(), "an act that counts has a need");
    }
}
