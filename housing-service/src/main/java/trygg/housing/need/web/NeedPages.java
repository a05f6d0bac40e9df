package trygg.housing.need.web;

import java.util.UUID;

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
import trygg.housing.need.Alternative;
import trygg.housing.need.DecideHousing;
import trygg.housing.need.HousingNeedId;
import trygg.housing.need.HousingNeedService;
import trygg.housing.need.HousingNeedService.Answer;
import trygg.housing.need.HousingNeedService.WithClocks;
import trygg.housing.need.OfferRoof;
import trygg.housing.need.Outcome;
import trygg.housing.need.PlaceKind;
import trygg.housing.need.RecordEvictionContact;
import trygg.platform.act.Recording.Fault;
import trygg.platform.act.Recording.Recorded;
import trygg.platform.act.Recording.Repeated;
import trygg.platform.act.Recording.Unknown;
import trygg.platform.act.Recording.Untimely;
import trygg.platform.api.Codes;
import trygg.platform.api.Problem;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.FormInput;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.SeeOther;
import trygg.platform.pages.Visitor;
import trygg.platform.secrecy.Callers;

/** The page of one housing need, with the form of each act that answers it. */
@Path("/needs/{id}")
@RolesAllowed({ "caseworker", "duty-officer", "manager" })
@Produces(MediaType.TEXT_HTML)
public class NeedPages {

    private static final String PURPOSE = "case-handling";

    record show(PageFrame frame, NeedPage page, FormInput form, @Nullable String said) implements TemplateInstance {
    }

    private final HousingNeedService needs;
    private final Callers callers;
    private final Visitor visitor;

    NeedPages(HousingNeedService needs, Callers callers, Visitor visitor) {
        this.needs = needs;
        this.callers = callers;
        this.visitor = visitor;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("id") UUID id, @QueryParam("said") @Nullable String said) {
        return page(found(id), FormInput.empty(), said, false);
    }

    /** The extra step to a protected person's address. A post, so that no prefetch takes it. */
    @POST
    @Path("address")
    @Operation(hidden = true)
    public Response address(@PathParam("id") UUID id) {
        if (!needs.mayKnowAddress(callers.current(), new HousingNeedId(id))) {
            // There one can join the case and say why.
            return SeeOther.to(visitor.frame(), "/tonight/needs/" + id);
        }
        var found = needs.showAddress(callers.current(), new HousingNeedId(id), PURPOSE).orElseThrow(NeedPages::unknown);
        return Response.ok(page(found, FormInput.empty(), null, true)).build();
    }

    @POST
    @Path("offers")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response offer(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        var form = FormInput.of(typed);
        var words = words();
        var place = PlaceKind.of(form.value("placeKind"));
        if (place.isEmpty()) {
            form.refuse("placeKind", words.choose_place());
        }
        if (form.value("address").isEmpty()) {
            form.refuse("address", words.give_address());
        }
        refuseLong(form, "address", 500);
        var at = form.time("offeredAt", visitor.zone(), words.not_a_time());
        if (!form.accepted() || place.isEmpty()) {
            return again(id, form);
        }
        var caller = callers.current();
        var answer = needs.offerRoof(caller, new HousingNeedId(id), null,
                new OfferRoof(form.id("actId"), place.get(), form.value("address"), at, caller.id()));
        return after(answer, id, form, "offeredAt", "offered");
    }

    @POST
    @Path("decisions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response decide(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        var form = FormInput.of(typed);
        var words = words();
        var outcome = Outcome.of(form.value("outcome"));
        if (outcome.isEmpty()) {
            form.refuse("outcome", words.choose_outcome());
        }
        if (outcome.filter(Outcome::goesAgainstThePerson).isPresent()) {
            if (form.value("ground").isEmpty()) {
                form.refuse("ground", words.give_ground());
            }
            if (form.value("reason").isEmpty()) {
                form.refuse("reason", words.give_reason());
            }
        }
        var instead = outcome.filter(Outcome.REFUSED::equals)
                .flatMap(_ -> Codes.read(Alternative.class, form.value("alternative")));
        if (outcome.filter(Outcome.REFUSED::equals).isPresent() && instead.isEmpty()) {
            form.refuse("alternative", words.choose_alternative());
        }
        refuseLong(form, "ground", 200);
        refuseLong(form, "reason", 4000);
        var at = form.time("decidedAt", visitor.zone(), words.not_a_time());
        if (!form.accepted() || outcome.isEmpty()) {
            return again(id, form);
        }
        var caller = callers.current();
        var answer = needs.decide(caller, new HousingNeedId(id), null, new DecideHousing(form.id("actId"), outcome.get(),
                said(form, "ground"), said(form, "reason"), instead.orElse(null), at, caller.id(), caller.isStaff()));
        return after(answer, id, form, "decidedAt", "decided");
    }

    @POST
    @Path("eviction-contacts")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response contact(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        var form = FormInput.of(typed);
        var at = form.time("contactedAt", visitor.zone(), words().not_a_time());
        if (!form.accepted()) {
            return again(id, form);
        }
        var caller = callers.current();
        var answer = needs.recordContact(caller, new HousingNeedId(id), null,
                new RecordEvictionContact(form.id("actId"), at, caller.id()));
        return after(answer, id, form, "contactedAt", "contacted");
    }

    private Response after(Answer<?> answer, UUID id, FormInput form, String timeField, String done) {
        return switch (answer.recording()) {
            case Recorded<?> _ -> back(id, done);
            case Repeated<?> _ -> back(id, done);
            case Untimely(var fault) -> again(id, form.refuse(timeField,
                    fault == Fault.IN_FUTURE ? words().time_future() : words().time_before()));
            case Unknown<?> _ -> throw unknown();
            // Whatever else it is, somebody has done it meanwhile, and the page tells what.
            default -> back(id, "before");
        };
    }

    private Response back(UUID id, String said) {
        return SeeOther.to(visitor.frame(), "/needs/" + id + "?said=" + said);
    }

    private Response again(UUID id, FormInput form) {
        return Response.status(422).entity(page(found(id), form, null, false)).build();
    }

    private TemplateInstance page(WithClocks found, FormInput form, @Nullable String said, boolean addressAskedFor) {
        var frame = visitor.frame();
        return new show(frame, NeedPage.of(frame, found, addressAskedFor), form, said);
    }

    private WithClocks found(UUID id) {
        return needs.show(callers.current(), new HousingNeedId(id), PURPOSE).orElseThrow(NeedPages::unknown);
    }

    private void refuseLong(FormInput form, String field, int most) {
        if (form.value(field).length() > most) {
            form.refuse(field, words().too_long());
        }
    }

    private HousingWords words() {
        return BundleWords.in(HousingWords.class, visitor.language());
    }

    private static @Nullable String said(FormInput form, String field) {
        return form.value(field).isEmpty() ? null : form.value(field);
    }

    private static RuntimeException unknown() {
        return Problem.notFound("unknown-housing-need", "There is nothing with this id here").asException();
    }
}
