package trygg.benefits.control.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
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
import trygg.benefits.application.ApplicationId;
import trygg.benefits.application.ApplicationService;
import trygg.benefits.control.Control;
import trygg.benefits.control.Control.Finding;
import trygg.benefits.control.ControlFigures;
import trygg.benefits.control.ControlService;
import trygg.benefits.control.ControlService.Shown;
import trygg.benefits.control.DrawSample.Drawing;
import trygg.benefits.control.DrawSample.Sample;
import trygg.benefits.control.Opening;
import trygg.benefits.control.Trigger;
import trygg.platform.act.Recording;
import trygg.platform.api.Cursor;
import trygg.platform.api.Problem;
import trygg.platform.guarantee.DueList;
import trygg.platform.municipality.Municipalities;
import trygg.platform.municipality.Municipality.Country;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.ClockView;
import trygg.platform.pages.Figure;
import trygg.platform.pages.Figure.Bar;
import trygg.platform.pages.FormInput;
import trygg.platform.pages.FormInput.Choice;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.SeeOther;
import trygg.platform.pages.Visitor;
import trygg.platform.pages.WorkList;
import trygg.platform.pages.WorkRow;
import trygg.platform.pages.WorkRow.Tag;
import trygg.platform.secrecy.Callers;

/** Controls for staff: the register, what is open, how often each trigger was right, and the forms. */
@Path("/controls")
@RolesAllowed({ "caseworker", "duty-officer", "manager" })
@Produces(MediaType.TEXT_HTML)
public class ControlPages {

    private static final String PURPOSE = "case-handling";
    private static final int ROWS = 50;

    record board(PageFrame frame, FormInput form, WorkList work, List<Entry> register, Figure figure, Figure groups,
            List<Sample> samples,
            UUID actId, @Nullable String said) implements TemplateInstance {
    }

    record open(PageFrame frame, FormInput form, UUID application, boolean protectedPerson, List<Choice> triggers,
            List<Entry> register, UUID actId) implements TemplateInstance {
    }

    record show(PageFrame frame, FormInput form, Control control, List<ClockView> clocks, List<Choice> findings, UUID actId,
            @Nullable String said) implements TemplateInstance {
    }

    /** A line of the register in the reader's words. */
    record Entry(String name, String fact, String source, String ground) {
    }

    private final ControlService controls;
    private final ApplicationService applications;
    private final Municipalities municipalities;
    private final Callers callers;
    private final Visitor visitor;

