package trygg.housing.home.web;

import java.util.List;

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
import trygg.housing.home.Home.Contract;
import trygg.housing.home.Home.Feature;
import trygg.housing.home.HomeImport.Wrong;
import trygg.housing.home.HomeKind;
import trygg.housing.home.HomeService;
import trygg.housing.home.Landlord;
import trygg.housing.home.web.SheetForm.Column;
import trygg.housing.home.web.SheetForm.WrongRow;
import trygg.platform.api.Codes;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.FormInput;
import trygg.platform.pages.FormInput.Choice;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.SeeOther;
import trygg.platform.pages.Visitor;
import trygg.platform.secrecy.Callers;

/** Takes in a sheet of homes for staff: all of it, or nothing and what has to be mended, row by row. */
@Path("/homes/import")
@RolesAllowed({ "caseworker", "duty-officer", "manager" })
@Produces(MediaType.TEXT_HTML)
public class SheetPages {

    private static final List<String> COLUMNS = List.of("landlord", "kind", "label", "address", "capacity", "contract",
            "ready_on", "building", "district", "rooms", "rent", "features");
    private static final int NEEDED = 7;

    record show(PageFrame frame, FormInput form, List<Column> columns, List<WrongRow> wrong, int wrongInAll,
            @Nullable String said) implements TemplateInstance {
    }

    private final HomeService homes;
    private final Callers callers;
    private final Visitor visitor;

    SheetPages(HomeService homes, Callers callers, Visitor visitor) {
        this.homes = homes;
        this.callers = callers;
        this.visitor = visitor;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@QueryParam("added") @Nullable Integer added, @QueryParam("known") @Nullable Integer known) {
        return page(FormInput.empty(), List.of(), added == null || known == null ? null : words().taken(added, known));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response take(@RestForm("file") @Nullable FileUpload file) {
        var form = FormInput.empty();
        var text = SheetForm.text(form, file, words());
        if (text.isEmpty()) {
            return again(form, List.of());
        }
        var taken = homes.take(callers.current(), visitor.requireMunicipality(), text.get());
        return taken.wrong().isEmpty()
                ? SeeOther.to(visitor.frame(), "/homes/import?added=" + taken.added() + "&known=" + taken.known())
                : again(form.refuse("file", words().refused(taken.wrong().size())), taken.wrong());
    }

    /** Rows that the register would take as they stand, from a landlord of this municipality where it knows one. */
    @GET
    @Path("example.csv")
    @Produces("text/csv")
    @Operation(hidden = true)
    public Response example() {
        var municipality = visitor.requireMunicipality();
        var landlord = homes.landlords(callers.current(), municipality).stream().findFirst().map(Landlord::id)
                .map(Object::toString).orElseGet(words()::example_landlord);
        return SheetForm.example("homes-example.csv", COLUMNS, List.of(
                List.of(landlord, "flat", "lgh 1001", "Exempelgatan 98, lgh 1001", 3, "first-hand", "2020-01-01",
                        "Exempelgatan 98", "D01", 2, "6 200,50", "step-free lift pets"),
                List.of(landlord, "shelter-bed", "1", "Exempelgatan 99", 1, "night", "2020-01-01", "Exempelgatan 99", "D01",
                        "", "", "wheelchair"),
                List.of(landlord, "flat", "lgh 1101", "Exempelgatan 98, lgh 1101", 5, "first-hand", "2030-06-01",
                        "Exempelgatan 98", "D01", 4, "9800", "step-free life-span")));
    }

    private Response again(FormInput form, List<Wrong> wrong) {
        return Response.status(422).entity(page(form, wrong, null)).build();
    }

    private TemplateInstance page(FormInput form, List<Wrong> wrong, @Nullable String said) {
        return new show(visitor.frame(), form, columns(), SheetForm.rows(wrong, words(), words()::what), wrong.size(), said);
    }

    private List<Column> columns() {
        var words = words();
        var home = BundleWords.in(HomeWords.class, visitor.language());
        return COLUMNS.stream().map(name -> new Column(name, COLUMNS.indexOf(name) < NEEDED, words.meaning(name),
                switch (name) {
                    case "kind" -> Codes.all(HomeKind.class).stream().map(code -> new Choice(code, home.kind(code))).toList();
                    case "contract" ->
                        Codes.all(Contract.class).stream().map(code -> new Choice(code, home.contract(code))).toList();
                    case "features" ->
                        Codes.all(Feature.class).stream().map(code -> new Choice(code, home.feature(code))).toList();
                    default -> List.<Choice> of();
                })).toList();
    }

    private SheetWords words() {
        return BundleWords.in(SheetWords.class, visitor.language());
    }
}
