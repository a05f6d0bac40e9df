package trygg.intake.concern.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
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
import trygg.intake.concern.AssessProtection;
import trygg.intake.concern.ConcernId;
import trygg.intake.concern.ConcernService;
import trygg.intake.concern.ConcernService.Answer;
import trygg.intake.concern.ConcernService.ExtensionAnswer;
import trygg.intake.concern.ConcernService.WithClocks;
import trygg.intake.concern.ConcludeInquiry;
import trygg.intake.concern.ExtendInquiry;
import trygg.intake.concern.InquiryOutcome;
import trygg.intake.concern.ScreenConcern;
import trygg.intake.concern.ScreeningOutcome;
import trygg.intake.promise.GuaranteeTexts;
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
import trygg.platform.pages.Words;
import trygg.platform.secrecy.Callers;

/** The page of one concern, with the form of the one thing to do next. */
@Path("/concerns/{id}")
@RolesAllowed({ "caseworker", "duty-officer", "manager" })
@Produces(MediaType.TEXT_HTML)
public class ConcernPages {

    record show(PageFrame frame, ConcernPage page, FormInput form, @Nullable String said) implements TemplateInstance {
    }

    private final ConcernService concerns;
    private final GuaranteeTexts guarantees;
    private final Callers callers;
    private final Visitor visitor;

    ConcernPages(ConcernService concerns, GuaranteeTexts guarantees, Callers callers, Visitor visitor) {
        this.concerns = concerns;
        this.guarantees = guarantees;
        this.callers = callers;
        this.visitor = visitor;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("id") UUID id, @QueryParam("said") @Nullable String said) {
        return page(found(id), FormInput.empty(), said);
    }

    @POST
    @Path("assessments")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response assess(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        var form = FormInput.of(typed);
        var needs = form.value("needsProtection");
        if (!needs.equals("true") && !needs.equals("false")) {
            form.refuse("needsProtection", words().choose_protection());
        }
        var at = form.time("assessedAt", visitor.zone(), words().not_a_time());
        if (!form.accepted()) {
            return again(id, form);
        }
        var caller = callers.current();
        return after(concerns.assess(caller, new ConcernId(id), null,
                new AssessProtection(form.id("actId"), Boolean.parseBoolean(needs), at, caller.id())), id, form, "assessedAt",
                "assessed");
    }

    @POST
    @Path("screenings")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response screen(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        var form = FormInput.of(typed);
        var outcome = ScreeningOutcome.of(form.value("outcome"));
        if (outcome.isEmpty()) {
            form.refuse("outcome", words().choose_screening());
        }
        if (outcome.equals(Optional.of(ScreeningOutcome.NOT_OPEN)) && form.value("reason").isEmpty()) {
            form.refuse("reason", words().give_reason());
        }
        refuseLong(form, "reason", 4000);
        var at = form.time("decidedAt", visitor.zone(), words().not_a_time());
        if (!form.accepted() || outcome.isEmpty()) {
            return again(id, form);
        }
        var caller = callers.current();
        var reason = form.value("reason").isEmpty() ? null : form.value("reason");
        return after(concerns.screen(caller, new ConcernId(id), null,
                new ScreenConcern(form.id("actId"), outcome.get(), reason, at, caller.id(), caller.isStaff())), id, form,
                "decidedAt", "screened");
    }

    @POST
    @Path("conclusions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response conclude(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        var form = FormInput.of(typed);
        var outcome = InquiryOutcome.of(form.value("outcome"));
        if (outcome.isEmpty()) {
            form.refuse("outcome", words().choose_conclusion());
        }
        var at = form.time("concludedAt", visitor.zone(), words().not_a_time());
        if (!form.accepted() || outcome.isEmpty()) {
            return again(id, form);
        }
        var caller = callers.current();
        return after(concerns.conclude(caller, new ConcernId(id), null,
                new ConcludeInquiry(form.id("actId"), outcome.get(), at, caller.id())), id, form, "concludedAt", "concluded");
    }

    @POST
    @Path("extensions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response extend(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        var form = FormInput.of(typed);
        var dueOn = day(form);
        if (form.value("extensionReason").isEmpty()) {
            form.refuse("extensionReason", words().give_extension_reason());
        }
        if (form.value("ground").isEmpty()) {
            form.refuse("ground", words().give_ground());
        }
        refuseLong(form, "extensionReason", 4000);
        refuseLong(form, "ground", 200);
        if (!form.accepted() || dueOn.isEmpty()) {
            return again(id, form);
        }
        var caller = callers.current();
        var frame = visitor.frame();
        return switch (concerns.extend(caller, new ConcernId(id), null, new ExtendInquiry(form.id("actId"), dueOn.get(),
                form.value("extensionReason"), form.value("ground"), caller.id()))) {
            case ExtensionAnswer.Decided(var answer) -> after(answer, id, form, "dueOn", "extended");
            case ExtensionAnswer.BeyondTheLaw(var last) ->
                again(id, form.refuse("dueOn", words().beyond_the_law(Words.date(last, frame))));
            case ExtensionAnswer.NotLater(var dueAt) ->
                again(id, form.refuse("dueOn", words().not_later(Words.dateTime(dueAt, frame))));
            case ExtensionAnswer.TooLate() -> again(id, form.refuse("dueOn", words().too_late()));
        };
    }

    private Optional<LocalDate> day(FormInput form) {
        try {
            return Optional.of(LocalDate.parse(form.value("dueOn")));
        } catch (DateTimeParseException _) {
            form.refuse("dueOn", words().give_day());
            return Optional.empty();
        }
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
        return SeeOther.to(visitor.frame(), "/concerns/" + id + "?said=" + said);
    }

    private Response again(UUID id, FormInput form) {
        return Response.status(422).entity(page(found(id), form, null)).build();
    }

    private TemplateInstance page(WithClocks found, FormInput form, @Nullable String said) {
        var frame = visitor.frame();
        return new show(frame, ConcernPage.of(ConcernSayings.in(frame, guarantees), found), form, said);
    }

    private WithClocks found(UUID id) {
        return concerns.show(callers.current(), new ConcernId(id), "case-handling").orElseThrow(ConcernPages::unknown);
    }

    private void refuseLong(FormInput form, String field, int most) {
        if (form.value(field).length() > most) {
            form.refuse(field, words().too_long());
        }
    }

    private ConcernWords words() {
        return BundleWords.in(ConcernWords.class, visitor.language());
    }

    private static RuntimeException unknown() {
        return Problem.notFound("unknown-concern", "There is nothing with this id here").asException();
    }
}
