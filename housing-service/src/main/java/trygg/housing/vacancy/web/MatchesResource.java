package trygg.housing.vacancy.web;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.quarkus.security.PermissionsAllowed;
import trygg.housing.vacancy.WaitingService;
import trygg.housing.vacancy.web.VacancyViews.MatchesView;
import trygg.platform.secrecy.Callers;

/** Why somebody gets an offered home or does not, vacancy by vacancy. */
@Path("/api/v1/cases/{caseId}/matches")
@Produces(MediaType.APPLICATION_JSON)
public class MatchesResource {

    private final WaitingService waiting;
    private final Callers callers;

    MatchesResource(WaitingService waiting, Callers callers) {
        this.waiting = waiting;
        this.callers = callers;
    }

    public record MatchesList(UUID caseId, List<MatchesView> households) {
    }

    @GET
    @PermissionsAllowed("housing.read")
    @Operation(operationId = "getMatches", summary = "For every open vacancy why the case is matched or not, and what would change it")
    public MatchesList show(@PathParam("caseId") UUID caseId,
            @HeaderParam("X-Purpose") @DefaultValue("integration") @NotBlank @Size(max = 200) String purpose) {
        var found = waiting.ofCase(callers.current(), caseId, purpose);
        if (found.isEmpty()) {
            throw WaitingResource.unknown().asException();
        }
        return new MatchesList(caseId, found.stream().map(MatchesView::of).toList());
    }
}
