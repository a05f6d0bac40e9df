package trygg.housing.landlord.web;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import trygg.housing.arrears.web.ArrearsResource;
import trygg.housing.landlord.LandlordArrearsService;
import trygg.housing.landlord.LandlordService;
import trygg.housing.landlord.OfferHome;
import trygg.housing.landlord.OfferHome.Offering;
import trygg.housing.landlord.OwnHome;
import trygg.housing.landlord.TellArrears.Telling;
import trygg.housing.vacancy.OpenVacancy;
import trygg.housing.vacancy.OpenVacancy.Opening;
import trygg.platform.act.Repeatable;
import trygg.platform.api.Cursor;
import trygg.platform.api.Problem;
import trygg.platform.municipality.Municipalities;
import trygg.platform.secrecy.Caller;
import trygg.platform.secrecy.Callers;

/**
 * A landlord's homes, vacancies and arrears, for its own system (C058). It sees and moves what is its own, and nothing else.
 */
@Path("/api/v1/landlord")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@PermissionsAllowed("housing.landlord")
public class LandlordResource {

    private final LandlordService landlords;
    private final LandlordArrearsService arrears;
    private final Municipalities municipalities;
    private final Callers callers;

    LandlordResource(LandlordService landlords, LandlordArrearsService arrears, Municipalities municipalities,
            Callers callers) {
        this.landlords = landlords;
        this.arrears = arrears;
        this.municipalities = municipalities;
        this.callers = callers;
    }

    @GET
    @Path("homes")
    @Operation(operationId = "listOwnHomes", summary = "The landlord's own homes in pages")
    public LandlordViews.Homes homes(@QueryParam("municipality") @NotBlank String municipality,
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @Nullable Integer limit) {
        var found = landlords.homes(callers.current(), municipality, Cursor.parse(after), Cursor.limit(limit));
        return new LandlordViews.Homes(found.landlord().id(), found.landlord().name(),
                found.page().items().stream().map(this::view).toList(), found.total(), found.page().next());
    }

    @GET
    @Path("homes/{id}")
    @Operation(operationId = "getOwnHome", summary = "One home of the landlord's own; since when it is let, and not to whom")
    public LandlordViews.Home home(@PathParam("id") UUID id) {
        return landlords.home(callers.current(), id).map(this::view)
                .orElseThrow(() -> LandlordProblems.unknown().asException());
    }

    @POST
    @Path("homes")
    @Operation(operationId = "offerHome", summary = "Offers a home; it is vacant at once and goes by the published rules")
    public Response offer(@HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid LandlordRequests.NewOffer request) {
        LandlordProblems.requireServed(municipalities, request.municipality());
        var caller = callers.current();
        var id = Repeatable.id(request.id(), key, caller, "landlord/homes");
        var landlord = landlords.landlord(caller, request.municipality())
                .orElseThrow(() -> LandlordProblems.noLandlord().asException());
        return switch (landlords.offer(caller, new OfferHome(request.home(id, landlord.id()), caller.id()))) {
            case Offering.Offered(var home) ->
                Response.created(URI.create("api/v1/landlord/homes/" + id)).entity(view(home)).build();
            case Offering.Repeated(var home) -> Response.ok(view(home)).build();
            case Offering.OtherContent(var other) -> Repeatable.otherContent(other).asResponse();
            case Offering.Known _ ->
                Problem.conflict("home-known", "This home stands in the register under another id", Map.of())
                        .asResponse();
            case Offering.NotLettable _ -> Problem.invalid("not-lettable",
                    "A landlord offers a home to live in, on a first-hand or second-hand contract, with what the place has",
                    "/kind", "cannot be offered so").asResponse();
            case Offering.NoLandlord _ -> LandlordProblems.noLandlord().asResponse();
        };
    }

