package trygg.benefits.qualification.web;

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
import trygg.benefits.qualification.Participating;
import trygg.benefits.qualification.ProgrammeFile;
import trygg.benefits.qualification.QualificationService;
import trygg.platform.api.Problem;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.FormInput;
import trygg.platform.pages.FormInput.Choice;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.SeeOther;
import trygg.platform.pages.Visitor;
import trygg.platform.secrecy.Callers;

/** One way through the programme: asked for, begun, on leave, back, ended. */
@Path("/qualification")
@RolesAllowed({ "caseworker", "duty-officer", "manager" })
@Produces(MediaType.TEXT_HTML)
public class QualificationPages {

    private static final String PURPOSE = "case-handling";
    private static final String ONE = "{id:[0-9a-f-]{36}}";

    record apply(PageFrame frame, FormInput form, UUID caseId, String shortCase) implements TemplateInstance {
    }

    record show(PageFrame frame, FormInput form, ProgrammeFile file, QualificationPage.View view, Choices choices,
            @Nullable String said) implements TemplateInstance {
    }

    /** What the forms offer. */
    record Choices(List<Choice> outcomes, List<Choice> marital, List<Choice> earlierAid, List<Choice> earlierIncomes,
            List<Choice> otherAid, List<Choice> ends, List<Choice> afterwards) {
    }

    private final QualificationService qualification;
    private final Callers callers;
    private final Visitor visitor;

    QualificationPages(QualificationService qualification, Callers callers, Visitor visitor) {
        this.qualification = qualification;
        this.callers = callers;
        this.visitor = visitor;
    }

    @GET
    @Path("cases/{caseId}")
    @Operation(hidden = true)
    public TemplateInstance apply(@PathParam("caseId") UUID caseId) {
        return applying(caseId, FormInput.empty().with("appliedOn", visitor.now().atZone(visitor.zone()).toLocalDate()
                .toString()).with("programmeId", UUID.randomUUID().toString()));
    }

    @POST
    @Path("cases/{caseId}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response applied(@PathParam("caseId") UUID caseId, MultivaluedMap<String, String> typed) {
        var form = form(typed);
        var id = form.form().id("programmeId");
        var day = form.day("appliedOn");
        if (day.isEmpty()) {
            return Response.status(422).entity(applying(caseId, form.form())).build();
        }
        return switch (qualification.apply(callers.current(), id, caseId, day.get())) {
            case Participating.Unfit(var faults) -> Response.status(422)
                    .entity(applying(caseId, form.refuse(faults, "appliedOn"))).build();
            // Asked for before: that one is what the reader wants to see.
            case Participating.OtherOpen(var open) -> back(open, "open");
            case Participating.OtherCountry _ -> throw unknown();
            case Participating.Unknown _ -> throw unknown();
            default -> back(id, "applied");
        };
    }

    @GET
    @Path(ONE)
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("id") UUID id, @QueryParam("said") @Nullable String said) {
        return page(found(id), FormInput.empty(), said);
    }

    @POST
    @Path(ONE + "/start")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response start(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        var form = form(typed);
        var caller = callers.current();
        var command = form.start(found(id).application(), caller);
        return command.isEmpty() ? again(id, form.form())
                : after(id, form, "startedOn", "started", qualification.record(caller, command.get()));
    }

    @POST
    @Path(ONE + "/closing")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response close(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        var form = form(typed);
        var caller = callers.current();
        var command = form.closing(caller);
        return command.isEmpty() ? again(id, form.form())
                : after(id, form, "closedOn", "closed", qualification.close(caller, id, command.get()));
    }

    @POST
    @Path(ONE + "/leaves")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response leave(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        var form = form(typed);
        var day = form.day("from");
        return day.isEmpty() ? again(id, form.form())
                : after(id, form, "from", "leave",
                        qualification.leave(callers.current(), id, form.form().id("leaveId"), day.get()));
    }

    @POST
    @Path(ONE + "/leaves/{leave}/return")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response back(@PathParam("id") UUID id, @PathParam("leave") UUID leave, MultivaluedMap<String, String> typed) {
        var form = form(typed);
        var day = form.day("backOn");
        return day.isEmpty() ? again(id, form.form())
                : after(id, form, "backOn", "back", qualification.back(callers.current(), id, leave, day.get()));
    }

    @POST
    @Path(ONE + "/months")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response pay(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        var form = form(typed);
        var command = form.payment();
        return command.isEmpty() ? again(id, form.form())
                : after(id, form, "paidOn", "paid", qualification.pay(callers.current(), id, command.get()));
    }

    @POST
    @Path(ONE + "/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response end(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        var form = form(typed);
        var command = form.end();
        return command.isEmpty() ? again(id, form.form())
                : after(id, form, "endedOn", "ended", qualification.end(callers.current(), id, command.get()));
    }

    private Response after(UUID id, QualificationForm form, String day, String said, Participating outcome) {
        return switch (outcome) {
            case Participating.Recorded _ -> back(id, said);
            case Participating.Repeated _ -> back(id, said);
            case Participating.Unfit(var faults) -> again(id, form.refuse(faults, day));
            case Participating.Unknown _ -> throw unknown();
            // Somebody else was quicker; what was done stands on the page.
            default -> back(id, "before");
        };
    }

    private Response back(UUID id, String said) {
        return SeeOther.to(visitor.frame(), "/qualification/" + id + "?said=" + said);
    }

    private Response again(UUID id, FormInput form) {
        return Response.status(422).entity(page(found(id), form, null)).build();
    }

    private TemplateInstance applying(UUID caseId, FormInput form) {
        return new apply(visitor.frame(), form, caseId, caseId.toString().substring(0, 8));
    }

    private TemplateInstance page(ProgrammeFile file, FormInput form, @Nullable String said) {
        var frame = visitor.frame();
        var page = QualificationPage.in(frame);
        // A form that was refused keeps its id: what was sent and saved all the same must not be saved twice.
        List.of("leaveId", "paymentId").forEach(name -> {
            if (form.value(name).isEmpty()) {
                form.with(name, UUID.randomUUID().toString());
            }
        });
        return new show(frame, form, file, page.view(file), new Choices(page.outcomes(), page.maritalStatuses(),
                page.earlierAids(), page.earlierIncomes(), page.otherAids(), page.ends(), page.afterwards()), said);
    }

    private ProgrammeFile found(UUID id) {
        return qualification.show(callers.current(), id, PURPOSE).orElseThrow(QualificationPages::unknown);
    }

    private QualificationForm form(MultivaluedMap<String, String> typed) {
        return new QualificationForm(FormInput.of(typed), BundleWords.in(QualificationWords.class, visitor.language()));
    }

    private static RuntimeException unknown() {
        return Problem.notFound("unknown-participation", "There is nothing with this id here").asException();
    }
}
