package trygg.platform.operations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import trygg.platform.guarantee.Ledger;
import trygg.platform.guarantee.Ledger.Verification;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.Visitor;

/** The operator's first page: whether something needs a hand, and what. */
@Path("operations")
@RolesAllowed("operator")
@Produces("text/html;charset=UTF-8")
public class OperationsPages {

    private final OperationsService service;
    private final Ledger ledger;
    private final Visitor visitor;

    OperationsPages(OperationsService service, Ledger ledger, Visitor visitor) {
        this.service = service;
        this.ledger = ledger;
        this.visitor = visitor;
    }

    @CheckedTemplate(basePath = "operations")
    record overview(PageFrame frame, Overview overview, @Nullable Verification verification) implements TemplateInstance {
    }

    @GET
    @Operation(hidden = true)
    public String show() {
        return new overview(visitor.frame(), service.overview(), null).render();
    }

    /** Reads the whole ledger again and shows the result on the same page. It changes nothing, so it is a GET. */
    @GET
    @Path("verification")
    @Operation(hidden = true)
    public String verify() {
        return new overview(visitor.frame(), service.overview(), ledger.verify()).render();
    }
}