    @POST
    @Path("homes/{id}/vacancies")
    @Operation(operationId = "reportVacancy", summary = "Reports an own home vacant; it goes by the published rules")
    public Response vacate(@PathParam("id") UUID home, @HeaderParam("Idempotency-Key") @Nullable String key,
            LandlordRequests.@NotNull @Valid NewVacancy request) {
        var caller = callers.current();
        var id = Repeatable.id(request.id(), key, caller, "landlord/homes/" + home + "/vacancies");
        return switch (landlords.vacate(caller, new OpenVacancy(id, home, null, caller.id()))) {
            case Opening.Opened _ ->
                Response.created(URI.create("api/v1/landlord/homes/" + home)).entity(own(caller, home)).build();
            case Opening.Repeated _ -> Response.ok(own(caller, home)).build();
            case Opening.OtherContent(var other) -> Repeatable.otherContent(other).asResponse();
            case Opening.AlreadyOpen(var vacant) -> Problem.conflict("home-already-vacant", "This home is reported vacant",
                    Map.of("homeId", vacant)).asResponse();
            case Opening.Taken(var taken) -> Problem.conflict("home-taken", "Somebody has this home, or it is out of service",
                    Map.of("homeId", taken)).asResponse();
            case Opening.NotLettable _ -> Problem.invalid("not-lettable", "This home is not let", "", "is not let")
                    .asResponse();
            case Opening.UnknownHome _ -> LandlordProblems.unknown().asResponse();
        };
    }

    @POST
    @Path("arrears-notices")
    @Operation(operationId = "tellArrears", summary = "Tells that rent of an own home is owed; the municipality acts at once")
    public Response tell(@HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid LandlordRequests.NewArrears request) {
        var caller = callers.current();
        var id = Repeatable.id(request.id(), key, caller, "landlord/arrears-notices");
        return switch (arrears.tell(caller, request.command(id, caller.id()))) {
            case Telling.Taken(var told) -> Response.created(URI.create("api/v1/landlord/arrears-notices"))
                    .entity(LandlordViews.Arrears.of(told)).build();
            case Telling.Repeated(var told) -> Response.ok(LandlordViews.Arrears.of(told)).build();
            case Telling.OtherContent(var other) -> Repeatable.otherContent(other).asResponse();
            case Telling.UnknownHome _ -> LandlordProblems.unknown().asResponse();
            case Telling.NotLet _ -> Problem.conflict("home-not-let", "Nobody has a contract of this home here",
                    Map.of("homeId", request.homeId())).asResponse();
            case Telling.Unfit(var faults) -> ArrearsResource.refusal(faults).asResponse();
        };
    }

    @POST
    @Path("arrears-notices/import")
    @Consumes("text/csv")
    @Operation(operationId = "importArrears", summary = "Takes in a sheet of arrears (CSV, UTF-8: home, amount, due_on), all of it or nothing")
    public Response take(@QueryParam("municipality") @NotBlank String municipality, byte[] sheet) {
        LandlordProblems.requireServed(municipalities, municipality);
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(sheet)).toString();
        } catch (CharacterCodingException _) {
            return Problem.of(422, "not-utf-8", "The sheet is not written in UTF-8").asResponse();
        }
        var taken = arrears.take(callers.current(), municipality, text);
        return taken.wrong().isEmpty() ? Response.ok(taken).build()
                : new Problem(422, "sheet-not-taken", "Nothing was taken in; these cells have to be mended first",
                        Map.of("wrong", taken.wrong())).asResponse();
    }

    @GET
    @Path("arrears-notices")
    @Operation(operationId = "listOwnArrears", summary = "The landlord's own latest notices; what came of them is not told")
    public LandlordViews.ArrearsList arrears(@QueryParam("municipality") @NotBlank String municipality) {
        return new LandlordViews.ArrearsList(arrears.list(callers.current(), municipality).stream()
                .map(LandlordViews.Arrears::of).toList());
    }

    private LandlordViews.Home own(Caller caller, UUID home) {
        return view(landlords.home(caller, home).orElseThrow(() -> LandlordProblems.unknown().asException()));
    }

    private LandlordViews.Home view(OwnHome own) {
        return LandlordViews.Home.of(own, municipalities.require(own.home().municipality()).timeZone());
    }
}
