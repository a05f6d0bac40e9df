package trygg.benefits.application.web;

import java.util.Arrays;
import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import io.quarkus.security.PermissionsAllowed;
import trygg.benefits.application.DocumentKind;

/** All that a household can be asked to prove (C039), so that a system that helps people apply asks for nothing else. */
@Path("/api/v1/evidence-needs")
@Produces(MediaType.APPLICATION_JSON)
public class EvidenceNeedResource {

    /** @param answeredBy what a register tells in its place, so that it is not asked for; nothing where none does */
    public record EvidenceNeed(String kind, @Nullable String answeredBy) {
    }

    public record EvidenceNeeds(List<EvidenceNeed> items) {
    }

    @GET
    @PermissionsAllowed("benefits.read")
    @Operation(operationId = "listEvidenceNeeds", summary = "What a household can be asked to prove, and what a register answers in its place")
    public EvidenceNeeds list() {
        return new EvidenceNeeds(Arrays.stream(DocumentKind.values())
                .map(kind -> new EvidenceNeed(kind.code(), kind.register())).toList());
    }
}
