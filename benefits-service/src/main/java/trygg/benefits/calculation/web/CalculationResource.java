package trygg.benefits.calculation.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

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
import org.jspecify.annotations.Nullable;

import io.quarkus.security.PermissionsAllowed;
import trygg.benefits.application.Money;
import trygg.benefits.calculation.Calculated.MissingParameter;
import trygg.benefits.calculation.Calculated.Reckoned;
import trygg.benefits.calculation.Calculated.Unfit;
import trygg.benefits.calculation.Calculation;
import trygg.benefits.calculation.WouldChange;
import trygg.benefits.parameter.ParameterService;
import trygg.benefits.parameter.Parameters;
import trygg.platform.api.Problem;
import trygg.platform.municipality.Municipalities;
import trygg.platform.municipality.Municipality;
import trygg.platform.pages.Visitor;
import trygg.platform.secrecy.Callers;

/** Reckons what a household is entitled to. Nothing is stored; whoever may ask may ask about anybody, and names nobody. */
@Path("/api/v1/calculations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CalculationResource {

    private final ParameterService parameters;
    private final Municipalities municipalities;
    private final Callers callers;
    private final Visitor visitor;

    CalculationResource(ParameterService parameters, Municipalities municipalities, Callers callers, Visitor visitor) {
        this.parameters = parameters;
        this.municipalities = municipalities;
        this.callers = callers;
        this.visitor = visitor;
    }

    /** @param periods the same facts in each of these months */
    public record PeriodsRequest(
            @NotEmpty(message = "at least one month") @Size(max = 60, message = "at most 60 months") List<@NotNull(message = "is missing") String> periods,
            @NotNull(message = "the facts") @Valid CalculationRequest facts) {
    }

    /** @param aid of all months together */
    public record PeriodsView(String aid, List<CalculationView> periods) {
    }

    @POST
    @PermissionsAllowed("benefits.calculate")
    @Operation(operationId = "calculate", summary = "What a household is entitled to in a month, line by line")
    public CalculationView calculate(@NotNull @Valid CalculationRequest request) {
        return reckon(request, request.period(), served(request.municipality()), parameters.current());
    }

    @POST
    @Path("periods")
    @PermissionsAllowed("benefits.calculate")
    @Operation(operationId = "calculatePeriods", summary = "The same for several months, each by the tables of its own time")
    public PeriodsView periods(@NotNull @Valid PeriodsRequest request) {
        var municipality = served(request.facts().municipality());
        var known = parameters.current();
        var all = new ArrayList<CalculationView>();
        for (var period : request.periods()) {
            all.add(reckon(request.facts(), period, municipality, known));
        }
        return new PeriodsView(
                all.stream().map(one -> new BigDecimal(one.aid())).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add)
                        .toPlainString(),
                all);
    }

    private Municipality served(String code) {
        var municipality = municipalities.find(code).orElseThrow(() -> Problem.invalid("unknown-municipality",
                "This installation does not serve that municipality", "/municipality", "is not served here").asException());
        callers.current().in(code);
        return municipality;
    }

    private CalculationView reckon(CalculationRequest request, @Nullable String period, Municipality municipality,
            Parameters known) {
        var facts = CalculationReader.read(request, period);
        return switch (Calculation.of(facts, known)) {
            case Reckoned(var sheet) -> CalculationView.of(sheet, Money.currencyOf(municipality.country()).getCurrencyCode(),
                    WouldChange.of(facts, known, sheet), SheetWords.in(visitor.language()));
            case MissingParameter missing -> throw CalculationReader.missing(missing).asException();
            case Unfit(var faults) -> throw CalculationReader.unfit(faults).asException();
        };
    }
}
