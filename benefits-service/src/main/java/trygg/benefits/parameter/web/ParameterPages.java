package trygg.benefits.parameter.web;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import io.quarkus.qute.TemplateInstance;
import trygg.benefits.parameter.Amount;
import trygg.benefits.parameter.Parameter;
import trygg.benefits.parameter.ParameterService;
import trygg.benefits.parameter.ParameterService.Missing;
import trygg.platform.municipality.Municipality.Country;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.FormInput;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.Visitor;
import trygg.platform.pages.Words;

/** Which amounts hold in a month, from where, and which are missing; from December on, those of January (C035). */
@Path("/parameters")
@RolesAllowed({ "caseworker", "duty-officer", "manager", "operator" })
@Produces(MediaType.TEXT_HTML)
public class ParameterPages {

    record show(PageFrame frame, FormInput form, String month, List<Table> tables, List<String> missing, List<String> alarm)
            implements
                TemplateInstance {
    }

    /** A table in the reader's form. */
    record Table(String kind, String scope, String valid, String confidence, String source, List<Row> rows) {
    }

    record Row(String name, String amount) {
    }

    private final ParameterService parameters;
    private final Visitor visitor;

    ParameterPages(ParameterService parameters, Visitor visitor) {
        this.parameters = parameters;
        this.visitor = visitor;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@QueryParam("at") @Nullable String at) {
        var frame = visitor.frame();
        var words = BundleWords.in(ParameterWords.class, frame.language());
        var today = frame.now().atZone(frame.zone()).toLocalDate();
        var form = FormInput.empty().with("at", at == null ? YearMonth.from(today).toString() : at);
        var month = month(form, words, YearMonth.from(today));
        var current = parameters.current();
        var tables = current.all().stream().filter(table -> mine(table, frame))
                .filter(table -> current.at(table.kind(), table.scope(), month).filter(table::equals).isPresent())
                .map(table -> table(table, frame, words)).toList();
        return new show(frame, form, Words.month(month, frame), tables, names(parameters.missing(month), frame, words),
                names(parameters.missingNextYear(today), frame, words));
    }

    private static YearMonth month(FormInput form, ParameterWords words, YearMonth now) {
        return Objects.requireNonNullElse(form.month("at", words.unreadable()), now);
    }

    /** The reader's own country and municipality. */
    private static boolean mine(Parameter table, PageFrame frame) {
        var municipality = frame.municipality();
        return municipality == null || table.scope().equals(municipality.code())
                || table.scope().equals(municipality.code().substring(0, 2));
    }

    private static List<String> names(List<Missing> missing, PageFrame frame, ParameterWords words) {
        var municipality = frame.municipality();
        return missing.stream()
                .filter(one -> municipality == null || municipality.code().startsWith(one.scope()))
                .map(one -> words.kind(one.kind().id())).toList();
    }

    private static Table table(Parameter table, PageFrame frame, ParameterWords words) {
        var currency = Amount.currencyOf(Country.valueOf(table.scope().substring(0, 2))).getCurrencyCode();
        var rows = new TreeMap<>(table.values()).entrySet().stream()
                .map(entry -> new Row(entry.getKey(),
                        Words.money(BigDecimal.valueOf(entry.getValue().hundredths(), 2), currency, frame)))
                .toList();
        return new Table(words.kind(table.kind().id()), table.scope(),
                words.valid(Words.date(table.validFrom(), frame), Words.date(table.validUntil(), frame)),
                words.sure(table.confidence().name().toLowerCase(Locale.ROOT)), table.source(), rows);
    }
}
