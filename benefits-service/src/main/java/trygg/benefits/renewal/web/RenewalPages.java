package trygg.benefits.renewal.web;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import io.quarkus.qute.TemplateInstance;
import trygg.benefits.application.Money;
import trygg.benefits.calculation.web.CalculationWords;
import trygg.benefits.renewal.RecalculationService;
import trygg.benefits.renewal.RecalculationService.Outcome;
import trygg.benefits.renewal.RenewalRun;
import trygg.benefits.renewal.RenewalService;
import trygg.benefits.renewal.RenewalService.LeftToHuman;
import trygg.benefits.renewal.Running;
import trygg.platform.api.Problem;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.FormInput;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.SeeOther;
import trygg.platform.pages.Visitor;
import trygg.platform.pages.Words;
import trygg.platform.secrecy.Callers;

/** Where a month is renewed for all whose aid goes on, and where decided months are reckoned anew. */
@Path("/renewals")
@RolesAllowed({ "caseworker", "duty-officer", "manager" })
@Produces(MediaType.TEXT_HTML)
public class RenewalPages {

    /** @param left to humans and not decided yet */
    record show(PageFrame frame, FormInput form, List<Run> runs, List<Waiting> left, @Nullable Result result,
            boolean mayRun) implements TemplateInstance {
    }

    record progress(PageFrame frame, Run run) implements TemplateInstance {
    }

    /** A run in the reader's words; {@code percent} of the households that are done. */
    record Run(UUID id, String month, boolean running, int households, int done, int percent, int granted, String aid,
            List<Reason> left, String begun, int troubled) {
    }

    record Reason(String text, int count) {
    }

    /** A renewal that waits for a human. */
    record Waiting(UUID application, boolean protectedPerson, String name, String reason) {
    }

    record Result(String from, int months, int more, String granted, List<Less> less, int unclear) {
    }

    record Less(boolean protectedPerson, String caseName, String month, String granted, String reckoned) {
    }

    private final RenewalService renewals;
    private final RecalculationService recalculations;
    private final Callers callers;
    private final Visitor visitor;

    RenewalPages(RenewalService renewals, RecalculationService recalculations, Callers callers, Visitor visitor) {
        this.renewals = renewals;
        this.recalculations = recalculations;
        this.callers = callers;
        this.visitor = visitor;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show() {
        var next = YearMonth.from(visitor.frame().now().atZone(visitor.frame().zone())).plusMonths(1);
        return page(FormInput.empty().with("period", next.toString()), null);
    }

    /** How far a run has come, asked for by the page while it runs. */
    @GET
    @Path("{id}/progress")
    @Operation(hidden = true)
    public TemplateInstance progress(@PathParam("id") UUID id) {
        var frame = visitor.frame();
        return new progress(frame, renewals.find(callers.current(), id).map(run -> run(run, frame))
                .orElseThrow(() -> Problem.notFound("unknown-run", "There is no run with this id here").asException()));
    }

    @POST
    @RolesAllowed("manager")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response run(MultivaluedMap<String, String> typed) {
        var form = FormInput.of(typed);
        var period = form.month("period", words().choose_month());
        if (period == null) {
            return refused(form);
        }
        return switch (renewals.run(callers.current(), form.id("runId"), visitor.requireMunicipality(), period)) {
            case Running.Runs _ -> SeeOther.to(visitor.frame(), "/renewals");
            case Running.OtherContent _ -> SeeOther.to(visitor.frame(), "/renewals");
            case Running.Missing(var missing) -> refused(form.refuse("period", BundleWords.in(CalculationWords.class,
                    visitor.language()).missing(missing.kind().id(), Words.month(missing.period(), visitor.frame()))));
            case Running.PeriodUnfit(var earliest, var latest) -> refused(form.refuse("period", words().period_unfit(
                    Words.month(earliest, visitor.frame()), Words.month(latest, visitor.frame()))));
        };
    }

    @POST
    @Path("recalculations")
    @RolesAllowed("manager")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response recalculate(MultivaluedMap<String, String> typed) {
        var form = FormInput.of(typed);
        var from = form.month("from", words().choose_month());
        if (from == null) {
            return refused(form);
        }
        var outcome = recalculations.recalculate(callers.current(), form.id("recalculationId"),
                visitor.requireMunicipality(), from);
        return Response.ok(page(form, result(outcome))).build();
    }

    private Response refused(FormInput form) {
        return Response.status(422).entity(page(form, null)).build();
    }

    private TemplateInstance page(FormInput form, @Nullable Result result) {
        var frame = visitor.frame();
        var caller = callers.current();
        var municipality = visitor.requireMunicipality();
        form.with("runId", UUID.randomUUID().toString()).with("recalculationId", UUID.randomUUID().toString());
        return new show(frame, form, renewals.of(caller, municipality).stream().map(run -> run(run, frame)).toList(),
                renewals.left(caller, municipality).stream().map(this::waiting).toList(), result,
                caller.is("manager"));
    }

    private Waiting waiting(LeftToHuman left) {
        return new Waiting(left.application(), left.protectedPerson(), left.application().toString().substring(0, 8),
                words().left_because(left.reason()));
    }

    private Run run(RenewalRun run, PageFrame frame) {
        var running = run.finishedAt() == null;
        return new Run(run.id(), Words.month(run.period(), frame), running, run.households(), run.done(),
                run.households() == 0 ? 100 : Math.min(100, run.done() * 100 / run.households()), run.granted(),
                money(run.aid(), run.municipality()),
                run.left().entrySet().stream().map(one -> new Reason(words().left_because(one.getKey()), one.getValue()))
                        .toList(),
                Words.dateTime(run.startedAt(), frame), run.troubled());
    }

    private Result result(Outcome outcome) {
        var frame = visitor.frame();
        return new Result(Words.month(outcome.from(), frame), outcome.months(), outcome.more(),
                money(outcome.granted(), outcome.municipality()),
                outcome.less().stream().map(one -> new Less(one.protectedPerson(),
                        one.caseId().toString().substring(0, 8), Words.month(one.period(), frame),
                        quiet(one.granted(), outcome.municipality()), quiet(one.reckoned(), outcome.municipality()))).toList(),
                outcome.unclear());
    }

    private String quiet(@Nullable BigDecimal amount, String municipality) {
        return amount == null ? "" : money(amount, municipality);
    }

    private String money(BigDecimal amount, String municipality) {
        return Words.money(amount, Money.currencyIn(municipality).getCurrencyCode(), visitor.frame());
    }

    private RenewalWords words() {
        return BundleWords.in(RenewalWords.class, visitor.language());
    }
}
