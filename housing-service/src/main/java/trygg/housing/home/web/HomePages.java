package trygg.housing.home.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import io.quarkus.qute.TemplateInstance;
import trygg.housing.home.CloseHome;
import trygg.housing.home.Closure;
import trygg.housing.home.Home.Feature;
import trygg.housing.home.HomeKind;
import trygg.housing.home.HomeService;
import trygg.housing.home.HomeService.Shown;
import trygg.housing.home.HomeState;
import trygg.housing.home.HomesAsked;
import trygg.housing.home.Registering;
import trygg.housing.home.condition.ConditionService;
import trygg.platform.api.Codes;
import trygg.platform.api.Cursor;
import trygg.platform.api.Problem;
import trygg.platform.municipality.Municipalities;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.FormInput;
import trygg.platform.pages.FormInput.Choice;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.SeeOther;
import trygg.platform.pages.Visitor;
import trygg.platform.secrecy.Callers;

/** The register of homes for staff: the list with its filters, and one home with what can be done with it. */
@Path("/homes")
@RolesAllowed({ "caseworker", "duty-officer", "manager" })
@Produces(MediaType.TEXT_HTML)
public class HomePages {

    private static final String PURPOSE = "case-handling";
    private static final int ROWS = 100;

    record list(PageFrame frame, FormInput form, List<HomePage> homes, long total, List<Choice> kinds, List<Choice> states,
            @Nullable String more) implements TemplateInstance {
    }

    record show(PageFrame frame, FormInput form, HomePage place, boolean mayKnow, int faults, List<Choice> reasons, UUID actId,
            @Nullable String said)
            implements
                TemplateInstance {
    }

    private final HomeService homes;
    private final ConditionService conditions;
    private final Municipalities municipalities;
    private final Callers callers;
    private final Visitor visitor;

    HomePages(HomeService homes, ConditionService conditions, Municipalities municipalities, Callers callers, Visitor visitor) {
        this.homes = homes;
        this.conditions = conditions;
        this.municipalities = municipalities;
        this.callers = callers;
        this.visitor = visitor;
    }

    /** A filter that does not exist counts as none, because addresses are kept and filters may go. */
    @GET
    @Operation(hidden = true)
    public TemplateInstance list(@QueryParam("kind") @Nullable String kind, @QueryParam("state") @Nullable String state,
            @QueryParam("district") @Nullable String district, @QueryParam("landlord") @Nullable UUID landlord,
            @QueryParam("after") @Nullable String after) {
        var frame = visitor.frame();
        var municipality = visitor.requireMunicipality();
        var form = FormInput.empty().with("kind", text(kind)).with("state", text(state)).with("district", text(district))
                .with("landlord", landlord == null ? "" : landlord.toString());
        var profile = municipalities.require(municipality);
        var found = homes.list(callers.current(), new HomesAsked(municipality,
                Codes.read(HomeKind.class, form.value("kind")).orElse(null),
                form.value("district").isEmpty() ? null : form.value("district"), landlord,
                Codes.read(HomeState.class, form.value("state")).orElse(null), Cursor.parse(after), ROWS));
        var words = words();
        return new list(frame, form,
                found.page().items().stream().map(one -> HomePage.row(one, words, frame, profile)).toList(), found.total(),
                choices(HomeKind.class, words::kind), choices(HomeState.class, words::state),
                found.page().next() == null ? null : frame.root() + "/homes?" + query(form, found.page().next()));
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("id") UUID id, @QueryParam("said") @Nullable String said) {
        return page(found(id), FormInput.empty(), said, false);
    }

    /** The extra step to the address of a hidden home. A post, so that no prefetch takes it. */
    @POST
    @Path("{id}/address")
    @Operation(hidden = true)
    public Response address(@PathParam("id") UUID id) {
        return homes.showAddress(callers.current(), id, PURPOSE)
                .map(shown -> Response.ok(page(shown, FormInput.empty(), null, true)).build())
                .orElseGet(() -> Response.status(403).entity(page(found(id), FormInput.empty(), null, false)).build());
    }

    @POST
    @Path("{id}/closures")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response close(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        var form = FormInput.of(typed);
        var words = words();
        var reason = Codes.read(Closure.Reason.class, form.value("reason"));
        if (reason.isEmpty()) {
            form.refuse("reason", words.choose_reason());
        }
        var from = form.time("from", visitor.zone(), words.not_a_time());
        var until = form.time("until", visitor.zone(), words.not_a_time());
        if (!form.accepted() || reason.isEmpty()) {
            return again(id, form);
        }
        return switch (homes.close(callers.current(), new CloseHome(form.id("actId"), id, reason.get(), from, until))) {
            case Registering.Registered<?> _ -> back(id, "closed");
            case Registering.Repeated<?> _ -> back(id, "closed");
            case Registering.Taken<?> _ -> again(id, form.refuse("from", words.taken()));
            case Registering.WrongTime<?> _ -> again(id, form.refuse("from", words.wrong_time()));
            case Registering.Unknown<?> _ -> throw unknown();
            default -> back(id, "before");
        };
    }

    @POST
    @Path("{id}/closures/{closure}/end")
    @Operation(hidden = true)
    public Response reopen(@PathParam("id") UUID id, @PathParam("closure") UUID closure) {
        return back(id, homes.reopen(callers.current(), id, closure) ? "reopened" : "before");
    }

    @POST
    @Path("{id}/withdrawal")
    @Operation(hidden = true)
    public Response withdraw(@PathParam("id") UUID id) {
        return switch (homes.withdraw(callers.current(), id)) {
            case Registering.Registered<?> _ -> back(id, "withdrawn");
            case Registering.Taken<?> _ -> back(id, "taken");
            case Registering.Unknown<?> _ -> throw unknown();
            default -> back(id, "before");
        };
    }

    private Response back(UUID id, String said) {
        return SeeOther.to(visitor.frame(), "/homes/" + id + "?said=" + said);
    }

    private Response again(UUID id, FormInput form) {
        return Response.status(422).entity(page(found(id), form, null, false)).build();
    }

    private TemplateInstance page(Shown shown, FormInput form, @Nullable String said, boolean addressAskedFor) {
        var frame = visitor.frame();
        var profile = municipalities.require(shown.home().home().municipality());
        var home = shown.home().home();
        return new show(frame, form, HomePage.whole(shown, words(), frame, profile, addressAskedFor),
                !home.has(Feature.HIDDEN) || homes.mayKnowAddress(callers.current(), home.id()),
                conditions.open(callers.current(), shown.home().home().id()),
                choices(Closure.Reason.class, words()::closing), UUID.randomUUID(), said);
    }

    private Shown found(UUID id) {
        return homes.show(callers.current(), id, PURPOSE).orElseThrow(HomePages::unknown);
    }

    private HomeWords words() {
        return BundleWords.in(HomeWords.class, visitor.language());
    }

    private static List<Choice> choices(Class<? extends Enum<?>> kind, UnaryOperator<String> word) {
        return Codes.all(kind).stream().map(code -> new Choice(code, word.apply(code))).toList();
    }

    private static String query(FormInput form, String after) {
        var parts = new ArrayList<String>();
        for (var name : List.of("kind", "state", "district", "landlord")) {
            if (!form.value(name).isEmpty()) {
                parts.add(name + "=" + URLEncoder.encode(form.value(name), StandardCharsets.UTF_8));
            }
        }
        parts.add("after=" + after);
        return String.join("&", parts);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    private static RuntimeException unknown() {
        return Problem.notFound("unknown-home", "There is nothing with this id here").asException();
    }
}
