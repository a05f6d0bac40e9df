package trygg.platform.probe;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** A page as a service writes one; it goes wrong, because the tests look at the page a person then sees. */
@Path("/probes")
@RolesAllowed("caseworker")
@Produces(MediaType.TEXT_HTML)
public class ProbePages {

    @GET
    @Path("fine")
    public String fine() {
        return "<p>fine</p>";
    }

    @GET
    @Path("broken")
    public String broken() {
        throw new IllegalStateException("the secret of 19900501-2384 stands in this message");
    }
}
