package trygg.benefits.simulation.web;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import io.quarkus.security.PermissionsAllowed;
import trygg.benefits.calculation.Facts;
import trygg.benefits.parameter.Amount;
import trygg.benefits.parameter.ParameterKind;
import trygg.benefits.simulation.Simulate;
import trygg.benefits.simulation.Simulate.Simulating;
import trygg.benefits.simulation.SimulationRun;
import trygg.benefits.simulation.SimulationService;
import trygg.platform.act.Repeatable;
import trygg.platform.api.Months;
import trygg.platform.api.Problem;
import trygg.platform.api.Problem.FieldError;
import trygg.platform.municipality.Municipalities;
import trygg.platform.secrecy.Caller;
import trygg.platform.secrecy.Callers;

/**
 * What a proposed table would cost over all households with aid (C036). Nothing is decided by it, and only one over very many
 * households is kept, because it takes a run of its own. Small numbers are withheld; whoever
 * asked many slightly different questions could still learn about few households, so the scope is for the municipality's own
 * systems.
 */
@Path("/api/v1/simulations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SimulationResource {

    private final SimulationService simulations;
    private final Municipalities municipalities;
    private final Callers callers;

    SimulationResource(SimulationService simulations, Municipalities municipalities, Callers callers) {
        this.simulations = simulations;
        this.municipalities = municipalities;
        this.callers = callers;
    }

    /**
     * @param id chosen by the sender, for a simulation that takes a run of its own
     * @param period a month, {@code 2026-03}
     */
    public record SimulationRequest(@Nullable UUID id, @NotNull(message = "which municipality") String municipality,
            @NotNull(message = "which month") String period,
            @NotNull(message = "what is proposed") @Valid ProposalPart proposal) {
    }

    /**
     * @param kind a table municipalities decide, such as {@code municipal.norm-uplift}
     * @param amounts all of that table by name, as decimal strings
     */
    public record ProposalPart(@NotNull(message = "which table") String kind,
            @NotEmpty(message = "which amounts") @Size(max = 20, message = "at most 20 amounts") Map<String, String> amounts) {
    }

    /** A simulation over so many households that it runs in the background. @param simulation when it is finished */
    public record RunView(UUID id, String municipality, String period, String state, int households, int done,
            Instant startedAt, @Nullable Instant finishedAt, @Nullable SimulationView simulation) {
    }

    @POST
    @PermissionsAllowed("benefits.calculate")
    @Operation(operationId = "simulate", summary = "What a proposed table would cost, how many households would gain, and where; over very many it runs in the background")
    public Response simulate(@HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid SimulationRequest request) {
        var caller = callers.current();
        var municipality = municipalities.find(request.municipality()).orElseThrow(() -> Problem.invalid("unknown-municipality",
                "This installation does not serve that municipality", "/municipality", "is not served here").asException());
        var command = read(request);
        return switch (simulations.simulate(caller, id(request, key, caller), command)) {
            case Simulating.Simulated(var simulation) ->
                Response.ok(SimulationView.of(command, simulation, municipality)).build();
            case Simulating.Runs(var run) -> Response.accepted(view(run))
                    .location(URI.create("api/v1/simulations/" + run.id())).build();
            case Simulating.OtherContent(var id) -> Repeatable.otherContent(id).asResponse();
            case Simulating.Unfit(var faults) -> throw Problem.invalid("invalid-parameter", "This is no table of its kind",
                    faults.stream().map(fault -> new FieldError(
                            fault.equals("scope-unfit") ? "/proposal/kind" : "/proposal/amounts", fault)).toList())
                    .asException();
            case Simulating.BelowTheState(var names) -> throw Problem.invalid("below-national-rates",
                    "A municipality's own rates are never below the state's",
                    names.stream().map(name -> new FieldError("/proposal/amounts/" + name, "is below the state's rate"))
                            .toList())
                    .asException();
        };
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("benefits.calculate")
    @Operation(operationId = "getSimulation", summary = "How far a long simulation has come, and what came out of it")
    public RunView run(@PathParam("id") UUID id) {
        return simulations.find(callers.current(), id).map(this::view)
                .orElseThrow(() -> Problem.notFound("unknown-run", "There is no run with this id here").asException());
    }

    /** Most simulations need no id, because nothing is kept of them. */
    private static UUID id(SimulationRequest request, @Nullable String key, Caller caller) {
        return request.id() == null && (key == null || key.isBlank()) ? UUID.randomUUID()
                : Repeatable.id(request.id(), key, caller, "simulations");
    }

    private RunView view(SimulationRun run) {
        var asked = run.asked();
        return new RunView(run.id(), asked.municipality(), asked.period().toString(),
                run.finished() ? "finished" : "running", run.households(), run.done(), run.startedAt(), run.finishedAt(),
                run.finished() ? SimulationView.of(asked, run.result(), municipalities.require(asked.municipality())) : null);
    }

    private static Simulate read(SimulationRequest request) {
        var kind = ParameterKind.of(request.proposal().kind()).orElseThrow(() -> Problem.invalid("unknown-kind",
                "There is no such table", "/proposal/kind", "there is no such table").asException());
        var amounts = new HashMap<String, Amount>();
        var errors = new ArrayList<FieldError>();
        request.proposal().amounts().forEach((name, value) -> Amount.read(value)
                .filter(amount -> amount.compareTo(Facts.MOST) <= 0).ifPresentOrElse(amount -> amounts.put(name, amount),
                        () -> errors.add(new FieldError("/proposal/amounts/" + name, "is not an amount such as 300.00"))));
        if (!errors.isEmpty()) {
            throw Problem.invalid("invalid-amount", "This is no table of amounts", errors).asException();
        }
        return new Simulate(request.municipality(), Months.read(request.period(), "/period"), kind, amounts);
    }
}
