package trygg.housing.roof.web;

import java.util.Map;
import java.util.Objects;
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
import trygg.housing.roof.Asking.Asked;
import trygg.housing.roof.Asking.Fault;
import trygg.housing.roof.Asking.OtherContent;
import trygg.housing.roof.Asking.Repeated;
import trygg.housing.roof.Asking.Unfit;
import trygg.housing.roof.RoofRequest;
import trygg.housing.roof.RoofService;
import trygg.housing.roof.TonightService;
import trygg.platform.act.ActRefusals;
import trygg.platform.act.Repeatable;
import trygg.platform.api.Problem;
import trygg.platform.municipality.Municipalities;
import trygg.platform.secrecy.Callers;

/** Roofs for tonight, for machines (C050, C067). */
@Path("/api/v1/roof-requests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RoofResource {

    static final ActRefusals ANSWER = new ActRefusals("unknown-roof-offer", "already-answered", "/answer");
    static final ActRefusals OFFER = new ActRefusals("unknown-roof-request", "already-offered", "/offeredAt");

    private final RoofService roofs;
    private final TonightService tonight;
    private final Municipalities municipalities;
    private final Callers callers;

    RoofResource(RoofService roofs, TonightService tonight, Municipalities municipalities, Callers callers) {
        this.roofs = roofs;
        this.tonight = tonight;
        this.municipalities = municipalities;
        this.callers = callers;
    }

    public record AddressView(UUID offerId, String placeKind, String address) {
    }

    @POST
    @PermissionsAllowed("housing.write")
    @Operation(operationId = "requestRoof", summary = "Says that somebody has no place tonight: kept first, then a place is"
            + " offered (201), or looked for until one is found (202)")
    public Response ask(@HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid RoofBody body) {
        if (municipalities.find(body.municipality()).isEmpty()) {
            return Problem.invalid("unknown-municipality", "This installation does not serve that municipality",
                    "/municipality", "is not served here").asResponse();
        }
        var caller = callers.current();
        return switch (roofs.ask(caller, body.command(Repeatable.id(body.id(), key, caller, "roof-requests"), caller.id()))) {
            case Asked(var request) -> Response
                    .status(request.offer().isPresent() ? Response.Status.CREATED : Response.Status.ACCEPTED)
                    .entity(RoofView.of(request)).build();
            case Repeated(var request) -> Response.ok(RoofView.of(request)).build();
            case OtherContent(var id) -> Repeatable.otherContent(id).asResponse();
            case Unfit(var faults) -> refusal(faults).asResponse();
        };
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("housing.read")
    @Operation(operationId = "getRoofRequest", summary = "One request with its offers; the read is logged")
    public RoofView show(@PathParam("id") UUID id,
            @HeaderParam("X-Purpose") @DefaultValue("integration") @NotBlank @Size(max = 200) String purpose) {
        return tonight.show(callers.current(), id, purpose).map(found -> RoofView.of(found.request()))
                .orElseThrow(RoofResource::unknown);
    }

    @GET
    @Path("{id}/address")
    @PermissionsAllowed("housing.read")
    @Operation(operationId = "getRoofAddress", summary = "Where the roof is, hidden or not: for who is on the case, and logged")
    public AddressView address(@PathParam("id") UUID id,
            @HeaderParam("X-Purpose") @DefaultValue("integration") @NotBlank @Size(max = 200) String purpose) {
        var caller = callers.current();
        var found = tonight.show(caller, id, purpose).orElseThrow(RoofResource::unknown).request();
        var offer = found.offer().orElseThrow(
                () -> Problem.notFound("unknown-roof-offer", "Nothing that was offered stands").asException());
        if (offer.hidden() && tonight.showAddress(caller, id, null, purpose).isEmpty()) {
            throw Problem.forbidden("not-on-the-case", "Where this is, is known to those on the case alone", Map.of("id", id))
                    .asException();
        }
        return new AddressView(offer.id(), offer.placeKind().code(), offer.address());
    }

    @POST
    @Path("{id}/answers")
    @PermissionsAllowed("housing.write")
    @Operation(operationId = "answerRoofOffer", summary = "Notes what the person or the place said to an offer; a no gives"
            + " another offer where there is one, and never ends the request")
    public Response answer(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid AnswerBody body) {
        var caller = callers.current();
        var answerId = Repeatable.id(body.id(), key, caller, "roof-requests/" + id + "/answers");
        var answered = roofs.answer(caller, body.command(answerId, id, caller.id()));
        return ANSWER.answer(answered.recording(), () -> after(answered).version(), _ -> RoofView.of(after(answered)));
    }

    @POST
    @Path("{id}/offers")
    @PermissionsAllowed("housing.write")
    @Operation(operationId = "offerRoofOutside", summary = "Offers a place outside the register, such as a hotel room against a"
            + " voucher: an address, and no conditions")
    public Response offer(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid OutsideOfferBody body) {
        var caller = callers.current();
        var offerId = Repeatable.id(body.id(), key, caller, "roof-requests/" + id + "/offers");
        var recording = roofs.offerOutside(caller, id, body.command(offerId, caller.id()));
        return OFFER.answer(recording, () -> 1, offer -> RoofView.Offer.of(offer, false));
    }

    private static RoofRequest after(RoofService.Answered answered) {
        return Objects.requireNonNull(answered.after(), "an answer that counts has a request");
    }

    /** One thing to mend at a time. */
    private static Problem refusal(Set<Fault> faults) {
        return switch (faults.stream().sorted().findFirst().orElseThrow()) {
            case NO_PERSONS -> Problem.invalid("no-persons", "A roof is for somebody", "/persons", "names nobody");
            case NOT_BORN -> Problem.invalid("birth-in-future", "Somebody in need of a roof has been born", "/persons",
                    "holds a day in the future");
            case IN_FUTURE -> Problem.invalid("act-in-future", "Nobody can have asked yet", "/receivedAt",
                    "lies in the future");
            case CASE_OR_ALIAS -> Problem.invalid("case-or-alias", "Either a case or an alias tells whom it is about",
                    "/caseId", "stands where no alias does");
        };
    }

    private static RuntimeException unknown() {
        return Problem.notFound("unknown-roof-request", "There is nothing with this id here").asException();
    }
}
