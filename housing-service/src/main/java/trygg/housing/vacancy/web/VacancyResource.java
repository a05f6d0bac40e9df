package trygg.housing.vacancy.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;

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
import trygg.housing.vacancy.AnswerOffer;
import trygg.housing.vacancy.AnswerOffer.Answering;
import trygg.housing.vacancy.Bypass;
import trygg.housing.vacancy.Bypass.Bypassing;
import trygg.housing.vacancy.BypassService;
import trygg.housing.vacancy.Offer;
import trygg.housing.vacancy.OfferMatch;
import trygg.housing.vacancy.OfferMatch.Offering;
import trygg.housing.vacancy.OpenVacancy;
import trygg.housing.vacancy.OpenVacancy.Opening;
import trygg.housing.vacancy.VacancyService;
import trygg.housing.vacancy.web.VacancyViews.BypassView;
import trygg.housing.vacancy.web.VacancyViews.OfferView;
import trygg.housing.vacancy.web.VacancyViews.RankingView;
import trygg.housing.vacancy.web.VacancyViews.VacancyList;
import trygg.housing.vacancy.web.VacancyViews.VacancyView;
import trygg.platform.act.Repeatable;
import trygg.platform.api.Codes;
import trygg.platform.api.Cursor;
import trygg.platform.api.Problem;
import trygg.platform.secrecy.Callers;

