package trygg.intake.promise.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import io.quarkus.qute.TemplateInstance;
import trygg.intake.promise.GuaranteeTexts;
import trygg.intake.promise.PromiseService;
import trygg.intake.promise.web.PromiseBoardPage.Show;
import trygg.platform.api.Cursor;
import trygg.platform.api.Problem;
import trygg.platform.municipality.Municipalities;
import trygg.platform.municipality.Municipality;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.Visitor;
import trygg.platform.secrecy.Callers;

/** The promise board of the municipality the visitor acts in, and the page of each promise with the way to its cases. */
@Path("/promises")
@RolesAllowed({ "caseworker", "duty-officer", "manager" })
@Produces(MediaType.TEXT_HTML)
public class PromisePages {

    private static final int CASES = 50;

    record board(PageFrame frame, PromiseBoardPage page) implements TemplateInstance {
    }

    record show(PageFrame frame, PromisePage page) implements TemplateInstance {
    }

    private final PromiseService promises;
    private final GuaranteeTexts texts;
    private final Municipalities municipalities;
    private final Callers callers;
    private final Visitor visitor;

    PromisePages(PromiseService promises, GuaranteeTexts texts, Municipalities municipalities, Callers callers,
            Visitor visitor) {
        this.promises = promises;
        this.texts = texts;
        this.municipalities = municipalities;
        this.callers = callers;
        this.visitor = visitor;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance board(@QueryParam("show") @Nullable String show) {
        var frame = visitor.frame();
        var municipality = municipality();
        return new board(frame,
                PromiseBoardPage.of(frame, words(), texts, municipality, promises.board(municipality), Show.of(show)));
    }

    @GET
    @Path("{id: C[0-9][0-9][0-9]}")
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("id") String id, @QueryParam("after") @Nullable String after) {
        var frame = visitor.frame();
        var municipality = municipality();
        var whole = promises.find(promises.board(municipality), municipality, id).orElseThrow(() -> Problem
                .notFound("unknown-promise", "The catalogue has no such promise").asException());
        var cases = promises.cases(callers.current(), municipality.code(), id, Cursor.parse(after), CASES);
        return new show(frame, PromisePage.of(frame, words(), texts, municipality, whole, cases));
    }

    @GET
    @Path("figures.csv")
    @Produces("text/csv; charset=utf-8")
    @Operation(hidden = true)
    public Response figures() {
        var municipality = municipality();
        return Response.ok(FiguresCsv.of(municipality.code(), promises.board(municipality), texts, visitor.language()))
                .header("Content-Disposition", "attachment; filename=\"promises-" + municipality.code() + ".csv\"").build();
    }

    private Municipality municipality() {
        return municipalities.require(visitor.requireMunicipality());
    }

    private PromiseWords words() {
        return BundleWords.in(PromiseWords.class, visitor.language());
    }
}
