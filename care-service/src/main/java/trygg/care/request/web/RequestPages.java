package trygg.care.request.web;

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
import trygg.care.request.CareRequestId;
import trygg.care.request.CareRequestService;
import trygg.care.request.CareRequestService.WithClocks;
import trygg.care.request.HoldFirstTalk;
import trygg.care.request.TalkForm;
import trygg.platform.act.Recording.Fault;
import trygg.platform.act.Recording.Recorded;
import trygg.platform.act.Recording.Repeated;
import trygg.platform.act.Recording.Unknown;
import trygg.platform.act.Recording.Untimely;
import trygg.platform.api.Problem;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.FormInput;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.SeeOther;
import trygg.platform.pages.Visitor;
import trygg.platform.secrecy.Callers;

/** The page of one care request, with the form that notes its first talk. */
@Path("/requests/{id}")
@RolesAllowed({ "caseworker", "duty-officer", "manager" })
@Produces(MediaType.TEXT_HTML)
public class RequestPages {

    record show(PageFrame frame, RequestPage page, FormInput form, @Nullable String said) implements TemplateInstance {
    }

    private final CareRequestService requests;
    private final Callers callers;
    private final Visitor visitor;

    RequestPages(CareRequestService requests, Callers callers, Visitor visitor) {
        this.requests = requests;
        this.callers = callers;
        this.visitor = visitor;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("id") UUID id, @QueryParam("said") @Nullable String said) {
        return page(id, FormInput.empty(), said);
    }

    @POST
    @Path("first-talks")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response hold(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        var form = FormInput.of(typed);
        var words = BundleWords.in(CareWords.class, visitor.language());
        var how = TalkForm.of(form.value("form"));
        if (how.isEmpty()) {
            form.refuse("form", words.choose_form());
        }
        var at = form.time("heldAt", visitor.zone(), words.not_a_time());
        if (!form.accepted() || how.isEmpty()) {
            return again(id, form);
        }
        var caller = callers.current();
        var answer = requests.hold(caller, new CareRequestId(id), null,
                new HoldFirstTalk(form.id("actId"), how.get(), at, caller.id()));
        return switch (answer.recording()) {
            case Recorded<?> _ -> back(id, "held");
            case Repeated<?> _ -> back(id, "held");
            case Untimely(var fault) -> again(id, form.refuse("heldAt",
                    fault == Fault.IN_FUTURE ? words.time_future() : words.time_before()));
            case Unknown<?> _ -> throw unknown();
            // Whatever else it is, somebody has done it meanwhile, and the page tells what.
            default -> back(id, "before");
        };
    }

    private Response back(UUID id, String said) {
        return SeeOther.to(visitor.frame(), "/requests/" + id + "?said=" + said);
    }

    private Response again(UUID id, FormInput form) {
        return Response.status(422).entity(page(id, form, null)).build();
    }

    private TemplateInstance page(UUID id, FormInput form, @Nullable String said) {
        WithClocks found = requests.show(callers.current(), new CareRequestId(id), "case-handling")
                .orElseThrow(RequestPages::unknown);
        return new show(visitor.frame(), RequestPage.of(visitor.frame(), found), form, said);
    }

    private static RuntimeException unknown() {
        return Problem.notFound("unknown-care-request", "There is nothing with this id here").asException();
    }
}