/** Vacancies, their rankings, offers and bypasses, for machines. */
@Path("/api/v1/vacancies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class VacancyResource {

    private final VacancyService vacancies;
    private final BypassService bypasses;
    private final Callers callers;

    VacancyResource(VacancyService vacancies, BypassService bypasses, Callers callers) {
        this.vacancies = vacancies;
        this.bypasses = bypasses;
        this.callers = callers;
    }

    @POST
    @PermissionsAllowed("housing.write")
    @Operation(operationId = "openVacancy", summary = "Lets a home to whoever the rules put first; the seed of its lots is drawn now")
    public Response open(@HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid VacancyRequests.Opened request) {
        var caller = callers.current();
        var id = Repeatable.id(request.id(), key, caller, "vacancies");
        return switch (vacancies.open(caller, new OpenVacancy(id, request.homeId(), request.freeFrom(), caller.id()))) {
            case Opening.Opened(var one) -> Response.created(URI.create("api/v1/vacancies/" + one.id()))
                    .entity(VacancyView.of(one)).build();
            case Opening.Repeated(var one) -> Response.ok(VacancyView.of(one)).build();
            case Opening.OtherContent(var used) -> Repeatable.otherContent(used).asResponse();
            case Opening.AlreadyOpen(var home) -> Problem.conflict("already-vacant", "The home is vacant in another vacancy",
                    Map.of("homeId", home)).asResponse();
            case Opening.Taken(var home) ->
                Problem.conflict("home-taken", "Somebody has the home then, or it is out of service",
                        Map.of("homeId", home)).asResponse();
            case Opening.NotLettable(var home) -> Problem.conflict("home-not-lettable",
                    "It is no home to live in, or it was withdrawn", Map.of("homeId", home)).asResponse();
            case Opening.UnknownHome(var unused) -> Problem.invalid("unknown-home", "There is no home with this id here",
                    "/homeId", "is no home of the municipality").asResponse();
        };
    }

    @GET
    @PermissionsAllowed("housing.read")
    @Operation(operationId = "listVacancies", summary = "What is open, the oldest first")
    public VacancyList list(@QueryParam("municipality") @NotNull String municipality,
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @Nullable Integer limit) {
        var found = vacancies.list(callers.current(), municipality, Cursor.parse(after), Cursor.limit(limit));
        return new VacancyList(found.page().items().stream().map(VacancyView::of).toList(), found.total(),
                found.page().next());
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("housing.read")
    @Operation(operationId = "getVacancy", summary = "One vacancy with its offer")
    public VacancyView show(@PathParam("id") UUID id) {
        return vacancies.find(callers.current(), id).map(VacancyView::of).orElseThrow(() -> unknown().asException());
    }

    @GET
    @Path("{id}/ranking")
    @PermissionsAllowed("housing.read")
    @Operation(operationId = "getRanking", summary = "Replays the list frozen with the newest offer, or with the one named; now=true ranks anew")
    public RankingView ranking(@PathParam("id") UUID id, @QueryParam("offer") @Nullable UUID offer,
            @QueryParam("now") @DefaultValue("false") boolean now, @QueryParam("after") @DefaultValue("0") @Min(0) int after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(1000) int limit,
            @HeaderParam("X-Purpose") @DefaultValue("integration") @NotBlank @Size(max = 200) String purpose) {
        return vacancies.ranked(callers.current(), id, offer, now, purpose)
                .map(ranked -> RankingView.of(ranked, after, limit)).orElseThrow(() -> unknown().asException());
    }

    @POST
    @Path("{id}/withdrawal")
    @PermissionsAllowed("housing.write")
    @Operation(operationId = "withdrawVacancy", summary = "Takes the home back while nobody has been offered it")
    public Response withdraw(@PathParam("id") UUID id) {
        return vacancies.withdraw(callers.current(), id).map(one -> one.open()
                ? Problem.conflict("vacancy-offered", "Somebody has been offered the home", Map.of()).asResponse()
                : Response.ok(VacancyView.of(one)).build()).orElseGet(() -> unknown().asResponse());
    }

    @POST
    @Path("{id}/offers")
    @PermissionsAllowed("housing.write")
    @Operation(operationId = "offerMatch", summary = "Offers the home to the household that comes first, freezes the list and holds the home")
    public Response offer(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid VacancyRequests.Offered request) {
        var caller = callers.current();
        var offerId = Repeatable.id(request.id(), key, caller, "vacancies/" + id + "/offers");
        return switch (vacancies.offer(caller, new OfferMatch(offerId, id, request.householdId(), caller.id()))) {
            case Offering.Offered(var offer) -> Response.status(Response.Status.CREATED).entity(OfferView.of(offer)).build();
            case Offering.Repeated(var offer) -> Response.ok(OfferView.of(offer)).build();
            case Offering.OtherContent(var used) -> Repeatable.otherContent(used).asResponse();
            case Offering.Unknown _ -> unknown().asResponse();
            case Offering.VacancyClosed _ -> closed().asResponse();
            case Offering.OfferedAlready(var other) -> Problem.conflict("offered-already",
                    "Another household has been offered the home and has not answered", Map.of("offerId", other)).asResponse();
            case Offering.NotMatched(var obstacles) -> Problem.conflict("not-matched", "The home does not fit this household",
                    Map.of("obstacles", List.of(Codes.of(obstacles)))).asResponse();
            case Offering.OutOfTurn(var ahead, var first) -> Problem.conflict("out-of-turn",
                    "Others come first by the published rules; passing one over needs a reason and two signatures",
                    Map.of("ahead", ahead, "first", first)).asResponse();
            case Offering.HomeTaken _ -> Problem.conflict("home-taken", "Somebody else holds the home", Map.of()).asResponse();
        };
    }

    @POST
    @Path("offers/{offerId}/answer")
    @PermissionsAllowed("housing.write")
    @Operation(operationId = "answerOffer", summary = "Notes a yes or a no; a no costs nobody a place in the queue")
    public Response answer(@PathParam("offerId") UUID offerId, @NotNull @Valid VacancyRequests.Answered request) {
        var accepted = request.accepted();
        if (accepted && request.reason() != null) {
            return Problem.invalid("reason-not-asked", "A yes needs no reason", "/reason", "is left out of a yes").asResponse();
        }
        var reason = accepted ? null : VacancyRequests.required(Offer.Reason.class, request.reason(), "/reason");
        var caller = callers.current();
        return switch (vacancies.answer(caller, new AnswerOffer(offerId, accepted, reason, caller.id()))) {
            case Answering.Answered(var offer) -> Response.status(Response.Status.CREATED).entity(OfferView.of(offer)).build();
            case Answering.Repeated(var offer) -> Response.ok(OfferView.of(offer)).build();
            case Answering.AnsweredBefore(var offer) -> Problem.conflict("already-answered", "The offer was answered before",
                    Map.of("id", offer.id())).asResponse();
            case Answering.Unknown _ -> Problem.notFound("unknown-offer", "There is nothing with this id here").asResponse();
        };
    }

    @POST
    @Path("{id}/bypasses")
    @PermissionsAllowed("housing.write")
    @Operation(operationId = "proposeBypass", summary = "Proposes to pass over whoever comes first, with a coded reason")
    public Response propose(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid VacancyRequests.Bypassed request) {
        var caller = callers.current();
        var bypassId = Repeatable.id(request.id(), key, caller, "vacancies/" + id + "/bypasses");
        return answer(bypasses.propose(caller, new Bypass.Propose(bypassId, id, request.householdId(),
                VacancyRequests.required(Bypass.Reason.class, request.reason(), "/reason"), caller.id(), caller.isStaff())));
    }

    @POST
    @Path("bypasses/{bypassId}/signature")
    @PermissionsAllowed("housing.write")
    @Operation(operationId = "signBypass", summary = "The second person's signature, with which a bypass counts")
    public Response sign(@PathParam("bypassId") UUID bypassId) {
        var caller = callers.current();
        return answer(bypasses.sign(caller, new Bypass.Sign(bypassId, caller.id(), caller.isStaff())));
    }

    private static Response answer(Bypassing bypassing) {
        return switch (bypassing) {
            case Bypassing.Noted(var bypass) -> Response.status(Response.Status.CREATED).entity(BypassView.of(bypass)).build();
            case Bypassing.Repeated(var bypass) -> Response.ok(BypassView.of(bypass)).build();
            case Bypassing.OtherContent(var used) -> Repeatable.otherContent(used).asResponse();
            case Bypassing.Unknown _ -> unknown().asResponse();
            case Bypassing.VacancyClosed _ -> closed().asResponse();
            case Bypassing.NotFirst _ -> Problem.conflict("not-first", "The household does not come first, or holds the offer",
                    Map.of()).asResponse();
            case Bypassing.NotByMachine _ -> Problem.forbidden("needs-named-human",
                    "Passing somebody over is done by named humans, not by a machine", Map.of()).asResponse();
            case Bypassing.SamePerson _ -> Problem.forbidden("needs-second-person",
                    "The second signature is another person's", Map.of()).asResponse();
        };
    }

    private static Problem closed() {
        return Problem.conflict("vacancy-closed", "The vacancy is filled or withdrawn", Map.of());
    }

    private static Problem unknown() {
        return Problem.notFound("unknown-vacancy", "There is nothing with this id here");
    }
}
