package trygg.housing.home.web;

import static trygg.housing.home.web.HomeRequests.code;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import io.quarkus.security.PermissionsAllowed;
import trygg.housing.home.Home;
import trygg.housing.home.HomeImport;
import trygg.housing.home.HomeKind;
import trygg.housing.home.HomeService;
import trygg.housing.home.HomeState;
import trygg.housing.home.HomesAsked;
import trygg.housing.home.Landlord;
import trygg.housing.home.Registering;
import trygg.platform.act.Repeatable;
import trygg.platform.api.Cursor;
import trygg.platform.api.Problem;
import trygg.platform.municipality.Municipalities;
import trygg.platform.secrecy.Callers;

/** The register of homes and landlords, for machines. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class HomeResource {

    private final HomeService homes;
    private final Municipalities municipalities;
    private final Callers callers;

    HomeResource(HomeService homes, Municipalities municipalities, Callers callers) {
        this.homes = homes;
        this.municipalities = municipalities;
        this.callers = callers;
    }

    /** A page of homes and how many there are in all. */
    public record HomeList(List<HomeView> items, long total, @Nullable String next) {
    }

    /** What a change answers with; the home itself is asked for by its id. */
    public record Entered(UUID id) {
    }

    @POST
    @Path("landlords")
    @PermissionsAllowed("housing.write")
    @Operation(operationId = "addLandlord", summary = "Enters a landlord into the register")
    public Response addLandlord(@HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid HomeRequests.NewLandlord request) {
        served(request.municipality());
        var caller = callers.current();
        var id = Repeatable.id(request.id(), key, caller, "landlords");
        return answer(homes.add(caller, request.landlord(id)), "landlords/" + id, Function.<Landlord> identity());
    }

    @GET
    @Path("landlords")
    @PermissionsAllowed("housing.read")
    @Operation(operationId = "listLandlords", summary = "The landlords of a municipality, by name")
    public List<Landlord> landlords(@QueryParam("municipality") @NotBlank String municipality) {
        return homes.landlords(callers.current(), municipality);
    }

    @POST
    @Path("homes")
    @PermissionsAllowed("housing.write")
    @Operation(operationId = "addHome", summary = "Enters a home into the register, built or in the pipeline")
    public Response add(@HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid HomeRequests.NewHome request) {
        served(request.municipality());
        var caller = callers.current();
        var id = Repeatable.id(request.id(), key, caller, "homes");
        return answer(homes.add(caller, request.home(id)), "homes/" + id,
                (Home home) -> new Entered(home.id()));
    }

    @POST
    @Path("homes/import")
    @Consumes("text/csv")
    @PermissionsAllowed("housing.write")
    @Operation(operationId = "importHomes", summary = "Takes in a sheet of homes (CSV, UTF-8), all of it or nothing")
    public Response take(@QueryParam("municipality") @NotBlank String municipality, byte[] sheet) {
        served(municipality);
        var text = HomeImport.text(sheet);
        if (text.isEmpty()) {
            return Problem.of(422, "not-utf-8", "The sheet is not written in UTF-8").asResponse();
        }
        var taken = homes.take(callers.current(), municipality, text.get());
        return taken.wrong().isEmpty() ? Response.ok(taken).build()
                : new Problem(422, "sheet-not-taken", "Nothing was taken in; these cells have to be mended first",
                        Map.of("wrong", taken.wrong())).asResponse();
    }

    @GET
    @Path("homes")
    @PermissionsAllowed("housing.read")
    @Operation(operationId = "listHomes", summary = "Homes in pages; hidden ones without anything that tells where they are")
    public HomeList list(@QueryParam("municipality") @NotBlank String municipality, @QueryParam("kind") @Nullable String kind,
            @QueryParam("district") @Nullable String district, @QueryParam("landlord") @Nullable UUID landlord,
            @QueryParam("state") @Nullable String state, @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        var found = homes.list(callers.current(), new HomesAsked(municipality,
                kind == null ? null : code(HomeKind.class, kind, ""), district, landlord,
                state == null ? null : code(HomeState.class, state, ""), Cursor.parse(after), Cursor.limit(limit)));
        return new HomeList(found.page().items().stream().map(HomeView::of).toList(), found.total(), found.page().next());
    }

    @GET
    @Path("homes/{id}")
    @PermissionsAllowed("housing.read")
    @Operation(operationId = "getHome", summary = "One home and for what time it is taken; the read is logged")
    public HomeView.Whole show(@PathParam("id") UUID id,
            @HeaderParam("X-Purpose") @DefaultValue("integration") @NotBlank @Size(max = 200) String purpose) {
        return homes.show(callers.current(), id, purpose).map(HomeView.Whole::of).orElseThrow(
                () -> unknown().asException());
    }

    @POST
    @Path("homes/{id}/closures")
    @PermissionsAllowed("housing.write")
    @Operation(operationId = "closeHome", summary = "Takes a home out of service, unless somebody has it then")
    public Response close(@PathParam("id") UUID home, @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid HomeRequests.NewClosure request) {
        var caller = callers.current();
        var id = Repeatable.id(request.id(), key, caller, "closures");
        return answer(homes.close(caller, request.command(id, home)),
                "homes/" + home, HomeView.Closed::of);
    }

    @POST
    @Path("homes/{id}/closures/{closure}/end")
    @PermissionsAllowed("housing.write")
    @Operation(operationId = "reopenHome", summary = "Puts a home into service again")
    public Response reopen(@PathParam("id") UUID home, @PathParam("closure") UUID closure) {
        return homes.reopen(callers.current(), home, closure) ? Response.noContent().build() : unknown().asResponse();
    }

    @POST
    @Path("homes/{id}/withdrawal")
    @PermissionsAllowed("housing.write")
    @Operation(operationId = "withdrawHome", summary = "Takes a home out of the register for good, unless somebody has it")
    public Response withdraw(@PathParam("id") UUID id) {
        return answer(homes.withdraw(callers.current(), id), "homes/" + id, (Home home) -> new Entered(home.id()));
    }

    private void served(String municipality) {
        if (municipalities.find(municipality).isEmpty()) {
            throw Problem.invalid("unknown-municipality", "This installation does not serve that municipality",
                    "/municipality", "is not served here").asException();
        }
    }

    private static <T> Response answer(Registering<T> registering, String path, Function<T, ?> view) {
        return switch (registering) {
            case Registering.Registered(var entry) ->
                Response.created(URI.create("api/v1/" + path)).entity(view.apply(entry)).build();
            case Registering.Repeated(var entry) -> Response.ok(view.apply(entry)).build();
            case Registering.OtherContent<?>(var id) -> Repeatable.otherContent(id).asResponse();
            case Registering.Unknown<?> _ -> unknown().asResponse();
            case Registering.UnknownLandlord<?> _ -> Problem.invalid("unknown-landlord",
                    "Enter the landlord first; none with this id is known here", "/landlordId", "is not known here")
                    .asResponse();
            case Registering.Known<?>(var id) -> Problem.conflict("home-known",
                    "This home stands in the register under another id", id == null ? Map.of() : Map.of("homeId", id))
                    .asResponse();
            case Registering.WrongContract<?> _ -> Problem.invalid("contract-unfit",
                    "A place for nights has no contract but the night's", "/contract", "does not fit the kind").asResponse();
            case Registering.Taken<?> _ ->
                Problem.of(409, "home-taken", "Somebody has this home for a part of that time").asResponse();
            case Registering.WrongTime<?> _ -> Problem.invalid("wrong-time",
                    "It begins now or later and ends after it begins", "/from", "is not possible").asResponse();
        };
    }

    private static Problem unknown() {
        return Problem.notFound("unknown-home", "There is nothing with this id here");
    }
}
