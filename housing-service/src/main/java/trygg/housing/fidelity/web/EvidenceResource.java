package trygg.housing.fidelity.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import io.quarkus.security.PermissionsAllowed;
import trygg.housing.fidelity.EvidenceService;
import trygg.housing.fidelity.Fidelity.Evidence;
import trygg.housing.fidelity.Fidelity.Figure;
import trygg.housing.fidelity.Measure;
import trygg.housing.fidelity.web.EvidenceViews.EvidenceRows;
import trygg.housing.fidelity.web.EvidenceViews.EvidenceView;
import trygg.housing.fidelity.web.EvidenceViews.FidelityView;
import trygg.housing.fidelity.web.EvidenceViews.RetentionView;
import trygg.platform.api.Codes;
import trygg.platform.api.Cursor;
import trygg.platform.api.Cursor.Page;
import trygg.platform.api.Problem;
import trygg.platform.municipality.Municipalities;
import trygg.platform.secrecy.Callers;

/** The evidence of Housing First, for machines. */
@Path("/api/v1/housing-first")
@Produces(MediaType.APPLICATION_JSON)
public class EvidenceResource {

    private final EvidenceService evidence;
    private final Municipalities municipalities;
    private final Callers callers;
    private final Clock clock;

    EvidenceResource(EvidenceService evidence, Municipalities municipalities, Callers callers, Clock clock) {
        this.evidence = evidence;
        this.municipalities = municipalities;
        this.callers = callers;
        this.clock = clock;
    }

    @GET
    @Path("fidelity")
    @PermissionsAllowed("housing.read")
    @Operation(operationId = "housingFirstFidelity", summary = "Each core principle by the facts, with the tenancies behind each figure; the read is logged")
    public FidelityView fidelity(@QueryParam("municipality") @NotNull String municipality,
            @HeaderParam("X-Purpose") @DefaultValue("integration") @NotBlank @Size(max = 200) String purpose) {
        return FidelityView.of(served(municipality), evidence.fidelity(callers.current(), municipality, purpose));
    }

    @GET
    @Path("fidelity/{measure}")
    @PermissionsAllowed("housing.read")
    @Operation(operationId = "housingFirstEvidence", summary = "All tenancies behind one figure, by day; the read is logged")
    public EvidenceRows all(@PathParam("measure") String code, @QueryParam("municipality") @NotNull String municipality,
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @Nullable Integer limit,
            @HeaderParam("X-Purpose") @DefaultValue("integration") @NotBlank @Size(max = 200) String purpose) {
        var measure = measure(code);
        var figure = evidence.fidelity(callers.current(), served(municipality), purpose).figure(measure);
        var page = page(figure, Cursor.parse(after), Cursor.limit(limit));
        return new EvidenceRows(code, page.items().stream().map(EvidenceView::of).toList(), page.next());
    }

    @GET
    @Path("retention")
    @PermissionsAllowed("housing.read")
    @Operation(operationId = "housingFirstRetention", summary = "Who keeps the home after 12, 24 and 36 months, and how long the way to the keys is")
    public RetentionView retention(@QueryParam("municipality") @NotNull String municipality) {
        var caller = callers.current();
        return RetentionView.of(served(municipality), evidence.retention(caller, municipality),
                evidence.toKeys(caller, municipality), evidence.homeAndWork(caller, municipality),
                evidence.goal(municipality, clock.instant()).orElse(null));
    }

    static Measure measure(String code) {
        return Codes.read(Measure.class, code).orElseThrow(() -> Problem.notFound("unknown-measure",
                "The measures are " + String.join(", ", Codes.all(Measure.class))).asException());
    }

    static Page<Evidence> page(Figure figure, Cursor after, int limit) {
        var from = LocalDate.ofInstant(after.at(), ZoneOffset.UTC);
        return Page.of(figure.evidence().stream()
                .dropWhile(one -> one.on().isBefore(from)
                        || one.on().equals(from) && one.tenancyId().compareTo(after.id()) <= 0)
                .limit(limit + 1L).toList(), limit,
                one -> new Cursor(one.on().atStartOfDay(ZoneOffset.UTC).toInstant(), one.tenancyId()));
    }

    private String served(String municipality) {
        return municipalities.find(municipality).orElseThrow(() -> Problem
                .notFound("unknown-municipality", "This installation does not serve that municipality").asException()).code();
    }
}
