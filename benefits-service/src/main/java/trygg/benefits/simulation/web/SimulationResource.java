package trygg.benefits.simulation.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.quarkus.security.PermissionsAllowed;
import trygg.benefits.application.Money;
import trygg.benefits.calculation.Facts;
import trygg.benefits.parameter.Amount;
import trygg.benefits.parameter.ParameterKind;
import trygg.benefits.simulation.Simulate;
import trygg.benefits.simulation.Simulate.Simulating;
import trygg.benefits.simulation.SimulationService;
import trygg.platform.api.Problem;
import trygg.platform.api.Problem.FieldError;
import trygg.platform.municipality.Municipalities;
import trygg.platform.secrecy.Callers;

/**
 * What a proposed table would cost over all households with aid (C036). Nothing is stored. Small numbers are withheld; whoever
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

    /** @param period a month, {@code 2026-03} */
    public record SimulationRequest(@NotNull(message = "which municipality") String municipality,
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

    @POST
    @PermissionsAllowed("benefits.calculate")
    @Operation(operationId = "simulate", summary = "What a proposed table would cost, and how many households would gain")
    public SimulationView simulate(@NotNull @Valid SimulationRequest request) {
        var municipality = municipalities.find(request.municipality()).orElseThrow(() -> Problem.invalid("unknown-municipality",
                "This installation does not serve that municipality", "/municipality", "is not served here").asException());
        var command = read(request);
        return switch (simulations.simulate(callers.current(), command)) {
            case Simulating.Simulated(var simulation) -> SimulationView.of(command, simulation,
                    Money.currencyOf(municipality.country()).getCurrencyCode());
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
        return new Simulate(request.municipality(), month(request.period()), kind, amounts);
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException _) {
            throw Problem.invalid("invalid-period", "A month is written 2026-03", "/period", "is not a month").asException();
        }
    }
}
