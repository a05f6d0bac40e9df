package trygg.platform.guarantee;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.PermissionsAllowed;
import trygg.platform.guarantee.Ledger.Verification;

/** Lets an auditor check the ledger at any time. The answer holds counts, positions and ids, no person. */
@Path("/api/v1/ledger")
public class LedgerResource {

    private final Ledger ledger;

    LedgerResource(Ledger ledger) {
        this.ledger = ledger;
    }

    @GET
    @Path("verification")
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("ledger.verify")
    public Verification verify() {
        return ledger.verify();
    }
}
