package trygg.benefits.letter.web;

import java.time.Instant;
import java.time.LocalDate;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import io.quarkus.security.PermissionsAllowed;
import trygg.benefits.letter.Delivering.NotReceivedYet;
import trygg.benefits.letter.Delivering.ReceivedBeforeDecision;
import trygg.benefits.letter.Delivering.Sound;
import trygg.benefits.letter.Delivery;
import trygg.benefits.letter.Delivery.Way;
import trygg.benefits.letter.LetterPrinter;
import trygg.benefits.letter.LetterService;
import trygg.benefits.letter.LetterService.Answer;
import trygg.benefits.letter.LetterService.Sent;
import trygg.benefits.letter.RecordDelivery;
import trygg.platform.act.ActRefusals;
import trygg.platform.act.Recording.Recorded;
import trygg.platform.act.Recording.Repeated;
import trygg.platform.act.Repeatable;
import trygg.platform.api.Problem;
import trygg.platform.pages.Language;
import trygg.platform.secrecy.Callers;

/** Letters for the systems that send them, which then tell when they were received. */
@Path("/api/v1/decisions/{id}")
public class LetterResource {

    private static final ActRefusals DELIVERY = new ActRefusals("unknown-decision", "already-delivered", "/receivedOn");

    private static final String PURPOSE = "X-Purpose";
    private static final String NO_PURPOSE = "integration";

    private final LetterService letters;
    private final LetterPrinter printer;
    private final Callers callers;

    LetterResource(LetterService letters, LetterPrinter printer, Callers callers) {
        this.letters = letters;
        this.printer = printer;
        this.callers = callers;
    }

    /** @param language which one was received; left out it is the household's own */
    public record DeliveryRequest(@Nullable UUID id,
            @NotNull @Pattern(regexp = "digital|post|handed-over", message = "is none of digital, post, handed-over") String way,
            @NotNull LocalDate receivedOn,
            @Nullable @Pattern(regexp = "nb|sv|en", message = "is none of nb, sv, en") String language) {
    }

    /** @param appealUntil the last day on which an appeal is in time after it */
    public record DeliveryView(UUID id, UUID decisionId, @Nullable UUID recoveryId, String way, LocalDate receivedOn,
            String language,
            @Nullable LocalDate appealUntil, Instant toldAt, String by) {

        static DeliveryView of(Delivery delivery, @Nullable LocalDate appealUntil) {
            return new DeliveryView(delivery.id(), delivery.decisionId(), delivery.recoveryId(), delivery.way().code(),
                    delivery.receivedOn(), delivery.language().tag(), appealUntil, delivery.at(), delivery.by());
        }
    }

    @GET
    @Path("letter")
    @Produces("application/pdf")
    @PermissionsAllowed("benefits.read")
    @Operation(operationId = "getLetter", summary = "The letter of a decision as accessible PDF or as HTML; the read is logged")
    public Response pdf(@PathParam("id") UUID id, @QueryParam("language") @Nullable String language,
            @HeaderParam(PURPOSE) @DefaultValue(NO_PURPOSE) @NotBlank @Size(max = 200) String purpose) {
        return LetterPages.file(printer, found(id, language, purpose));
    }

    @GET
    @Path("letter")
    @Produces(MediaType.TEXT_HTML)
    @PermissionsAllowed("benefits.read")
    @Operation(hidden = true)
    public Response html(@PathParam("id") UUID id, @QueryParam("language") @Nullable String language,
            @HeaderParam(PURPOSE) @DefaultValue(NO_PURPOSE) @NotBlank @Size(max = 200) String purpose) {
        var sent = found(id, language, purpose);
        return Response.ok(printer.html(sent.letter()))
                .header(HttpHeaders.CONTENT_LANGUAGE, sent.letter().language().tag()).build();
    }

    @POST
    @Path("deliveries")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("benefits.write")
    @Operation(operationId = "tellDelivery", summary = "Tells that the letter of a decision was received; the time to appeal runs from there")
    public Response deliver(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid DeliveryRequest request) {
        var caller = callers.current();
        var deliveryId = Repeatable.id(request.id(), key, caller, "decisions/" + id + "/deliveries");
        return told(DELIVERY,
                letters.deliver(caller, new RecordDelivery(deliveryId, id, null, Way.of(request.way()).orElseThrow(),
                        request.receivedOn(), Language.of(request.language()).orElse(null), caller.id()), NO_PURPOSE));
    }

    /** The same answer to all who tell of a letter that was received. */
    public static Response told(ActRefusals refusals, Answer answer) {
        return switch (answer.delivering()) {
            case Sound(Recorded<Delivery>(var told)) ->
                Response.status(Response.Status.CREATED).entity(DeliveryView.of(told, answer.appealUntil())).build();
            case Sound(Repeated<Delivery>(var told)) -> Response.ok(DeliveryView.of(told, answer.appealUntil())).build();
            case Sound(var recording) -> refusals.of(recording).asResponse();
            case ReceivedBeforeDecision _ -> Problem.invalid("received-before-decision",
                    "A letter is not received before the decision it tells of", "/receivedOn", "lies before the decision")
                    .asResponse();
            case NotReceivedYet _ -> Problem.invalid("received-in-future",
                    "What is expected to arrive has not arrived", "/receivedOn", "lies in the future").asResponse();
        };
    }

    private Sent found(UUID id, @Nullable String language, String purpose) {
        return letters.letter(callers.current(), id, language(language), purpose).orElseThrow(LetterPages::unknown);
    }

    /** The language asked for; nothing when none is. */
    public static @Nullable Language language(@Nullable String language) {
        if (language != null && Language.of(language).isEmpty()) {
            throw Problem.invalid("unknown-language", "Letters are written in nb, sv and en", "/language",
                    "is none of nb, sv, en").asException();
        }
        return Language.of(language).orElse(null);
    }
}