    ControlPages(ControlService controls, ApplicationService applications, Municipalities municipalities, Callers callers,
            Visitor visitor) {
        this.controls = controls;
        this.applications = applications;
        this.municipalities = municipalities;
        this.callers = callers;
        this.visitor = visitor;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance board(@QueryParam("after") @Nullable String after, @QueryParam("said") @Nullable String said) {
        return board(after, ControlForm.empty(today(), country(visitor.requireMunicipality())), said);
    }

    @GET
    @Path("new")
    @Operation(hidden = true)
    public TemplateInstance open(@QueryParam("application") @Nullable UUID application) {
        if (application == null) {
            throw unknown();
        }
        var municipality = visitor.requireMunicipality();
        return open(application, ControlForm.empty(today(), country(municipality)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response open(@QueryParam("application") UUID application, MultivaluedMap<String, String> typed) {
        var form = new ControlForm(FormInput.of(typed), words());
        var caller = callers.current();
        var command = form.opening(application, caller);
        if (command.isEmpty()) {
            return Response.status(422).entity(open(application, form.form())).build();
        }
        return switch (controls.open(caller, command.get())) {
            case Opening.Opened(var control) -> to(control.id(), "opened");
            case Opening.Repeated(var control) -> to(control.id(), "opened");
            case Opening.AlreadyOpen(var open) -> to(open, "before");
            case Opening.OtherContent(var used) -> to(used, "before");
            case Opening.Unfit(var faults) -> Response.status(422).entity(open(application, form.refuse(faults))).build();
            case Opening.Unknown _ -> throw unknown();
        };
    }

    @POST
    @Path("samples")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response draw(MultivaluedMap<String, String> typed) {
        var form = new ControlForm(FormInput.of(typed), words());
        var caller = callers.current();
        var command = form.drawing(visitor.requireMunicipality(), caller);
        if (command.isEmpty()) {
            return Response.status(422).entity(board(null, form.form(), null)).build();
        }
        return switch (controls.draw(caller, command.get())) {
            case Drawing.Unfit(var faults) -> Response.status(422).entity(board(null, form.refuse(faults), null)).build();
            // Drawn now or before; a machine has no page.
            default -> SeeOther.to(visitor.frame(), "/controls?said=drawn");
        };
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("id") UUID id, @QueryParam("said") @Nullable String said) {
        return show(found(id), FormInput.empty(), said);
    }

    @POST
    @Path("{id}/closing")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response close(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        var form = new ControlForm(FormInput.of(typed), words());
        var caller = callers.current();
        var command = form.closing(id, caller);
        if (command.isEmpty()) {
            return Response.status(422).entity(show(found(id), form.form(), null)).build();
        }
        return switch (controls.close(caller, command.get())) {
            case Recording.Recorded<?> _ -> to(id, "closed");
            case Recording.Repeated<?> _ -> to(id, "closed");
            case Recording.Unknown<?> _ -> throw unknown();
            // Somebody has closed it meanwhile, and the page tells with what.
            default -> to(id, "before");
        };
    }

    private TemplateInstance board(@Nullable String after, FormInput form, @Nullable String said) {
        var frame = visitor.frame();
        var municipality = visitor.requireMunicipality();
        var caller = callers.current();
        var found = controls.list(caller, new DueList(municipality, null, Cursor.parse(after), ROWS), PURPOSE);
        var figures = controls.figures(caller, municipality);
        var page = found.page();
        var work = WorkList.of(page.items().stream().map(one -> row(one, frame)).toList(), found.total(), frame.now(),
                frame.zone()).withMore(page.next() == null ? null : frame.root() + "/controls?after=" + page.next());
        return new board(frame, form, work, register(municipality), figure(figures), groups(figures),
                controls.samples(caller, municipality), UUID.randomUUID(), said);
    }

    private TemplateInstance open(UUID application, FormInput form) {
        var file = applications.show(callers.current(), new ApplicationId(application), PURPOSE)
                .orElseThrow(ControlPages::unknown);
        var triggers = Arrays.stream(Trigger.values()).filter(trigger -> !trigger.random())
                .map(trigger -> new Choice(trigger.code(), words().trigger(trigger.code()))).toList();
        return new open(visitor.frame(), form, application, file.application().protectedPerson(), triggers,
                register(file.application().municipality()), UUID.randomUUID());
    }

    private TemplateInstance show(Shown shown, FormInput form, @Nullable String said) {
        var clock = shown.clock();
        return new show(visitor.frame(), form, shown.control(),
                clock == null ? List.of() : List.of(ClockView.of(clock, words().closed_in_time())),
                Arrays.stream(Finding.values()).map(one -> new Choice(one.code(), words().finding(one.code()))).toList(),
                UUID.randomUUID(), said);
    }

    /** A row tells of the fact that is checked, never of the person. */
    private WorkRow row(Shown shown, PageFrame frame) {
        var control = shown.control();
        var clock = shown.clock();
        return new WorkRow(frame.root() + "/controls/" + control.id(), words().trigger(control.trigger().code()),
                words().in_case(control.caseId().toString().substring(0, 8)),
                control.trigger().random() ? List.of(new Tag(words().random(), "info")) : List.of(),
                clock == null ? null : ClockView.of(clock, words().closed_in_time()), control.protectedPerson());
    }

    private List<Entry> register(String municipality) {
        return Arrays.stream(Trigger.values())
                .map(trigger -> new Entry(words().trigger(trigger.code()), words().trigger_fact(trigger.code()),
                        words().source(trigger.source().code()), trigger.basis(country(municipality)).paragraph()))
                .toList();
    }

    private Figure figure(ControlFigures figures) {
        return new Figure(words().figures(), words().trigger_heading(), words().hit_share(),
                figures.lines().stream().map(this::bar).toList(), null);
    }

    private Bar bar(ControlFigures.Line line) {
        return bar(words().trigger(line.trigger().code()), line.tally(), line.tally().hits());
    }

    /** Of each kind of household, how often all was as it had said. */
    private Figure groups(ControlFigures figures) {
        return new Figure(words().groups(), words().household(), words().false_share(),
                figures.groups().stream().filter(line -> line.tally().closed() + line.tally().open() > 0)
                        .map(line -> bar(words().household_group(line.group().code()), line.tally(),
                                line.tally().falsePositives()))
                        .toList(),
                null);
    }

    private Bar bar(String label, ControlFigures.Tally tally, long of) {
        var share = tally.closed() == 0 ? BigDecimal.ZERO
                : BigDecimal.valueOf(of).multiply(BigDecimal.valueOf(100)).divide(BigDecimal.valueOf(tally.closed()), 0,
                        RoundingMode.HALF_UP);
        return new Bar(label, share, words().rate(tally.hits(), tally.closed(), tally.falsePositives(), tally.open()),
                tally.open() > 0);
    }

    private Response to(UUID control, String said) {
        return SeeOther.to(visitor.frame(), "/controls/" + control + "?said=" + said);
    }

    private Shown found(UUID id) {
        return controls.show(callers.current(), id, PURPOSE).orElseThrow(ControlPages::unknown);
    }

    private ControlWords words() {
        return BundleWords.in(ControlWords.class, visitor.language());
    }

    private Country country(String municipality) {
        return municipalities.require(municipality).country();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(visitor.now(), visitor.zone());
    }

    private static RuntimeException unknown() {
        return Problem.notFound("unknown-control", "There is nothing with this id here").asException();
    }
}
