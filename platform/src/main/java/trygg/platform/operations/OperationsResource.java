package trygg.platform.operations;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.quarkus.security.PermissionsAllowed;

/** The overview for a machine: what the operator's page shows, in figures. */
@Path("/api/v1/operations")
@Produces(MediaType.APPLICATION_JSON)
public class OperationsResource {

    private final OperationsService service;

    OperationsResource(OperationsService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("ops.read")
    @Operation(summary = "How this service stands: events, parked messages, clocks, ledger, database and broker")
    public Overview overview() {
        return service.overview();
    }
}
