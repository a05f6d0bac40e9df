package trygg.benefits.simulation.web;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
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
import trygg.benefits.calculation.Facts;
import trygg.benefits.parameter.Amount;
import trygg.benefits.parameter.ParameterKind;
import trygg.benefits.parameter.ParameterService;
import trygg.benefits.parameter.web.ParameterWords;
import trygg.benefits.simulation.Simulate;
import trygg.benefits.simulation.Simulate.Simulating;
import trygg.benefits.simulation.Simulation;
import trygg.benefits.simulation.SimulationRun;
import trygg.benefits.simulation.SimulationService;
import trygg.platform.api.Problem;
import trygg.platform.municipality.Municipalities;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.FormInput;
import trygg.platform.pages.FormInput.Choice;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.SeeOther;
import trygg.platform.pages.Visitor;
import trygg.platform.secrecy.Callers;

/** What would it cost? The page on which a council's proposal is tried over the households that have aid now (C036). */
@Path("/simulation")
@RolesAllowed({ "caseworker", "manager" })
@Produces(MediaType.TEXT_HTML)
public class SimulationPages {

    /** Guidance on housing costs is absent: it decides no amount. */
    private static final List<ParameterKind> KINDS = List.of(ParameterKind.NORM_UPLIFT, ParameterKind.LONG_TERM_FAMILY,
            ParameterKind.OWN_RATES);

    private static final String MONTHS = "months";

    record show(PageFrame frame, FormInput form, List<Choice> kinds, String kind, List<Choice> fields,
            @Nullable SimulationPage result, SimulationPage.@Nullable Progress running) implements TemplateInstance {
    }

    record progress(PageFrame frame, SimulationPage.Progress running) implements TemplateInstance {
    }

    private final SimulationService simulations;
    private final ParameterService parameters;
    private final Municipalities municipalities;
    private final Callers callers;
    private final Visitor visitor;

    SimulationPages(SimulationService simulations, ParameterService parameters, Municipalities municipalities,
            Callers callers, Visitor visitor) {
        this.simulations = simulations;
        this.parameters = parameters;
        this.municipalities = municipalities;
        this.callers = callers;
        this.visitor = visitor;
    }

