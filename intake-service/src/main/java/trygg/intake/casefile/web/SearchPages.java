package trygg.intake.casefile.web;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import io.quarkus.qute.TemplateInstance;
import trygg.intake.casefile.CaseFiles;
import trygg.intake.nationalid.NationalId;
import trygg.intake.nationalid.NationalIdReading;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.SeeOther;
import trygg.platform.pages.Visitor;
import trygg.platform.secrecy.Callers;

/** Finds a case by the whole identity number or the case's id. Nothing is found by guessing parts, and no protected person. */
@Path("/search")
@RolesAllowed({ "caseworker", "duty-officer", "manager" })
@Produces(MediaType.TEXT_HTML)
public class SearchPages {

    record none(PageFrame frame) implements TemplateInstance {
    }

    private final CaseFiles cases;
    private final Callers callers;
    private final Visitor visitor;

    SearchPages(CaseFiles cases, Callers callers, Visitor visitor) {
        this.cases = cases;
        this.callers = callers;
        this.visitor = visitor;
    }

    @GET
    @Operation(hidden = true)
    public Response search(@QueryParam("q") @Nullable String asked) {
        var text = asked == null ? "" : asked.strip();
        var found = byId(text);
        if (found == null && visitor.municipality().isPresent()
                && NationalId.parse(text) instanceof NationalIdReading.Valid(var number)) {
            var caller = callers.current();
            var municipality = visitor.municipality().get();
            found = cases.find(caller.in(municipality), municipality, number, caller).orElse(null);
        }
        return found == null ? Response.ok(new none(visitor.frame())).build()
                : SeeOther.to(visitor.frame(), "/cases/" + found);
    }

    private static @Nullable UUID byId(String text) {
        try {
            return text.length() == 36 ? UUID.fromString(text) : null;
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
