package trygg.benefits.reporting.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.quarkus.security.PermissionsAllowed;
import trygg.benefits.application.web.Discretion;
import trygg.benefits.reporting.KostraService;
import trygg.benefits.reporting.KostraService.Wanted;
import trygg.benefits.reporting.Made;
import trygg.benefits.reporting.Made.File;
import trygg.benefits.reporting.YearOfAid.Incomplete;
import trygg.benefits.statistics.Finding;
import trygg.benefits.statistics.Form;
import trygg.benefits.statistics.Reporting;
import trygg.platform.api.Problem;
import trygg.platform.municipality.Municipalities;
import trygg.platform.municipality.Municipality;
import trygg.platform.municipality.Municipality.Country;
import trygg.platform.secrecy.Callers;

/** Files for Statistics Norway and our own control of them. They hold national numbers: every call is in the access log. */
@Path("/api/v1/statistics/kostra")
public class KostraResource {

    private final KostraService kostra;
    private final Municipalities municipalities;
    private final Callers callers;

    KostraResource(KostraService kostra, Municipalities municipalities, Callers callers) {
        this.kostra = kostra;
        this.municipalities = municipalities;
        this.callers = callers;
    }

    /** @param mayBeSent whether nothing but warnings was found and nobody is left out */
    public record ControlView(String form, String municipality, int year, int records, boolean mayBeSent,
            Map<String, Long> counts, List<FindingView> findings, List<IncompleteView> incomplete) {
    }

    /** @param journalNumber left out for a protected person; the file itself has it in that line */
    public record FindingView(String rule, String severity, int line, @JsonProperty("protected") boolean protectedPerson,
            @Nullable String journalNumber, String sentence) {

        static FindingView of(Finding finding, File file) {
            var hidden = file.hidden().containsKey(finding.journalNumber());
            return new FindingView(finding.rule(), word(finding.severity()), finding.line(), hidden,
                    new Discretion(hidden).tell(finding.journalNumber()), finding.sentence());
        }
    }

    /**
     * @param caseId left out for a protected person, whom the page leads to; @param missing {@code facts}, {@code birth-date},
     *        {@code number} or {@code other-adults}
     */
    public record IncompleteView(@JsonProperty("protected") boolean protectedPerson, @Nullable UUID caseId, String missing) {

        static List<IncompleteView> of(List<Incomplete> cases) {
            return cases.stream().map(one -> new IncompleteView(one.protectedPerson(),
                    new Discretion(one.protectedPerson()).tell(one.caseId()), one.missing().code())).toList();
        }
    }

    @GET
    @Path("{form}")
    @Produces({ "text/plain; charset=utf-8", MediaType.APPLICATION_JSON })
    @PermissionsAllowed("benefits.statistics")
    @Operation(operationId = "kostraFile", summary = "Form 11F or 11CF of a year as Statistics Norway takes it")
    public Response file(@PathParam("form") String form, @QueryParam("municipality") @Nullable String municipality,
            @QueryParam("year") @Nullable Integer year,
            @QueryParam("incomplete") @DefaultValue("refuse") String incomplete) {
        var wanted = wanted(form, municipality(municipalities, callers, municipality), year);
        return download(wanted, file(wanted, leaveOut(incomplete)));
    }

    static Response download(Wanted wanted, File file) {
        return Response.ok(file.content(), "text/plain; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"%s-%s-%d.txt\""
                        .formatted(wanted.form().code(), wanted.municipality().code().substring(3), wanted.year()))
                .header("Cache-Control", "no-store").build();
    }

    @GET
    @Path("{form}/control")
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("benefits.statistics")
    @Operation(operationId = "kostraControl", summary = "What our own control finds in the form of a year; the office's program is the judge")
    public ControlView control(@PathParam("form") String form, @QueryParam("municipality") @Nullable String municipality,
            @QueryParam("year") @Nullable Integer year) {
        var wanted = wanted(form, municipality(municipalities, callers, municipality), year);
        var file = file(wanted, true);
        var controlled = file.controlled();
        var counts = controlled.findings().stream().collect(Collectors.groupingBy(
                finding -> word(finding.severity()), TreeMap::new, Collectors.counting()));
        return new ControlView(wanted.form().code(), wanted.municipality().code(), wanted.year(), controlled.records(),
                controlled.mayBeSent() && file.leftOut().isEmpty(), counts,
                controlled.findings().stream().map(finding -> FindingView.of(finding, file)).toList(),
                IncompleteView.of(file.leftOut()));
    }

    private File file(Wanted wanted, boolean leaveOut) {
        var token = callers.token()
                .orElseThrow(() -> refused().asException());
        return switch (kostra.make(callers.current(), token, wanted, leaveOut)) {
            case File file -> file;
            case Made.Incompletes(var cases) -> throw factsMissing(IncompleteView.of(cases)).asException();
            case Made.NumbersRefused unused -> throw refused().asException();
            case Made.NumbersUnavailable unused -> throw unavailable().asException();
        };
    }

    static Problem factsMissing(List<IncompleteView> cases) {
        return Problem.conflict("facts-missing",
                "Some who got money cannot be reported; record what is missing, or leave them out knowingly",
                Map.of("cases", cases));
    }

    static Problem unavailable() {
        return Problem.of(503, "numbers-unavailable",
                "The national numbers cannot be had now, and there is no half file; try again");
    }

    static Problem refused() {
        return Problem.forbidden("numbers-refused", "This token does not open the national numbers",
                Map.of("scope", "intake.numbers"));
    }

    static Wanted wanted(String form, Municipality municipality, @Nullable Integer year) {
        var known = Form.of(form).orElseThrow(
                () -> Problem.notFound("unknown-form", "There are the forms 11F and 11CF").asException());
        if (municipality.country() != Country.NO) {
            throw Problem.invalid("other-country",
                    "KOSTRA is Norway's; a Swedish month is at /benefits/api/v1/statistics/swedish-month", "/municipality",
                    "is not Norwegian").asException();
        }
        if (year == null || !Reporting.KNOWN_YEARS.contains(year)) {
            throw Problem.invalid("unknown-year", "The layout of that year is not known, and no other is used in its place",
                    "/year", "is none of " + Reporting.KNOWN_YEARS.stream().sorted().toList()).asException();
        }
        return new Wanted(municipality, known, year);
    }

    /** Of this installation and of this caller. */
    static Municipality municipality(Municipalities served, Callers callers, @Nullable String code) {
        var municipality = served.find(code == null ? "" : code)
                .orElseThrow(() -> Problem.invalid("unknown-municipality",
                        "This installation does not serve that municipality", "/municipality", "is not served here")
                        .asException());
        callers.current().in(municipality.code());
        return municipality;
    }

    static boolean leaveOut(String incomplete) {
        return switch (incomplete) {
            case "leave-out" -> true;
            case "refuse" -> false;
            default -> throw Problem.invalid("invalid-request", "Something in the request is not as it should be",
                    "/incomplete", "is none of refuse, leave-out").asException();
        };
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
