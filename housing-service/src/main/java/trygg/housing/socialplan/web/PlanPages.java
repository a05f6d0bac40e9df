package trygg.housing.socialplan.web;

import java.time.LocalDate;
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
import trygg.housing.socialplan.PlanMeasure;
import trygg.housing.socialplan.PlanService;
import trygg.housing.socialplan.PlanService.Followed;
import trygg.housing.socialplan.Planning;
import trygg.platform.api.Problem;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.ClockView;
import trygg.platform.pages.FormInput;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.SeeOther;
import trygg.platform.pages.Visitor;
import trygg.platform.pages.Words;
import trygg.platform.secrecy.Callers;

/** The ledger of the housing-social plan: what was promised, by whom, by when, and what became of it. Managers write it. */
@Path("/plan")
@RolesAllowed({ "caseworker", "duty-officer", "manager" })
@Produces(MediaType.TEXT_HTML)
public class PlanPages {

    record ledger(PageFrame frame, FormInput form, String summary, List<Row> rows, UUID actId, boolean manager,
            @Nullable String said) implements TemplateInstance {
    }

    record measure(PageFrame frame, FormInput form, Row row, @Nullable String note, @Nullable String doneBy, boolean writable,
            @Nullable String said) implements TemplateInstance {
    }

    /** @param done the day it was done; nothing while it is not */
    record Row(UUID id, String title, String owner, String due, String decision, @Nullable ClockView clock,
            @Nullable String done) {
    }

    private final PlanService plan;
    private final Callers callers;
    private final Visitor visitor;

    PlanPages(PlanService plan, Callers callers, Visitor visitor) {
        this.plan = plan;
        this.callers = callers;
        this.visitor = visitor;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance ledger(@QueryParam("said") @Nullable String said) {
        return page(FormInput.empty(), said);
    }

    @POST
    @RolesAllowed("manager")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response add(MultivaluedMap<String, String> typed) {
        var form = FormInput.of(typed);
        required(form, "title", 300);
        required(form, "owner", 100);
        required(form, "decision", 200);
        var due = form.day("dueOn", words().give_day());
        if (!form.accepted() || due == null) {
            return Response.status(422).entity(page(form, null)).build();
        }
        var caller = callers.current();
        return switch (plan.add(caller, new PlanMeasure(form.id("actId"), visitor.requireMunicipality(), form.value("title"),
                form.value("owner"), due, form.value("decision"), caller.id(), null))) {
            case Planning.Untimely _ -> Response.status(422).entity(page(form.refuse("dueOn", words().due_past()), null))
                    .build();
            case Planning.Unknown _ -> throw unknown();
            case Planning.Noted _ -> to("", "added");
            case Planning.Repeated _ -> to("", "added");
            case Planning.OtherContent _ -> to("", "before");
            case Planning.DoneBefore _ -> to("", "before");
        };
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public TemplateInstance measure(@PathParam("id") UUID id, @QueryParam("said") @Nullable String said) {
        return one(id, FormInput.empty(), said);
    }

    @POST
    @Path("{id}/done")
    @RolesAllowed("manager")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response done(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        var form = FormInput.of(typed);
        required(form, "note", 1000);
        var on = form.day("doneOn", words().give_day());
        if (!form.accepted() || on == null) {
            return Response.status(422).entity(one(id, form, null)).build();
        }
        return switch (plan.done(callers.current(), id, on, form.value("note"))) {
            case Planning.Untimely _ -> Response.status(422).entity(one(id, form.refuse("doneOn", words().done_ahead()), null))
                    .build();
            case Planning.Unknown _ -> throw unknown();
            case Planning.Noted _ -> to("/" + id, "done");
            case Planning.Repeated _ -> to("/" + id, "done");
            case Planning.OtherContent _ -> to("/" + id, "before");
            case Planning.DoneBefore _ -> to("/" + id, "before");
        };
    }

    private void required(FormInput form, String field, int most) {
        if (form.value(field).isEmpty()) {
            form.refuse(field, words().fill_in());
        } else if (form.value(field).length() > most) {
            form.refuse(field, words().too_long(most));
        }
    }

    private TemplateInstance page(FormInput form, @Nullable String said) {
        var frame = visitor.frame();
        var found = plan.list(callers.current(), visitor.requireMunicipality(), PlanResource.MOST);
        var today = LocalDate.ofInstant(frame.now(), frame.zone());
        var open = found.stream().map(Followed::measure).filter(one -> one.done() == null).toList();
        return new ledger(frame, form,
                words().summary(open.size(), open.stream().filter(one -> one.late(today)).count(), found.size() - open.size()),
                found.stream().map(one -> row(one, frame)).toList(), UUID.randomUUID(), frame.is("manager"), said);
    }

    private TemplateInstance one(UUID id, FormInput form, @Nullable String said) {
        var frame = visitor.frame();
        var found = plan.find(callers.current(), id).orElseThrow(PlanPages::unknown);
        var done = found.measure().done();
        return new measure(frame, form, row(found, frame), done == null ? null : done.note(), done == null ? null : done.by(),
                done == null && frame.is("manager"), said);
    }

    private Row row(Followed one, PageFrame frame) {
        var measure = one.measure();
        var clock = one.clock();
        var done = measure.done();
        return new Row(measure.id(), measure.title(), measure.owner(), Words.date(measure.dueOn(), frame), measure.decision(),
                clock == null ? null : ClockView.of(clock, words().guarantee()),
                done == null ? null : Words.date(done.on(), frame));
    }

    private Response to(String path, String said) {
        return SeeOther.to(visitor.frame(), "/plan" + path + "?said=" + said);
    }

    private PlanWords words() {
        return BundleWords.in(PlanWords.class, visitor.language());
    }

    private static RuntimeException unknown() {
        return Problem.notFound("unknown-measure", "There is nothing with this id here").asException();
    }
}