    /** The form of one kind of table, filled in with what holds this month. */
    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@QueryParam("kind") @Nullable String chosen) {
        var municipality = visitor.requireMunicipality();
        var kind = kind(chosen, municipality);
        var month = YearMonth.from(visitor.now().atZone(visitor.zone()));
        var form = FormInput.empty().with("period", month.toString()).with("kind", kind.id());
        parameters.current().at(kind, municipality, month).ifPresent(
                table -> table.values().forEach((name, amount) -> form.with(name, typed(name, amount))));
        return page(form, kind, municipality, null, null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response simulate(MultivaluedMap<String, String> typed) {
        var municipality = visitor.requireMunicipality();
        var form = FormInput.of(typed);
        var kind = kind(form.value("kind"), municipality);
        var command = read(form, kind, municipality);
        if (command == null) {
            return refused(form, kind, municipality);
        }
        return switch (simulations.simulate(callers.current(), form.id("runId"), command)) {
            case Simulating.Simulated(var simulation) ->
                Response.ok(page(form, kind, municipality, shown(command, simulation), null)).build();
            // A form sent twice, and changed in between: what was asked for first is shown.
            case Simulating.OtherContent(var id) -> SeeOther.to(visitor.frame(), "/simulation/runs/" + id);
            case Simulating.Runs(var run) -> SeeOther.to(visitor.frame(), "/simulation/runs/" + run.id());
            case Simulating.BelowTheState(var names) -> refused(below(form, names), kind, municipality);
            // The form offers kinds that fit and asks for each of their amounts.
            case Simulating.Unfit(var faults) -> throw new IllegalStateException(faults.toString());
        };
    }

    private FormInput below(FormInput form, List<String> names) {
        names.forEach(name -> form.refuse(name, words().below()));
        return form;
    }

    private Response refused(FormInput form, ParameterKind kind, String municipality) {
        return Response.status(422).entity(page(form, kind, municipality, null, null)).build();
    }

    /** A simulation over very many households: how far it has come, and then what came out of it. */
    @GET
    @Path("runs/{id}")
    @Operation(hidden = true)
    public TemplateInstance run(@PathParam("id") UUID id) {
        var run = find(id);
        var asked = run.asked();
        var form = FormInput.empty().with("period", asked.period().toString()).with("kind", asked.kind().id());
        asked.amounts().forEach((name, amount) -> form.with(name, typed(name, amount)));
        return run.finished() ? page(form, asked.kind(), asked.municipality(), shown(asked, run.result()), null)
                : page(form, asked.kind(), asked.municipality(), null, running(run));
    }

    /** Asked for by the page while it runs; once it has finished the page is told to load itself again. */
    @GET
    @Path("runs/{id}/progress")
    @Operation(hidden = true)
    public Response progress(@PathParam("id") UUID id) {
        var run = find(id);
        var answer = Response.ok(new progress(visitor.frame(), running(run)));
        return (run.finished() ? answer.header("HX-Refresh", "true") : answer).build();
    }

    private SimulationRun find(UUID id) {
        var municipality = visitor.requireMunicipality();
        return simulations.find(callers.current(), id).filter(run -> run.asked().municipality().equals(municipality))
                .orElseThrow(() -> Problem.notFound("unknown-run", "There is no run with this id here").asException());
    }

    private SimulationPage.Progress running(SimulationRun run) {
        return SimulationPage.progress(run, visitor.frame(), words(), tables());
    }

    private TemplateInstance page(FormInput form, ParameterKind kind, String municipality, @Nullable SimulationPage result,
            SimulationPage.@Nullable Progress running) {
        // Drawn with the form: sending it twice begins one run.
        form.with("runId", UUID.randomUUID().toString());
        var names = tables();
        var kinds = KINDS.stream().filter(one -> one.fits(municipality)).map(one -> new Choice(one.id(), names.kind(one.id())))
                .toList();
        var fields = kind.names().stream().sorted(Comparator.comparing(name -> !name.equals(MONTHS)))
                .map(name -> new Choice(name, words().name(name))).toList();
        return new show(visitor.frame(), form, kinds, kind.id(), fields, result, running);
    }

    /** The kind asked for where this municipality can decide it, else the first. */
    private static ParameterKind kind(@Nullable String asked, String municipality) {
        return KINDS.stream().filter(kind -> kind.id().equals(asked) && kind.fits(municipality)).findFirst()
                .orElse(KINDS.getFirst());
    }

    private @Nullable Simulate read(FormInput form, ParameterKind kind, String municipality) {
        var period = form.month("period", words().unreadable_month());
        var amounts = new HashMap<String, Amount>();
        for (var name : kind.names()) {
            Amount.read(form.number(name)).filter(amount -> amount.compareTo(Facts.MOST) <= 0).ifPresentOrElse(
                    amount -> amounts.put(name, amount),
                    () -> form.refuse(name, words().unreadable_amount(name.equals(MONTHS) ? "10" : "300")));
        }
        return period == null || !form.accepted() ? null : new Simulate(municipality, period, kind, amounts);
    }

    private SimulationPage shown(Simulate command, Simulation simulation) {
        return SimulationPage.of(command, simulation, municipalities.require(command.municipality()), visitor.frame(), words(),
                tables());
    }

    private ParameterWords tables() {
        return BundleWords.in(ParameterWords.class, visitor.language());
    }

    /** As people type it: whole amounts without decimals. */
    private static String typed(String name, Amount amount) {
        return name.equals(MONTHS) || amount.hundredths() % 100 == 0 ? Long.toString(amount.hundredths() / 100)
                : BigDecimal.valueOf(amount.hundredths(), 2).toPlainString();
    }

    private SimulationWords words() {
        return BundleWords.in(SimulationWords.class, visitor.language());
    }
}
