package trygg.benefits.help.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
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
import trygg.benefits.application.ApplicationId;
import trygg.benefits.help.HelpOffer;
import trygg.benefits.help.HelpOffer.Way;
import trygg.benefits.help.HelpService;
import trygg.benefits.help.OfferHelp;
import trygg.platform.act.ActRefusals;
import trygg.platform.act.Repeatable;
import trygg.platform.guarantee.ClockState;
import trygg.platform.secrecy.Callers;

/** Offers help with an application, for machines. */
@Path("/api/v1/applications/{id}/help-offers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class HelpOfferResource {

    static final String SERVICE = "benefits";

    private static final ActRefusals OFFER = new ActRefusals("unknown-application", "already-offered", "/offeredAt");

    private final HelpService help;
    private final Callers callers;

    HelpOfferResource(HelpService help, Callers callers) {
        this.help = help;
        this.callers = callers;
    }

    public record HelpOfferRequest(@Nullable UUID id,
            @NotNull @Pattern(regexp = "phone|visit|interpreter|form-together|helper", message = "is none of phone, visit, interpreter, form-together, helper") String way,
            @Nullable Instant offeredAt) {
    }

    public record HelpOfferView(UUID id, String way, Instant offeredAt, String by) {

        static HelpOfferView of(HelpOffer offer) {
            return new HelpOfferView(offer.id(), offer.way().code(), offer.at(), offer.by());
        }
    }

    /** @param clocks of the times the application stood still */
    public record HelpOfferAnswer(HelpOfferView helpOffer, List<ClockState> clocks) {
    }

    @POST
    @PermissionsAllowed("benefits.write")
    @Operation(operationId = "offerHelp", summary = "Notes that the household was offered help with its application")
    public Response offer(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid HelpOfferRequest request) {
        var caller = callers.current();
        var offerId = Repeatable.id(request.id(), key, caller, "applications/" + id + "/help-offers");
        var answer = help.offer(caller, new OfferHelp(offerId, new ApplicationId(id), Way.of(request.way()).orElseThrow(),
                request.offeredAt(), caller.id()));
        return OFFER.answer(answer.recording(), answer::version,
                offer -> new HelpOfferAnswer(HelpOfferView.of(offer), ClockState.of(answer.clocks(), SERVICE)));
    }
}
