package trygg.benefits.calculation.web;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import io.quarkus.qute.TemplateInstance;
import trygg.benefits.application.ApplicationId;
import trygg.benefits.application.ApplicationService;
import trygg.benefits.application.Money;
import trygg.benefits.calculation.Calculated;
import trygg.benefits.calculation.Calculated.MissingParameter;
import trygg.benefits.calculation.Calculated.Reckoned;
import trygg.benefits.calculation.Calculated.Unfit;
import trygg.benefits.calculation.Calculation;
import trygg.benefits.calculation.Facts;
import trygg.benefits.calculation.Line;
import trygg.benefits.calculation.Sheet;
import trygg.benefits.calculation.WouldChange;
import trygg.benefits.parameter.Amount;
import trygg.benefits.parameter.ParameterService;
import trygg.platform.api.Problem;
import trygg.platform.municipality.Municipalities;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.FormInput;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.Visitor;
import trygg.platform.pages.Words;
import trygg.platform.secrecy.Callers;

/** The calculation sheet on which a caseworker tries a month; it is reckoned while they type, and nothing is kept. */
@Path("/calculation")
@RolesAllowed({ "caseworker", "duty-officer", "manager" })
@Produces(MediaType.TEXT_HTML)
public class CalculationPages {

    private static final String PURPOSE = "case-handling";

    record show(PageFrame frame, CalculationForm.Offer fields, FormInput form, SheetPage sheet) implements TemplateInstance {
    }

    record show$reckoned(PageFrame frame, SheetPage sheet) implements TemplateInstance {
    }

    private final ApplicationService applications;
    private final Callers callers;
    private final ParameterService parameters;
    private final Municipalities municipalities;
    private final Visitor visitor;

    CalculationPages(ApplicationService applications, Callers callers, ParameterService parameters,
            Municipalities municipalities, Visitor visitor) {
        this.applications = applications;
        this.callers = callers;
        this.parameters = parameters;
        this.municipalities = municipalities;
        this.visitor = visitor;
    }

    /**
     * @param application whose household and stated economy are filled in; that read is logged
     * @param rentDebt an amount that stands among the costs from the beginning
     */
    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@QueryParam("application") @Nullable UUID application,
            @QueryParam("rentDebt") @Nullable String rentDebt) {
        var frame = visitor.frame();
        var file = application == null ? null
                : applications.show(callers.current(), new ApplicationId(application), PURPOSE).orElseThrow(
                        () -> Problem.notFound("unknown-application", "There is nothing with this id here").asException());
        var form = (file == null ? FormInput.empty() : CalculationForm.of(file.application(), file.economy()))
                .with("period", YearMonth.from(frame.now().atZone(frame.zone())).toString());
        var fields = new CalculationForm(rentDebt == null ? form : CalculationForm.withRentDebt(form, rentDebt), words());
        return new show(frame, fields.offer(), form,
                fields.begun() ? reckon(frame, fields) : SheetPage.empty(words().sheet_empty()));
    }

    /** @param part set by the script of the page, which wants the sheet alone */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response reckon(MultivaluedMap<String, String> typed, @HeaderParam("HX-Request") @Nullable String part) {
        var frame = visitor.frame();
        var fields = new CalculationForm(FormInput.of(typed), words());
        var sheet = fields.begun() ? reckon(frame, fields) : SheetPage.empty(words().sheet_empty());
        return Response.status(fields.form().accepted() || part != null ? 200 : 422)
                .entity(part == null ? new show(frame, fields.offer(), fields.form(), sheet)
                        : new show$reckoned(frame, sheet))
                .build();
    }

    private SheetPage reckon(PageFrame frame, CalculationForm fields) {
        // An application is reckoned by the rules of its own municipality, wherever its reader acts at the moment.
        var stated = fields.form().value("municipality");
        var municipality = visitor.municipalities().contains(stated) ? stated : visitor.requireMunicipality();
        var facts = fields.read(municipality);
        if (facts.isEmpty()) {
            return SheetPage.waiting(words().sheet_waits(), fields.form());
        }
        var known = parameters.current();
        Calculated calculated = Calculation.of(facts.get(), known);
        return switch (calculated) {
            case Reckoned(var sheet) ->
                sheet(frame, fields, facts.get(), sheet, WouldChange.of(facts.get(), known, sheet), municipality);
            case MissingParameter missing ->
                SheetPage.empty(words().missing(missing.kind().id(), Words.month(missing.period(), frame)));
            case Unfit(var faults) -> SheetPage.waiting(words().sheet_waits(), fields.refuse(faults));
        };
    }

    private SheetPage sheet(PageFrame frame, CalculationForm fields, Facts facts, Sheet sheet, List<WouldChange> changes,
            String municipality) {
        var currency = Money.currencyOf(municipalities.require(municipality).country()).getCurrencyCode();
        var words = words();
        var texts = SheetWords.in(frame.language());
        var rows = sheet.lines().stream().map(line -> row(frame, line, sheet, texts, currency)).toList();
        return new SheetPage("", List.of(), rows, money(sheet.norm(), currency, frame),
                sheet.supplements().isPositive() ? money(sheet.supplements(), currency, frame) : "",
                money(sheet.costs(), currency, frame), money(sheet.incomeCounted().negative(), currency, frame),
                money(sheet.aid(), currency, frame),
                sheet.surplus().isPositive() ? money(sheet.surplus(), currency, frame) : "",
                words.floor(money(sheet.floor(), currency, frame), sheet.floorKept(), facts.country().name()),
                sheet.floorKept(),
                changes.stream().map(change -> words.change(fields.nameOf(change.what()),
                        shown(change.from(), currency, frame), shown(change.to(), currency, frame),
                        money(change.aid(), currency, frame))).toList());
    }

    /** An amount has two decimals; a number of months and a place for lunch have none. */
    private String shown(String value, String currency, PageFrame frame) {
        return switch (value) {
            case "home", "elsewhere" -> words().lunch_at(value);
            default -> value.contains(".") ? Amount.read(value).map(amount -> money(amount, currency, frame)).orElse(value)
                    : value;
        };
    }

    private SheetPage.Row row(PageFrame frame, Line line, Sheet sheet, SheetWords texts, String currency) {
        var law = line.basis().in(sheet.period());
        var table = line.parameter();
        var words = words();
        var ref = line.ref();
        return new SheetPage.Row(texts.line(line), ref == null || ref.isEmpty() ? "" : words.person(ref),
                money(line.amount(), currency, frame), words.law(law.act(), law.section()),
                table == null ? words.stated()
                        : words.table(table.source(), Words.date(table.validFrom(), frame),
                                table.confidence().name().toLowerCase(Locale.ROOT)));
    }

    private static String money(Amount amount, String currency, PageFrame frame) {
        return Words.money(BigDecimal.valueOf(amount.hundredths(), 2), currency, frame);
    }

    private CalculationWords words() {
        return BundleWords.in(CalculationWords.class, visitor.language());
    }
}
