package trygg.housing.decision.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
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
import trygg.housing.decision.Acting;
import trygg.housing.decision.DecisionService;
import trygg.housing.decision.DecisionService.Report;
import trygg.housing.decision.MadeDecision.Lapse.Why;
import trygg.housing.decision.MadeDecision.Settlement;
import trygg.housing.decision.Quarter;
import trygg.housing.decision.Unexecuted;
import trygg.housing.decision.web.DecisionPage.Row;
import trygg.platform.api.Codes;
import trygg.platform.api.Problem;
import trygg.platform.municipality.Municipalities;
import trygg.platform.municipality.Municipality.Country;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.Figure;
import trygg.platform.pages.FormInput;
import trygg.platform.pages.FormInput.Choice;
import trygg.platform.pages.Language;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.SeeOther;
import trygg.platform.pages.Visitor;
import trygg.platform.secrecy.Callers;

/** Decisions on homes for staff: what is not carried out, quarter by quarter, and one decision with what became of it. */
@Path("/decisions")
@RolesAllowed({ "caseworker", "duty-officer", "manager" })
@Produces(MediaType.TEXT_HTML)
public class DecisionPages {

    private static final String PURPOSE = "case-handling";
    /** Two years back. */
    private static final int QUARTERS = 8;

    record board(PageFrame frame, FormInput form, Report report, List<Row> rows, List<Choice> quarters, Figure figure,
            boolean swedish) implements TemplateInstance {
    }

    record show(PageFrame frame, FormInput form, DecisionPage page, @Nullable String said) implements TemplateInstance {
    }

    record letter(PageFrame frame, DecisionLetter page) implements TemplateInstance {
    }

    private final DecisionService decisions;
    private final Municipalities municipalities;
    private final Callers callers;
    private final Visitor visitor;

