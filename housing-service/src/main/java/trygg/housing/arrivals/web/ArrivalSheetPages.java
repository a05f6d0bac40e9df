package trygg.housing.arrivals.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

import io.quarkus.qute.TemplateInstance;
import trygg.housing.arrivals.ArrivalService;
import trygg.housing.home.HomeImport.Wrong;
import trygg.housing.home.web.SheetForm;
import trygg.housing.home.web.SheetForm.Column;
import trygg.housing.home.web.SheetForm.WrongRow;
import trygg.housing.home.web.SheetWords;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.FormInput;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.SeeOther;
import trygg.platform.pages.Visitor;
import trygg.platform.secrecy.Callers;

/** Takes in a sheet of agreements for staff: all of it, or nothing and what has to be mended, row by row. */
@Path("/arrivals/import")
@RolesAllowed({ "caseworker", "duty-officer", "manager" })
@Produces(MediaType.TEXT_HTML)
public class ArrivalSheetPages {

    private static final List<String> COLUMNS = List.of("reference", "arrives_on", "births", "rooms", "language", "case",
            "protected");
    private static final Set<String> NEEDED = Set.copyOf(COLUMNS.subList(0, 4));
    /** What no other sheet says. */
    private static final Set<String> OWN = Set.of("twice-in-the-sheet", "known-with-other-content", "too-many-people",
            "not-an-id", "not-yes-or-no", "passed", "far-off", "not-born");

    record show(PageFrame frame, FormInput form, List<Column> columns, List<WrongRow> wrong, int wrongInAll,
            @Nullable String said) implements TemplateInstance {
    }

    private final ArrivalService arrivals;
    private final Callers callers;
    private final Visitor visitor;

    ArrivalSheetPages(ArrivalService arrivals, Callers callers, Visitor visitor) {
        this.arrivals = arrivals;
        this.callers = callers;
        this.visitor = visitor;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@QueryParam("added") @Nullable Integer added, @QueryParam("known") @Nullable Integer known) {
        return page(FormInput.empty(), List.of(), added == null || known == null ? null : words().sheet_taken(added, known));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response take(@RestForm("file") @Nullable FileUpload file) {
        var form = FormInput.empty();
        var text = SheetForm.text(form, file, sheetWords());
        if (text.isEmpty()) {
            return again(form, List.of());
        }
        var taken = arrivals.take(callers.current(), visitor.requireMunicipality(), text.get());
        return taken.wrong().isEmpty()
                ? SeeOther.to(visitor.frame(), "/arrivals/import?added=" + taken.added() + "&known=" + taken.known())
                : again(form.refuse("file", sheetWords().refused(taken.wrong().size())), taken.wrong());
    }

    /** Rows that would be taken in as they stand. */
    @GET
    @Path("example.csv")
    @Produces("text/csv")
    @Operation(hidden = true)
    public Response example() {
        var day = LocalDate.ofInstant(visitor.now(), visitor.zone()).plusMonths(2);
        return SheetForm.example("arrivals-example.csv", COLUMNS,
                List.of(List.of("EX-0001", day, "1990-05-17 1992-11-02 2019-02-03", 3, "uk", "", "no"),
                        List.of("EX-0002", day.plusDays(7), "2001-08-30", 1, "", "", "")));
    }

    private Response again(FormInput form, List<Wrong> wrong) {
        return Response.status(422).entity(page(form, wrong, null)).build();
    }

    private TemplateInstance page(FormInput form, List<Wrong> wrong, @Nullable String said) {
        var columns = COLUMNS.stream().map(name -> new Column(name, NEEDED.contains(name), words().sheet_meaning(name),
                List.of())).toList();
        return new show(visitor.frame(), form, columns, SheetForm.rows(wrong, sheetWords(),
                what -> OWN.contains(what) ? words().sheet_what(what) : sheetWords().what(what)), wrong.size(), said);
    }

    private ArrivalWords words() {
        return BundleWords.in(ArrivalWords.class, visitor.language());
    }

    private SheetWords sheetWords() {
        return BundleWords.in(SheetWords.class, visitor.language());
    }
}
