package trygg.benefits.payment.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.quarkus.security.PermissionsAllowed;
import trygg.benefits.application.Money;
import trygg.benefits.payment.Reconciliation;
import trygg.benefits.payment.ReconciliationService;
import trygg.platform.api.Problem;
import trygg.platform.municipality.Municipalities;
import trygg.platform.secrecy.Callers;

/** Whether decided, planned, sent and paid money is the same, for machines. */
@Path("/api/v1/reconciliation")
@Produces(MediaType.APPLICATION_JSON)
public class ReconciliationResource {

    private final ReconciliationService reconciliations;
    private final Municipalities municipalities;
    private final Callers callers;

    ReconciliationResource(ReconciliationService reconciliations, Municipalities municipalities, Callers callers) {
        this.reconciliations = reconciliations;
        this.municipalities = municipalities;
        this.callers = callers;
    }

    /** @param difference what was granted and is neither planned, nor on its way, nor paid */
    public record SumsView(String decided, String planned, String sent, String paid, String rejected, String returned,
            String stopped, String difference) {

        static SumsView of(Reconciliation.Sums sums) {
            return new SumsView(sums.decided().toString(), sums.planned().toString(), sums.sent().toString(),
                    sums.paid().toString(), sums.rejected().toString(), sums.returned().toString(), sums.stopped().toString(),
                    sums.difference().toString());
        }
    }

    public record MonthView(String month, SumsView sums) {
    }

    /** @param sums absent when the person is protected: a list tells nothing of their money */
    public record DifferenceView(UUID decisionId, UUID applicationId, @JsonProperty("protected") boolean protectedPerson,
            LocalDate decidedOn, @Nullable SumsView sums) {
    }

    /** @param agrees true when no decision has a difference */
    public record ReconciliationView(String municipality, LocalDate from, LocalDate until, String currency, boolean agrees,
            SumsView total, List<MonthView> months, List<DifferenceView> differences) {
    }

    @GET
    @PermissionsAllowed("benefits.read")
    @Operation(operationId = "reconcile", summary = "Decided, planned, sent and paid by month, with each decision that differs")
    public ReconciliationView read(@QueryParam("municipality") @NotNull String municipality,
            @QueryParam("from") @NotNull String from, @QueryParam("until") @NotNull String until,
            @HeaderParam("X-Purpose") @DefaultValue("integration") @NotBlank @Size(max = 200) String purpose) {
        var first = day(from, "/from");
        var last = day(until, "/until");
        if (last.isBefore(first) || last.isAfter(first.plusYears(5))) {
            throw Problem.invalid("invalid-period", "A reconciliation covers up to five years", "/until",
                    "lies before from, or more than five years after it").asException();
        }
        var caller = callers.current();
        caller.in(municipality);
        var found = reconciliations.read(caller, municipality, first, last, purpose);
        return new ReconciliationView(municipality, first, last,
                Money.currencyOf(municipalities.require(municipality).country()).getCurrencyCode(), found.agrees(),
                SumsView.of(found.total()),
                found.months().entrySet().stream()
                        .map(month -> new MonthView(month.getKey().toString(), SumsView.of(month.getValue()))).toList(),
                found.differences().stream().map(one -> new DifferenceView(one.decided().decisionId(),
                        one.decided().applicationId(), one.decided().protectedPerson(), one.decided().on(),
                        one.decided().protectedPerson() ? null : SumsView.of(one.sums()))).toList());
    }

    private static LocalDate day(String text, String pointer) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException _) {
            throw Problem.invalid("invalid-period", "A day is written 2026-03-31", pointer, "is not a day").asException();
        }
    }
}