    DecisionPages(DecisionService decisions, Municipalities municipalities, Callers callers, Visitor visitor) {
        this.decisions = decisions;
        this.municipalities = municipalities;
        this.callers = callers;
        this.visitor = visitor;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance board(@QueryParam("quarter") @Nullable String asked) {
        var frame = visitor.frame();
        var report = report(asked);
        var municipality = municipalities.require(visitor.requireMunicipality());
        return new board(frame, FormInput.empty().with("quarter", report.quarter().toString()), report,
                report.lines().stream().map(one -> Row.of(one, words())).toList(),
                Stream.iterate(Quarter.of(today()), Quarter::before).limit(QUARTERS)
                        .map(one -> new Choice(one.toString(), words().quarter_of(one.number(), String.valueOf(one.year()))))
                        .toList(),
                DecisionPage.figure(report, words()), municipality.country() == Country.SE);
    }

    /** The report as a file: to the inspectorate by case, to the auditors without any. */
    @GET
    @Path("report.csv")
    @Produces("text/csv; charset=utf-8")
    @Operation(hidden = true)
    public Response csv(@QueryParam("quarter") @Nullable String asked, @QueryParam("for") @Nullable String reader) {
        var report = report(asked);
        var byCase = "inspectorate".equals(reader);
        var lines = Stream.concat(
                Stream.of((byCase ? "case,decision," : "") + "kind,since,carried_out_on,days,lapsed_on,lapsed"),
                report.lines().stream().map(one -> line(one, byCase)));
        return Response.ok(lines.collect(Collectors.joining("\n", "", "\n")))
                .header("Content-Disposition", "attachment; filename=\"not-carried-out-%s-%s.csv\""
                        .formatted(report.quarter(), byCase ? "inspectorate" : "auditors"))
                .build();
    }

    private static String line(Unexecuted one, boolean byCase) {
        var whose = !byCase ? "" : (one.protectedPerson() ? "" : one.caseId()) + "," + one.decisionId() + ",";
        var lapsed = one.lapsed();
        return whose + Codes.of(one.kind()) + "," + one.since() + "," + csv(one.carriedOutOn()) + "," + one.days() + ","
                + csv(one.lapsedOn()) + "," + (lapsed == null ? "" : Codes.of(lapsed));
    }

    private static String csv(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    @GET
    @Path("{needId}")
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("needId") UUID need, @QueryParam("said") @Nullable String said) {
        return page(need, FormInput.empty(), said);
    }

    /** The decision in plain words for the household, in its own language unless another is asked for. */
    @GET
    @Path("{needId}/letter")
    @Operation(hidden = true)
    public TemplateInstance letter(@PathParam("needId") UUID need, @QueryParam("language") @Nullable String language) {
        var shown = decisions.show(callers.current(), need, PURPOSE).orElseThrow(DecisionPages::unknown);
        var frame = visitor.frame();
        var municipality = municipalities.require(shown.decision().municipality());
        return new letter(frame, DecisionLetter.of(shown.decision(), municipality,
                Language.of(language).or(() -> Language.of(shown.language()))
                        .or(() -> Language.of(municipality.languages().getFirst())).orElse(frame.language())));
    }

    @POST
    @Path("{needId}/appeal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response appeal(@PathParam("needId") UUID need, MultivaluedMap<String, String> typed) {
        var form = FormInput.of(typed);
        var on = form.day("receivedOn", words().give_day());
        return on == null ? again(need, form)
                : after(decisions.appeal(callers.current(), need, form.id("actId"), on), need, form, "receivedOn", "appealed");
    }

    @POST
    @Path("{needId}/settlement")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response settle(@PathParam("needId") UUID need, MultivaluedMap<String, String> typed) {
        var form = FormInput.of(typed);
        var on = form.day("settledOn", words().give_day());
        var outcome = Codes.read(Settlement.class, form.value("outcome"));
        if (outcome.isEmpty()) {
            form.refuse("outcome", words().choose_outcome());
        }
        if (on == null || outcome.isEmpty()) {
            return again(need, form);
        }
        return after(decisions.settle(callers.current(), need, outcome.get(), on), need, form, "settledOn", "settled");
    }

    @POST
    @Path("{needId}/execution")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response execute(@PathParam("needId") UUID need, MultivaluedMap<String, String> typed) {
        var form = FormInput.of(typed);
        var on = form.day("executedOn", words().give_day());
        return on == null ? again(need, form)
                : after(decisions.execute(callers.current(), need, form.id("actId"), on), need, form, "executedOn", "executed");
    }

    @POST
    @Path("{needId}/interruption")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response interrupt(@PathParam("needId") UUID need, MultivaluedMap<String, String> typed) {
        var form = FormInput.of(typed);
        var on = form.day("interruptedOn", words().give_day());
        return on == null ? again(need, form)
                : after(decisions.interrupt(callers.current(), need, on), need, form, "interruptedOn", "interrupted");
    }

    @POST
    @Path("{needId}/lapse")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response lapse(@PathParam("needId") UUID need, MultivaluedMap<String, String> typed) {
        var form = FormInput.of(typed);
        var on = form.day("lapsedOn", words().give_day());
        var why = Codes.read(Why.class, form.value("why"));
        if (why.isEmpty()) {
            form.refuse("why", words().choose_why());
        }
        if (on == null || why.isEmpty()) {
            return again(need, form);
        }
        return after(decisions.lapse(callers.current(), need, form.id("actId"), why.get(), on), need, form, "lapsedOn",
                "lapsed");
    }

    private Response after(Acting acting, UUID need, FormInput form, String dayField, String done) {
        return switch (acting) {
            case Acting.Done _ -> back(need, done);
            case Acting.Repeated _ -> back(need, done);
            case Acting.Unfit(var fault) -> switch (fault) {
                case IN_FUTURE -> again(need, form.refuse(dayField, words().in_future()));
                case TOO_EARLY -> again(need, form.refuse(dayField, words().too_early()));
                // The page no longer asks for it; somebody has done it, or undone it, meanwhile.
                default -> back(need, "before");
            };
            case Acting.Unknown _ -> throw unknown();
            default -> back(need, "before");
        };
    }

    private Response back(UUID need, String said) {
        return SeeOther.to(visitor.frame(), "/decisions/" + need + "?said=" + said);
    }

    private Response again(UUID need, FormInput form) {
        return Response.status(422).entity(page(need, form, null)).build();
    }

    private TemplateInstance page(UUID need, FormInput form, @Nullable String said) {
        var shown = decisions.show(callers.current(), need, PURPOSE).orElseThrow(DecisionPages::unknown);
        return new show(visitor.frame(), form, DecisionPage.of(shown, visitor.frame(),
                municipalities.require(shown.decision().municipality()).country()), said);
    }

    private Report report(@Nullable String asked) {
        var now = Quarter.of(today());
        var quarter = asked == null ? now : Quarter.parse(asked).orElse(now);
        return decisions.report(callers.current(), visitor.requireMunicipality(), quarter, PURPOSE);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(visitor.now(), visitor.zone());
    }

    private DecisionWords words() {
        return BundleWords.in(DecisionWords.class, visitor.language());
    }

    private static RuntimeException unknown() {
        return Problem.notFound("unknown-housing-decision", "There is nothing with this id here").asException();
    }
}
