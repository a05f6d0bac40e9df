package trygg.housing.home.web;

import java.time.LocalDate;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import io.quarkus.qute.TemplateInstance;
import trygg.housing.home.Home;
import trygg.housing.home.condition.ConditionService;
import trygg.housing.home.condition.ConditionService.Condition;
import trygg.housing.home.condition.ConditionService.Lived;
import trygg.housing.home.condition.ConditionService.Timed;
import trygg.housing.home.condition.Fault;
import trygg.housing.home.condition.Inspection;
import trygg.housing.home.condition.RecordInspection;
import trygg.housing.home.condition.ReportFault;
import trygg.platform.act.Recording;
import trygg.platform.api.Codes;
import trygg.platform.api.Problem;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.ClockView;
import trygg.platform.pages.FormInput;
import trygg.platform.pages.FormInput.Choice;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.SeeOther;
import trygg.platform.pages.Visitor;
import trygg.platform.pages.Words;
import trygg.platform.secrecy.Callers;

/**
 * The condition of a home for staff: inspections, faults with their clocks, and the homes lived in that are not up to standard.
 */
@Path("/homes")
@RolesAllowed({ "caseworker", "duty-officer", "manager" })
@Produces(MediaType.TEXT_HTML)
public class ConditionPages {

    private static final String PURPOSE = "case-handling";
    private static final int ROWS = 200;
    private static final int MOST_SAID = 4000;

    /** @param fixed when and by whom; nothing while it is open */
    public record FaultRow(UUID id, String kind, String severity, String severityColour, String says, String reported,
            @Nullable ClockView clock, @Nullable String fixed) {
    }

    public record InspectionRow(String on, String inspector, String result, String resultColour, @Nullable String remarks) {
    }

    public record LivedRow(UUID id, String name, String landlord, String why, String colour, String oldest, String due,
            String inspection) {
    }

    record show(PageFrame frame, FormInput form, UUID homeId, String name, List<FaultRow> open, List<FaultRow> fixed,
            List<InspectionRow> inspections, List<Choice> kinds, List<Choice> severities, List<Choice> results, UUID actId,
            @Nullable String said) implements TemplateInstance {
    }

    record list(PageFrame frame, List<LivedRow> homes, long total) implements TemplateInstance {
    }

    private final ConditionService conditions;
    private final Callers callers;
    private final Visitor visitor;

    ConditionPages(ConditionService conditions, Callers callers, Visitor visitor) {
        this.conditions = conditions;
        this.callers = callers;
        this.visitor = visitor;
    }

    @GET
    @Path("sub-standard")
    @Operation(hidden = true)
    public TemplateInstance list() {
        var frame = visitor.frame();
        var found = conditions.subStandard(callers.current(), visitor.requireMunicipality(), ROWS);
        return new list(frame, found.homes().stream().map(one -> row(one, frame)).toList(), found.total());
    }

    /** For who has a clock of a fault and nothing else: in an empty home it goes by the fault, else by the household's case. */
    @GET
    @Path("faults/{id}")
    @Operation(hidden = true)
    public Response fault(@PathParam("id") UUID id) {
        return conditions.homeOf(callers.current(), id)
                .map(home -> SeeOther.to(visitor.frame(), "/homes/" + home + "/condition"))
                .orElseGet(() -> Response.status(Response.Status.SEE_OTHER)
                        .header(HttpHeaders.LOCATION, "/intake/cases/" + id).build());
    }

