package trygg.benefits.parameter.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import io.quarkus.security.PermissionsAllowed;
import trygg.benefits.parameter.Amount;
import trygg.benefits.parameter.LoadParameter;
import trygg.benefits.parameter.LoadParameter.Loading;
import trygg.benefits.parameter.Parameter;
import trygg.benefits.parameter.Parameter.Confidence;
import trygg.benefits.parameter.ParameterKind;
import trygg.benefits.parameter.ParameterService;
import trygg.benefits.parameter.ParameterService.Missing;
import trygg.platform.act.Repeatable;
import trygg.platform.api.Months;
import trygg.platform.api.Problem;
import trygg.platform.api.Problem.FieldError;
import trygg.platform.secrecy.Callers;

/** Tables of amounts: which hold when, and one more of them. */
@Path("/api/v1/parameters")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ParameterResource {

    private final ParameterService parameters;
    private final Callers callers;

    ParameterResource(ParameterService parameters, Callers callers) {
        this.parameters = parameters;
        this.callers = callers;
    }

    /** @param values amounts by name, as decimal strings */
    public record ParameterRequest(@Nullable UUID id, @NotNull(message = "which table") String kind,
            @NotNull(message = "a country or a municipality") @Pattern(regexp = "(SE|NO)(-[0-9]{4})?", message = "SE, NO or a municipality such as SE-1880") String scope,
            @NotNull(message = "from which day") LocalDate validFrom,
            @NotNull(message = "until which day") LocalDate validUntil,
            @NotNull(message = "seen or derived") @Pattern(regexp = "seen|derived", message = "seen or derived; what is only remembered is no parameter") String confidence,
            @NotBlank(message = "where it was read") @Size(max = 300, message = "at most 300 characters") String source,
            @NotEmpty(message = "which amounts") @Size(max = 200, message = "at most 200 amounts") Map<String, String> values) {
    }

    public record ParameterView(String kind, String scope, LocalDate validFrom, LocalDate validUntil, String confidence,
            String source, Map<String, String> values) {

        static ParameterView of(Parameter table) {
            var values = new TreeMap<String, String>();
            table.values().forEach((name, amount) -> values.put(name, amount.toString()));
            return new ParameterView(table.kind().id(), table.scope(), table.validFrom(), table.validUntil(),
                    table.confidence().name().toLowerCase(Locale.ROOT), table.source(), values);
        }
    }

    public record MissingView(String kind, String scope, String period) {

        static MissingView of(Missing missing) {
            return new MissingView(missing.kind().id(), missing.scope(), missing.period().toString());
        }
    }

    /** @param missing with {@code at}, the tables of that month that nobody has loaded */
    public record ParameterList(List<ParameterView> items, List<MissingView> missing) {
    }

    @GET
    @PermissionsAllowed("benefits.read")
    @Operation(operationId = "listParameters", summary = "Tables of amounts with their source, all of them or those of a month")
    public ParameterList list(@QueryParam("at") @Nullable String at, @QueryParam("kind") @Nullable String kind,
            @QueryParam("scope") @Nullable String scope) {
        var month = at == null ? null : Months.read(at, "/at");
        var current = parameters.current();
        var tables = current.all().stream().filter(table -> kind == null || table.kind().id().equals(kind))
                .filter(table -> scope == null || table.scope().equals(scope))
                .filter(table -> month == null
                        || current.at(table.kind(), table.scope(), month).filter(table::equals).isPresent())
                .map(ParameterView::of).toList();
        return new ParameterList(tables,
                month == null ? List.of() : parameters.missing(month).stream().map(MissingView::of).toList());
    }

    @POST
    @PermissionsAllowed("ops.write")
    @Operation(operationId = "loadParameter", summary = "Loads a table of amounts; what was there stays as it was")
    public Response load(@HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid ParameterRequest request) {
        var caller = callers.current();
        var id = Repeatable.id(request.id(), key, caller, "parameters");
        return switch (parameters.load(new LoadParameter(id, read(request), caller.id()))) {
            case Loading.Loaded(var table) ->
                Response.created(URI.create("api/v1/parameters?kind=" + table.kind().id() + "&scope=" + table.scope()))
                        .entity(ParameterView.of(table)).build();
            case Loading.Repeated(var table) -> Response.ok(ParameterView.of(table)).build();
            case Loading.OtherContent _ ->
                Problem.conflict("other-content", "This id was used for another table", Map.of("id", id)).asResponse();
            case Loading.AlreadyThere(var there) -> Problem.conflict("parameter-exists",
                    "A table of this kind begins on that day; what was reckoned by it is not rewritten",
                    Map.of("kind", there.kind().id(), "scope", there.scope(), "validFrom", there.validFrom().toString()))
                    .asResponse();
            case Loading.Unfit(var faults) -> Problem.invalid("invalid-parameter", "This is no table of its kind",
                    faults.stream().map(fault -> new FieldError(fault.equals("scope-unfit") ? "/scope" : "/values", fault))
                            .toList())
                    .asResponse();
            case Loading.BelowTheState(var names) -> Problem.invalid("below-national-rates",
                    "A municipality's own rates are never below the state's",
                    names.stream().map(name -> new FieldError("/values/" + name, "is below the state's rate")).toList())
                    .asResponse();
        };
    }

    private static Parameter read(ParameterRequest request) {
        var errors = new ArrayList<FieldError>();
        var kind = ParameterKind.of(request.kind());
        if (kind.isEmpty()) {
            errors.add(new FieldError("/kind", "there is no such table"));
        }
        if (request.validUntil().isBefore(request.validFrom())) {
            errors.add(new FieldError("/validUntil", "is before the first day"));
        }
        if (request.validUntil().isAfter(request.validFrom().plusYears(10))) {
            errors.add(new FieldError("/validUntil", "no table holds for more than ten years"));
        }
        var amounts = new HashMap<String, Amount>();
        request.values().forEach((name, value) -> Amount.read(value).ifPresentOrElse(amount -> amounts.put(name, amount),
                () -> errors.add(new FieldError("/values/" + name, "is not an amount such as 7850.00"))));
        if (!errors.isEmpty()) {
            throw Problem.invalid("invalid-parameter", "This is no table of its kind", errors).asException();
        }
        return new Parameter(kind.orElseThrow(), request.scope(), request.validFrom(), request.validUntil(),
                request.confidence().equals("seen") ? Confidence.SEEN : Confidence.DERIVED, request.source(), amounts);
    }
}
