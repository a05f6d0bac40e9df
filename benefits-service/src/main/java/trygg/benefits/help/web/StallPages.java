package trygg.benefits.help.web;

import java.util.List;
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
import trygg.benefits.help.HelpOffer.Way;
import trygg.benefits.help.HelpService;
import trygg.benefits.help.OfferHelp;
import trygg.benefits.help.StalledFile;
import trygg.platform.act.Recording;
import trygg.platform.act.Recording.NotAskedFor;
import trygg.platform.act.Recording.Recorded;
import trygg.platform.act.Recording.Repeated;
import trygg.platform.act.Recording.Unknown;
import trygg.platform.act.Recording.Untimely;
import trygg.platform.api.Problem;
import trygg.platform.municipality.Municipalities;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.FormInput;
import trygg.platform.pages.FormInput.Choice;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.SeeOther;
import trygg.platform.pages.Visitor;
import trygg.platform.secrecy.Callers;

/** The page of one application that stands still, where help is offered. */
@Path("/stalled/{id:[0-9a-f-]{36}}")
@RolesAllowed({ "caseworker", "duty-officer", "manager" })
@Produces(MediaType.TEXT_HTML)
public class StallPages {

    private static final String PURPOSE = "case-handling";

    record show(PageFrame frame, StalledFile file, StallSayings.View view, FormInput form, List<Choice> ways,
            @Nullable String said) implements TemplateInstance {
    }

    private final HelpService help;
    private final Municipalities municipalities;
    private final Callers callers;
    private final Visitor visitor;

    StallPages(HelpService help, Municipalities municipalities, Callers callers, Visitor visitor) {
        this.help = help;
        this.municipalities = municipalities;
        this.callers = callers;
        this.visitor = visitor;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("id") UUID id, @QueryParam("said") @Nullable String said) {
        return page(found(id), FormInput.empty(), said);
    }

    @POST
    @Path("help-offers")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response offer(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        var file = found(id);
        var form = FormInput.of(typed);
        var words = BundleWords.in(HelpWords.class, visitor.language());
        var way = Way.of(form.value("way"));
        if (way.isEmpty()) {
            form.refuse("way", words.choose_way());
        }
        var at = form.time("offeredAt", visitor.zone(), words.not_a_time());
        if (way.isEmpty() || !form.accepted()) {
            return again(file, form);
        }
        var caller = callers.current();
        return switch (help.offer(caller,
                new OfferHelp(form.id("actId"), file.stall().application(), way.get(), at, caller.id())).recording()) {
            case Recorded<?> _ -> back(id, "offered");
            case Repeated<?> _ -> back(id, "offered");
            case NotAskedFor<?> _ -> back(id, "decided");
            case Untimely(var fault) -> again(file, form.refuse("offeredAt",
                    fault == Recording.Fault.IN_FUTURE ? words.time_future() : words.time_before()));
            case Unknown<?> _ -> throw unknown();
            // The form was sent before with other content; what was saved then stands on the page.
            default -> back(id, "offered");
        };
    }

    private Response back(UUID id, String said) {
        return SeeOther.to(visitor.frame(), "/stalled/" + id + "?said=" + said);
    }

    private Response again(StalledFile file, FormInput form) {
        return Response.status(422).entity(page(file, form, null)).build();
    }

    private TemplateInstance page(StalledFile file, FormInput form, @Nullable String said) {
        var frame = visitor.frame();
        var sayings = StallSayings.in(frame, municipalities.require(file.stall().municipality()).country());
        if (form.value("actId").isEmpty()) {
            form.with("actId", UUID.randomUUID().toString());
        }
        return new show(frame, file, sayings.view(file), form, sayings.ways(), said);
    }

    private StalledFile found(UUID id) {
        return help.show(callers.current(), id, PURPOSE).orElseThrow(StallPages::unknown);
    }

    private static RuntimeException unknown() {
        return Problem.notFound("unknown-stall", "There is nothing with this id here").asException();
    }
}
