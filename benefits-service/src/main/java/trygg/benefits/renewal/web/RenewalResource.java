package trygg.benefits.renewal.web;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import io.quarkus.security.PermissionsAllowed;
import trygg.benefits.calculation.web.CalculationReader;
import trygg.benefits.renewal.RecalculationService;
import trygg.benefits.renewal.RenewalRun;
import trygg.benefits.renewal.RenewalService;
import trygg.benefits.renewal.Running;
import trygg.platform.act.Repeatable;
import trygg.platform.api.Months;
import trygg.platform.api.Problem;
import trygg.platform.municipality.Municipalities;
import trygg.platform.secrecy.Callers;

/** Renewals of a month and months reckoned anew, for machines. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RenewalResource {

    private final RenewalService renewals;
    private final RecalculationService recalculations;
    private final Municipalities municipalities;
    private final Callers callers;

    RenewalResource(RenewalService renewals, RecalculationService recalculations, Municipalities municipalities,
            Callers callers) {
        this.renewals = renewals;
        this.recalculations = recalculations;
        this.municipalities = municipalities;
        this.callers = callers;
    }

    /** @param period a month, {@code 2026-12} */
    public record RunRequest(@Nullable UUID id, @NotNull(message = "which municipality") String municipality,
            @NotNull(message = "which month") String period) {
    }

    /** @param left to a human, by reason */
    public record RunView(UUID id, String municipality, String period, String state, int households, int granted,
            Map<String, Integer> left, BigDecimal aid, Instant startedAt, String startedBy, @Nullable Instant finishedAt) {

        static RunView of(RenewalRun run) {
            return new RunView(run.id(), run.municipality(), run.period().toString(),
                    run.finishedAt() == null ? "running" : "finished", run.households(), run.granted(), run.left(), run.aid(),
                    run.startedAt(), run.startedBy(), run.finishedAt());
        }
    }

    public record RecalculationRequest(@Nullable UUID id, @NotNull(message = "which municipality") String municipality,
            @NotNull(message = "from which month on") String from) {
    }

    @POST
    @Path("renewal-runs")
    @PermissionsAllowed("benefits.write")
    @Operation(operationId = "runRenewals", summary = "Renews a month for all whose aid goes on; works in the background")
    public Response run(@HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid RunRequest request) {
        var caller = callers.current();
        var id = Repeatable.id(request.id(), key, caller, "renewal-runs");
        return switch (renewals.run(caller, id, served(request.municipality()),
                Months.read(request.period(), "/period"))) {
            case Running.Runs(var run) ->
                Response.accepted(RunView.of(run)).location(URI.create("api/v1/renewal-runs/" + run.id())).build();
            case Running.OtherContent(var other) -> Problem.conflict("id-already-used", "This id stands for another run",
                    Map.of("id", other)).asResponse();
            case Running.Missing(var missing) -> CalculationReader.missing(missing).asResponse();
            case Running.PeriodUnfit(var earliest, var latest) -> Problem.invalid("period-unfit",
                    "Only this month and the next are renewed", "/period", "is " + earliest + " or " + latest).asResponse();
        };
    }

    @GET
    @Path("renewal-runs/{id}")
    @PermissionsAllowed("benefits.read")
    @Operation(operationId = "getRenewalRun", summary = "How far a month's renewals have come")
    public RunView run(@PathParam("id") UUID id) {
        return renewals.find(callers.current(), id).map(RunView::of)
                .orElseThrow(() -> Problem.notFound("unknown-run", "There is no run with this id here").asException());
    }

    @GET
    @Path("renewal-runs")
    @PermissionsAllowed("benefits.read")
    @Operation(operationId = "listRenewalRuns", summary = "A municipality's renewals, the newest month first")
    public List<RunView> runs(@QueryParam("municipality") @NotNull String municipality) {
        return renewals.of(callers.current(), served(municipality)).stream().map(RunView::of).toList();
    }

    @POST
    @Path("recalculations")
    @PermissionsAllowed("benefits.write")
    @Operation(operationId = "recalculate", summary = "Reckons decided months by what is known now; what is missing is granted, nothing is taken back")
    public RecalculationService.Outcome recalculate(@HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid RecalculationRequest request) {
        var caller = callers.current();
        return recalculations.recalculate(caller, Repeatable.id(request.id(), key, caller, "recalculations"),
                served(request.municipality()), Months.read(request.from(), "/from"));
    }

    private String served(String code) {
        return municipalities.find(code).orElseThrow(() -> Problem.invalid("unknown-municipality",
                "This installation does not serve that municipality", "/municipality", "is not served here").asException())
                .code();
    }
}
