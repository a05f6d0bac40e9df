package trygg.benefits.assessment.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import trygg.benefits.application.ApplicationId;
import trygg.benefits.application.Money;
import trygg.benefits.assessment.AssessmentService;
import trygg.benefits.assessment.Keeping;
import trygg.benefits.assessment.KeptCalculation;
import trygg.benefits.calculation.Facts;
import trygg.benefits.calculation.web.CalculationReader;
import trygg.benefits.calculation.web.CalculationRequest;
import trygg.benefits.calculation.web.CalculationView;
import trygg.benefits.calculation.web.SheetWords;
import trygg.platform.act.Repeatable;
import trygg.platform.api.Problem;
import trygg.platform.pages.Visitor;
import trygg.platform.secrecy.Callers;

/** Calculations that are kept for an application, so that a decision can rest on them; for machines. */
@Path("/api/v1/applications/{id}/calculations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AssessmentResource {

    private final AssessmentService assessments;
    private final Callers callers;
    private final Visitor visitor;

    AssessmentResource(AssessmentService assessments, Callers callers, Visitor visitor) {
        this.assessments = assessments;
        this.callers = callers;
        this.visitor = visitor;
    }

    /** @param facts the household's month, as {@code POST /calculations} takes it */
    public record KeepRequest(@Nullable UUID id, @NotNull(message = "which facts") @Valid CalculationRequest facts) {
    }

    public record KeptView(UUID id, UUID applicationId, Instant keptAt, String by, CalculationView calculation) {
    }

    @POST
    @PermissionsAllowed("benefits.write")
    @Operation(operationId = "keepCalculation", summary = "Keeps a calculation for an application; a decision names it")
    public Response keep(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid KeepRequest request) {
        var caller = callers.current();
        var kept = Repeatable.id(request.id(), key, caller, "applications/" + id + "/calculations");
        Facts facts = CalculationReader.read(request.facts(), request.facts().period());
        return switch (assessments.keep(caller, kept, new ApplicationId(id), facts)) {
            case Keeping.Kept(var calculation) ->
                Response.created(URI.create("api/v1/applications/" + id + "/calculations")).entity(view(calculation)).build();
            case Keeping.Repeated(var calculation) -> Response.ok(view(calculation)).build();
            case Keeping.OtherContent(var other) -> Problem.conflict("id-already-used",
                    "This id stands for another calculation", Map.of("id", other)).asResponse();
            case Keeping.OtherMunicipality(var municipality) -> Problem.invalid("other-municipality",
                    "The application is another municipality's", "/facts/municipality", "is " + municipality).asResponse();
            case Keeping.Missing(var missing) -> CalculationReader.missing(missing).asResponse();
            case Keeping.Unfit(var faults) -> CalculationReader.unfit(faults).asResponse();
            case Keeping.Unknown _ -> throw unknown();
        };
    }

    @GET
    @PermissionsAllowed("benefits.read")
    @Operation(operationId = "listKeptCalculations", summary = "What was kept for an application, the newest first; the read is logged")
    public List<KeptView> list(@PathParam("id") UUID id,
            @HeaderParam("X-Purpose") @DefaultValue("integration") @NotBlank @Size(max = 200) String purpose) {
        return assessments.of(callers.current(), new ApplicationId(id), purpose).orElseThrow(AssessmentResource::unknown)
                .stream().map(this::view).toList();
    }

    private KeptView view(KeptCalculation kept) {
        return new KeptView(kept.id(), kept.application().value(), kept.at(), kept.by(),
                CalculationView.of(kept.sheet(), Money.currencyIn(kept.facts().municipality()).getCurrencyCode(), List.of(),
                        SheetWords.in(visitor.language())));
    }

    static RuntimeException unknown() {
        return Problem.notFound("unknown-application", "There is nothing with this id here").asException();
    }
}
