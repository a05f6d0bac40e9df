package trygg.benefits.renewal.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
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
import trygg.benefits.application.ApplicationId;
import trygg.benefits.assessment.Keeping;
import trygg.benefits.calculation.web.CalculationReader;
import trygg.benefits.calculation.web.CalculationRequest.AssetPart;
import trygg.benefits.calculation.web.CalculationRequest.CostPart;
import trygg.benefits.calculation.web.CalculationRequest.IncomePart;
import trygg.benefits.renewal.HouseholdRenewalService;
import trygg.benefits.renewal.RenewHousehold;
import trygg.benefits.renewal.Renewing;
import trygg.platform.act.Repeatable;
import trygg.platform.api.Months;
import trygg.platform.api.Problem;
import trygg.platform.secrecy.Callers;

/** A household's next month, for machines: only what has changed is told. */
@Path("/api/v1/applications/{id}/renewals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class HouseholdRenewalResource {

    private final HouseholdRenewalService households;
    private final Callers callers;

    HouseholdRenewalResource(HouseholdRenewalService households, Callers callers) {
        this.households = households;
        this.callers = callers;
    }

    /** What has changed since the household was last reckoned; what is left out stays as it was. */
    public record RenewalRequest(@Nullable UUID id, @NotNull(message = "which month") String period,
            @Nullable @Size(max = 100, message = "at most 100 costs") List<@NotNull(message = "is missing") @Valid CostPart> costs,
            @Nullable @Size(max = 100, message = "at most 100 incomes") List<@NotNull(message = "is missing") @Valid IncomePart> incomes,
            @Nullable @Size(max = 100, message = "at most 100 assets") List<@NotNull(message = "is missing") @Valid AssetPart> assets) {
    }

    /** @param calculation kept for it; nothing when the month cannot be reckoned yet */
    public record RenewalView(UUID applicationId, String period, @Nullable UUID calculation, @Nullable String aid) {
    }

    @POST
    @PermissionsAllowed("benefits.write")
    @Operation(operationId = "renewHousehold", summary = "A household's next month: tells only what has changed")
    public Response renew(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid RenewalRequest request) {
        var caller = callers.current();
        var renewal = Repeatable.id(request.id(), key, caller, "applications/" + id + "/renewals");
        var parts = CalculationReader.parts(request.costs(), request.incomes(), request.assets());
        return switch (households.renew(caller, new RenewHousehold(renewal, new ApplicationId(id),
                Months.read(request.period(), "/period"), parts.costs(), parts.incomes(), parts.assets()))) {
            case Renewing.Opened(var application, Keeping.Kept(var kept)) -> Response
                    .created(URI.create("api/v1/applications/" + application.id()))
                    .entity(new RenewalView(application.id().value(), request.period(), kept.id(),
                            kept.sheet().aid().toString()))
                    .build();
            case Renewing.Opened(var application, var unkept) -> Response
                    .created(URI.create("api/v1/applications/" + application.id()))
                    .entity(new RenewalView(application.id().value(), request.period(), null, null)).build();
            case Renewing.Repeated(var application) ->
                Response.ok(new RenewalView(application, request.period(), null, null)).build();
            case Renewing.RenewedBefore(var application) -> Problem.conflict("renewed-before",
                    "Somebody has asked for this month already", Map.of("applicationId", application)).asResponse();
            case Renewing.NothingKept _ -> Problem.conflict("nothing-to-renew",
                    "Nothing was ever reckoned for this household", Map.of()).asResponse();
            case Renewing.PeriodUnfit(var last) -> Problem.invalid("period-unfit",
                    "A renewal is for a month after the last one, at most a year on", "/period", "is after " + last)
                    .asResponse();
            case Renewing.Unknown _ ->
                Problem.notFound("unknown-application", "There is nothing with this id here").asResponse();
        };
    }
}
