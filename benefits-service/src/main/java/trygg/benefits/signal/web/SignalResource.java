package trygg.benefits.signal.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import io.quarkus.security.PermissionsAllowed;
import trygg.benefits.signal.CharityReport;
import trygg.benefits.signal.Pressure;
import trygg.benefits.signal.ReportCharity;
import trygg.benefits.signal.ReportCharity.Reporting;
import trygg.benefits.signal.SignalService;
import trygg.platform.act.Repeatable;
import trygg.platform.api.Problem;
import trygg.platform.municipality.Municipalities;
import trygg.platform.municipality.Municipality.Office;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.Language;
import trygg.platform.secrecy.Callers;

/** Takes in what charities tell; every report is answered with an offer to hand on (C041). */
@Path("/api/v1/signals/charity")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SignalResource {

    private static final int MOST = 10_000;

    private final SignalService signals;
    private final Municipalities municipalities;
    private final Callers callers;

    SignalResource(SignalService signals, Municipalities municipalities, Callers callers) {
        this.signals = signals;
        this.municipalities = municipalities;
        this.callers = callers;
    }

    /** A day in numbers. There is no field for a person, and none for a note that could name one. */
    public record ReportRequest(@Nullable UUID id, @NotNull String municipality, @NotNull LocalDate day,
            @Min(0) @Max(MOST) int food, @Min(0) @Max(MOST) int rent, @Min(0) @Max(MOST) int clothing,
            @Min(0) @Max(MOST) int refusedByMunicipality) {

        ReportCharity command(UUID reportId, String by) {
            return new ReportCharity(reportId, municipality, day, food, rent, clothing, refusedByMunicipality, by);
        }
    }

    /**
     * What is offered to those who came.
     *
     * @param text to hand on, by language
     * @param offices where they can come
     * @param apply where a partner hands somebody over who wants it, with their consent
     */
    public record Offered(Map<String, String> text, List<String> offices, String apply) {
    }

    public record ReportAnswer(UUID id, LocalDate day, int people, Instant reportedAt, Offered offer) {
    }

    public record MonthView(String month, int people, int refusedByMunicipality, int decisionsRefused) {

        static MonthView of(Pressure one) {
            return new MonthView(one.month().toString(), one.people(), one.refused(), one.refusals());
        }
    }

    /** @param unanswered reports that nobody has answered yet */
    public record PressureView(String municipality, int unanswered, List<MonthView> months) {
    }

    @POST
    @PermissionsAllowed("benefits.signal")
    @Operation(operationId = "reportCharity", summary = "Tells how many came to a charity on a day; answered with an offer to hand on")
    public Response report(@HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid ReportRequest request) {
        var caller = callers.current();
        // Before the profile is looked up, which a stranger shall not learn to exist.
        caller.in(request.municipality());
        var id = Repeatable.id(request.id(), key, caller, "signals/charity");
        return switch (signals.report(caller, request.command(id, caller.id()))) {
            case Reporting.Reported(var report) -> Response.status(Response.Status.CREATED).entity(answer(report)).build();
            case Reporting.Repeated(var report) -> Response.ok(answer(report)).build();
            case Reporting.OtherContent(var used) -> Repeatable.otherContent(used).asResponse();
            case Reporting.NobodyTold _ -> Problem.invalid("nobody-told", "A report tells of somebody", "/food",
                    "food, rent and clothing are all zero").asResponse();
            case Reporting.MoreRefusedThanCame _ -> Problem.invalid("more-refused-than-came",
                    "No more can have been refused than came", "/refusedByMunicipality", "is more than all who came")
                    .asResponse();
            case Reporting.DayUnfit _ -> Problem.invalid("day-unfit", "A report is of one of the last days", "/day",
                    "lies in the future or more than a month back").asResponse();
        };
    }

    @GET
    @PermissionsAllowed("benefits.read")
    @Operation(operationId = "charityPressure", summary = "Who came to charities by month, beside the decisions refused")
    public PressureView pressure(@QueryParam("municipality") @NotNull String municipality) {
        var caller = callers.current();
        caller.in(municipality);
        var found = signals.look(caller, municipality);
        return new PressureView(municipality, found.open().size(), found.months().stream().map(MonthView::of).toList());
    }

    private ReportAnswer answer(CharityReport report) {
        var text = new LinkedHashMap<String, String>();
        for (var language : Language.values()) {
            text.put(language.tag(), BundleWords.in(SignalWords.class, language).offer_text());
        }
        return new ReportAnswer(report.id(), report.day(), report.people(), report.reportedAt(),
                new Offered(text, municipalities.require(report.municipality()).offices().stream().map(Office::name).toList(),
                        "/intake/api/v1/contacts"));
    }
}
