package trygg.housing.leg.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

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
import trygg.housing.leg.Card;
import trygg.housing.leg.Leg;
import trygg.housing.leg.LegService;
import trygg.housing.leg.TellLeg;
import trygg.housing.leg.TellLeg.Fault;
import trygg.housing.leg.TellLeg.Telling;
import trygg.platform.api.Codes;
import trygg.platform.api.Problem;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.FormInput;
import trygg.platform.pages.FormInput.Choice;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.SeeOther;
import trygg.platform.pages.Visitor;
import trygg.platform.secrecy.Callers;

/** Joint cases for staff: who misses what, and the card of one case with its forms (C066). */
@Path("/legs")
@RolesAllowed({ "caseworker", "duty-officer", "manager" })
@Produces(MediaType.TEXT_HTML)
public class LegPages {

    private static final String PURPOSE = "case-handling";
    private static final int ROWS = 500;

    record list(PageFrame frame, List<LegCard> cards) implements TemplateInstance {
    }

    record show(PageFrame frame, FormInput form, LegCard card, List<Choice> legs, List<Choice> steps, UUID actId,
            @Nullable String said) implements TemplateInstance {
    }

    private final LegService legs;
    private final Callers callers;
    private final Visitor visitor;

    LegPages(LegService legs, Callers callers, Visitor visitor) {
        this.legs = legs;
        this.callers = callers;
        this.visitor = visitor;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list() {
        var frame = visitor.frame();
        return new list(frame, legs.list(callers.current(), visitor.requireMunicipality(), ROWS, PURPOSE).stream()
                .map(one -> LegCard.of(one, frame)).toList());
    }

    @GET
    @Path("{caseId}")
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("caseId") UUID caseId, @QueryParam("said") @Nullable String said) {
        return page(caseId, FormInput.empty(), said);
    }

    @POST
    @Path("{caseId}")
    @Operation(hidden = true)
    public Response follow(@PathParam("caseId") UUID caseId) {
        return legs.follow(callers.current(), caseId).map(_ -> back(caseId, "followed")).orElseThrow(LegPages::unknown);
    }

    @POST
    @Path("{caseId}/leave")
    @Operation(hidden = true)
    public Response leave(@PathParam("caseId") UUID caseId) {
        return legs.leave(callers.current(), caseId).map(_ -> back(caseId, "left")).orElseThrow(LegPages::unknown);
    }

    @POST
    @Path("{caseId}/steps")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response tell(@PathParam("caseId") UUID caseId, MultivaluedMap<String, String> typed) {
        var form = FormInput.of(typed);
        var words = words();
        var on = form.day("on", words.give_day());
        var leg = Codes.read(Leg.class, form.value("leg"));
        if (leg.isEmpty()) {
            form.refuse("leg", words.choose_leg());
        }
        if (!form.chosen("step", "began") && !form.chosen("step", "ended")) {
            form.refuse("step", words.choose_step());
        }
        if (on == null || leg.isEmpty() || !form.accepted()) {
            return again(caseId, form);
        }
        var caller = callers.current();
        return switch (legs.tell(caller, new TellLeg(form.id("actId"), caseId, leg.get(), form.chosen("step", "began"), on,
                caller.id()))) {
            case Telling.Told _ -> back(caseId, "told");
            case Telling.Repeated _ -> back(caseId, "told");
            case Telling.Unknown _ -> throw unknown();
            case Telling.Unfit(var fault) -> again(caseId, refuse(form, fault, words));
        };
    }

    private static FormInput refuse(FormInput form, Fault fault, LegWords words) {
        return switch (fault) {
            case IN_FUTURE -> form.refuse("on", words.in_future());
            case TOO_EARLY -> form.refuse("on", words.too_early());
            case HOME_IS_READ -> form.refuse("leg", words.choose_leg());
            case RUNS_ALREADY -> form.refuse("step", words.runs_already());
            case RUNS_NOT -> form.refuse("step", words.runs_not());
        };
    }

    private Response back(UUID caseId, String said) {
        return SeeOther.to(visitor.frame(), "/legs/" + caseId + "?said=" + said);
    }

    private Response again(UUID caseId, FormInput form) {
        return Response.status(422).entity(page(caseId, form, null)).build();
    }

    private TemplateInstance page(UUID caseId, FormInput form, @Nullable String said) {
        Card card = legs.card(callers.current(), caseId, PURPOSE).orElseThrow(LegPages::unknown);
        var words = words();
        return new show(visitor.frame(), form, LegCard.of(card, visitor.frame()),
                Stream.of(Leg.TREATMENT, Leg.OCCUPATION).map(Codes::of).map(code -> new Choice(code, words.leg_of(code)))
                        .toList(),
                Stream.of("began", "ended").map(code -> new Choice(code, words.step_of(code))).toList(), UUID.randomUUID(),
                said);
    }

    private LegWords words() {
        return BundleWords.in(LegWords.class, visitor.language());
    }

    private static RuntimeException unknown() {
        return Problem.notFound("unknown-case", "Housing knows no such case").asException();
    }
}