    @GET
    @Path("{id}/condition")
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("id") UUID id, @QueryParam("said") @Nullable String said) {
        return page(id, FormInput.empty(), said);
    }

    @POST
    @Path("{id}/inspections")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response inspect(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        var form = FormInput.of(typed);
        var words = words();
        var on = form.day("on", words.choose_day());
        var result = Codes.read(Inspection.Result.class, form.value("result")).orElse(null);
        if (result == null) {
            form.refuse("result", words.choose_result());
        }
        if (form.value("inspector").isEmpty() || form.value("inspector").length() > 200) {
            form.refuse("inspector", words.say_who());
        }
        tooLong(form, "remarks");
        if (!form.accepted() || on == null || result == null) {
            return again(id, form);
        }
        var caller = callers.current();
        var remarks = form.value("remarks");
        return answer(id, form, "on", "inspected", conditions.inspect(caller, new RecordInspection(form.id("actId"), id, on,
                form.value("inspector"), result, remarks.isEmpty() ? null : remarks, caller.id())));
    }

    @POST
    @Path("{id}/faults")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response report(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        var form = FormInput.of(typed);
        var words = words();
        var kind = Codes.read(Fault.Kind.class, form.value("kind")).orElse(null);
        if (kind == null) {
            form.refuse("kind", words.choose_kind());
        }
        var severity = Codes.read(Fault.Severity.class, form.value("severity")).orElse(null);
        if (severity == null) {
            form.refuse("severity", words.choose_severity());
        }
        if (form.value("says").isEmpty()) {
            form.refuse("says", words.say_what());
        }
        tooLong(form, "says");
        var at = form.time("reportedAt", visitor.zone(), words.choose_time());
        if (!form.accepted() || kind == null || severity == null) {
            return again(id, form);
        }
        var caller = callers.current();
        return answer(id, form, "reportedAt", "reported", conditions.report(caller,
                new ReportFault(form.id("actId"), id, kind, severity, form.value("says"), at, caller.id())));
    }

    @POST
    @Path("{id}/faults/{fault}/fix")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response fix(@PathParam("id") UUID id, @PathParam("fault") UUID fault, MultivaluedMap<String, String> typed) {
        return switch (conditions.fix(callers.current(), id, fault, FormInput.of(typed).id("actId"), null)) {
            case Recording.Recorded<?> _ -> back(id, "fixed");
            case Recording.Repeated<?> _ -> back(id, "fixed");
            case Recording.Unknown<?> _ -> throw unknown();
            default -> back(id, "before");
        };
    }

    private Response answer(UUID id, FormInput form, String timeField, String said, Recording<?> recording) {
        return switch (recording) {
            case Recording.Recorded<?> _ -> back(id, said);
            case Recording.Repeated<?> _ -> back(id, said);
            case Recording.Untimely<?> _ -> again(id, form.refuse(timeField, words().in_future()));
            case Recording.Unknown<?> _ -> throw unknown();
            default -> back(id, "before");
        };
    }

    private void tooLong(FormInput form, String field) {
        if (form.value(field).length() > MOST_SAID) {
            form.refuse(field, words().too_long());
        }
    }

    private Response back(UUID id, String said) {
        return SeeOther.to(visitor.frame(), "/homes/" + id + "/condition?said=" + said);
    }

    private Response again(UUID id, FormInput form) {
        return Response.status(422).entity(page(id, form, null)).build();
    }

    private TemplateInstance page(UUID id, FormInput form, @Nullable String said) {
        var frame = visitor.frame();
        var words = words();
        var found = conditions.show(callers.current(), id, PURPOSE).orElseThrow(ConditionPages::unknown);
        return new show(frame, form, id, name(found.home()), faults(found, true, frame), faults(found, false, frame),
                found.inspections().stream().map(one -> inspection(one, frame)).toList(),
                choices(Fault.Kind.class, words::kind), choices(Fault.Severity.class, words::severity),
                choices(Inspection.Result.class, words::result), UUID.randomUUID(), said);
    }

    private List<FaultRow> faults(Condition found, boolean open, PageFrame frame) {
        return found.faults().stream().filter(one -> one.known().fix() == null == open).map(one -> fault(one, frame)).toList();
    }

    private FaultRow fault(Timed timed, PageFrame frame) {
        var words = words();
        var fault = timed.known().fault();
        var fix = timed.known().fix();
        var clock = timed.clock();
        return new FaultRow(fault.id(), words.kind(Codes.of(fault.kind())), words.severity(Codes.of(fault.severity())),
                fault.severity() == Fault.Severity.URGENT ? "danger" : "neutral", fault.says(),
                words.told_by(Words.dateTime(fault.at(), frame), fault.by()),
                clock == null ? null : ClockView.of(clock, words.guarantee()),
                fix == null ? null : words.told_by(Words.dateTime(fix.at(), frame), fix.by()));
    }

    private InspectionRow inspection(Inspection one, PageFrame frame) {
        return new InspectionRow(Words.date(one.on(), frame), one.inspector(), words().result(Codes.of(one.result())),
                switch (one.result()) {
                    case PASSED -> "success";
                    case REMARKS -> "warning";
                    case FAILED -> "danger";
                }, one.remarks());
    }

    private LivedRow row(Lived one, PageFrame frame) {
        var words = words();
        var oldest = one.oldest();
        var due = one.due();
        var failed = one.failedOn();
        return new LivedRow(one.home().home().id(), name(one.home().home()), one.home().landlord(),
                one.faults() == 0 ? words.failed()
                        : one.urgent() ? words.urgent_faults(one.faults()) : words.open_faults(one.faults()),
                one.urgent() || failed != null ? "danger" : "warning",
                oldest == null ? "–" : Words.date(LocalDate.ofInstant(oldest, frame.zone()), frame),
                due == null ? "–"
                        : due.isBefore(frame.now()) ? words.overdue(Words.dateTime(due, frame)) : Words.dateTime(due, frame),
                failed == null ? "–" : words.failed_on(Words.date(failed, frame)));
    }

    private String name(Home home) {
        return HomePage.name(home, BundleWords.in(HomeWords.class, visitor.language()));
    }

    private ConditionWords words() {
        return BundleWords.in(ConditionWords.class, visitor.language());
    }

    private static List<Choice> choices(Class<? extends Enum<?>> kind, UnaryOperator<String> word) {
        return Codes.all(kind).stream().map(code -> new Choice(code, word.apply(code))).toList();
    }

    private static RuntimeException unknown() {
        return Problem.notFound("unknown-home", "There is nothing with this id here").asException();
    }
}
