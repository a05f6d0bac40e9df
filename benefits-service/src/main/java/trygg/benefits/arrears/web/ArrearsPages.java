package trygg.benefits.arrears.web;

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
import trygg.benefits.arrears.ArrearsService;
import trygg.benefits.arrears.Examination.Outcome;
import trygg.benefits.arrears.ExaminationFile;
import trygg.benefits.arrears.ExamineArrears;
import trygg.benefits.arrears.Examining;
import trygg.benefits.arrears.HoldBudgetTalk;
import trygg.benefits.arrears.LookAgain;
import trygg.platform.api.Problem;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.FormInput;
import trygg.platform.pages.FormInput.Choice;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.SeeOther;
import trygg.platform.pages.Visitor;
import trygg.platform.secrecy.Callers;

/** The page of one rent debt: what is at stake, and how its examination ends. */
@Path("/arrears/{id:[0-9a-f-]{36}}")
@RolesAllowed({ "caseworker", "duty-officer", "manager" })
@Produces(MediaType.TEXT_HTML)
public class ArrearsPages {

    private static final String PURPOSE = "case-handling";
    private static final int LONGEST = 4000;

    /** @param own whether the no that waits is the reader's own */
    record show(PageFrame frame, ExaminationFile file, ArrearsPage.View view, FormInput form, List<Choice> outcomes,
            boolean own, @Nullable String said) implements TemplateInstance {
    }

    private final ArrearsService arrears;
    private final Callers callers;
    private final Visitor visitor;

    ArrearsPages(ArrearsService arrears, Callers callers, Visitor visitor) {
        this.arrears = arrears;
        this.callers = callers;
        this.visitor = visitor;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("id") UUID id, @QueryParam("said") @Nullable String said) {
        return page(id, FormInput.empty(), said);
    }

    @POST
    @Path("findings")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response examine(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        var form = FormInput.of(typed);
        var outcome = Outcome.of(form.value("outcome"));
        if (outcome.isEmpty()) {
            form.refuse("outcome", words().choose_outcome());
        }
        refuseLong(form, "reason");
        if (outcome.isEmpty() || !form.accepted()) {
            return again(id, form);
        }
        var caller = callers.current();
        return after(id, form, arrears.examine(caller, new ExamineArrears(form.id("actId"), id, outcome.get(),
                form.value("reason"), caller.id(), caller.isStaff())));
    }

    @POST
    @Path("refusals/{refusal}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response lookAgain(@PathParam("id") UUID id, @PathParam("refusal") UUID refusal,
            MultivaluedMap<String, String> typed) {
        var form = FormInput.of(typed);
        refuseLong(form, "remark");
        if (!form.accepted()) {
            return again(id, form);
        }
        var caller = callers.current();
        return after(id, form, arrears.lookAgain(caller, new LookAgain(refusal, id, form.value("confirms").equals("yes"),
                form.value("remark"), caller.id(), caller.isStaff())));
    }

    @POST
    @Path("talks")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response talk(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        var form = FormInput.of(typed);
        var day = form.day("heldOn", words().give_day());
        if (day == null) {
            return again(id, form);
        }
        var caller = callers.current();
        return after(id, form, arrears.talk(caller, new HoldBudgetTalk(form.id("talkId"), id, day, caller.id())));
    }

    private Response after(UUID id, FormInput form, Examining examining) {
        return switch (examining) {
            case Examining.Ended _ -> back(id, "ended");
            case Examining.Waits _ -> back(id, "waits");
            case Examining.Returned _ -> back(id, "returned");
            case Examining.Talked _ -> back(id, "talked");
            case Examining.EndedBefore _ -> back(id, "before");
            case Examining.OtherWaits _ -> back(id, "before");
            case Examining.NothingWaits _ -> back(id, "before");
            case Examining.ReasonMissing _ -> again(id, form.refuse("reason", words().give_reason()));
            case Examining.RemarkMissing _ -> again(id, form.refuse("remark", words().give_remark()));
            case Examining.OwnRefusal _ -> again(id, form.refuse("remark", words().own_refusal()));
            case Examining.DayUnfit _ -> again(id, form.refuse("heldOn", words().day_unfit()));
            case Examining.NotByMachine _ -> throw unknown();
            case Examining.Unknown _ -> throw unknown();
        };
    }

    private void refuseLong(FormInput form, String field) {
        if (form.value(field).length() > LONGEST) {
            form.refuse(field, words().too_long());
        }
    }

    private Response back(UUID id, String said) {
        return SeeOther.to(visitor.frame(), "/arrears/" + id + "?said=" + said);
    }

    private Response again(UUID id, FormInput form) {
        return Response.status(422).entity(page(id, form, null)).build();
    }

    private TemplateInstance page(UUID id, FormInput form, @Nullable String said) {
        var caller = callers.current();
        var file = arrears.show(caller, id, PURPOSE).orElseThrow(ArrearsPages::unknown);
        var frame = visitor.frame();
        var page = ArrearsPage.in(frame);
        var refusal = file.examination().refusal();
        // A form that was refused keeps its id: what was sent and saved all the same must not be saved twice.
        if (form.value("actId").isEmpty()) {
            form.with("actId", UUID.randomUUID().toString());
        }
        if (form.value("talkId").isEmpty()) {
            form.with("talkId", UUID.randomUUID().toString());
        }
        return new show(frame, file, page.view(file), form, page.outcomes(),
                refusal != null && refusal.by().equals(caller.id()), said);
    }

    private ArrearsWords words() {
        return BundleWords.in(ArrearsWords.class, visitor.language());
    }

    private static RuntimeException unknown() {
        return Problem.notFound("unknown-arrears", "There is nothing with this id here").asException();
    }
}
