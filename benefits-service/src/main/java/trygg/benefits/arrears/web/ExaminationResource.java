package trygg.benefits.arrears.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import trygg.benefits.application.web.Discretion;
import trygg.benefits.application.web.MoneyView;
import trygg.benefits.arrears.ArrearsService;
import trygg.benefits.arrears.ExaminationFile;
import trygg.platform.api.Cursor;
import trygg.platform.api.Cursor.Page;
import trygg.platform.guarantee.ClockState;
import trygg.platform.guarantee.DueList;
import trygg.platform.secrecy.Callers;

/** Examinations of rent arrears, for machines; they read, and a named human ends. */
@Path("/api/v1/arrears-examinations")
@Produces(MediaType.APPLICATION_JSON)
public class ExaminationResource {

    private static final String SERVICE = "benefits";

    private final ArrearsService arrears;
    private final Callers callers;

    ExaminationResource(ArrearsService arrears, Callers callers) {
        this.arrears = arrears;
        this.callers = callers;
    }

    /**
     * @param evictionCost an eviction and a month in a temporary home; nothing when the municipality has set no table
     * @param outcome nothing while it is open
     * @param protectedPerson then what tells something of the household is left out of the list: case, debt, children, talks,
     *        outcome
     */
    public record ExaminationView(UUID noticeId, @Nullable UUID caseId, @JsonProperty("protected") boolean protectedPerson,
            @Nullable MoneyView amount, LocalDate dueOn, @Nullable Boolean children, Instant receivedAt,
            @Nullable MoneyView evictionCost, List<LocalDate> budgetTalks, @Nullable String outcome,
            List<ClockState> clocks) {

        static ExaminationView of(ExaminationFile file) {
            var examination = file.examination();
            var cost = file.cost();
            var finding = examination.finding();
            var discretion = new Discretion(examination.protectedPerson());
            return new ExaminationView(examination.id(), discretion.tell(examination.caseId()),
                    examination.protectedPerson(), discretion.tell(MoneyView.of(examination.debt())), examination.dueOn(),
                    discretion.tell(examination.children()), examination.receivedAt(),
                    discretion.tell(cost == null ? null : MoneyView.of(cost.together())),
                    discretion.tellAll(examination.talks().stream().map(talk -> talk.heldOn()).toList()),
                    discretion.tell(finding == null ? null : finding.outcome().code()),
                    ClockState.of(file.clocks(), SERVICE));
        }
    }

    @GET
    @PermissionsAllowed("benefits.read")
    @Operation(operationId = "listArrearsExaminations", summary = "Rent debts by when their examination is due")
    public Page<ExaminationView> list(@QueryParam("municipality") @NotNull String municipality,
            @QueryParam("state") @DefaultValue("open") @Pattern(regexp = "open|all") String state,
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit,
            @HeaderParam("X-Purpose") @DefaultValue("integration") @NotBlank @Size(max = 200) String purpose) {
        var page = arrears.list(callers.current(), new DueList(municipality, state.equals("open") ? null : DueList.ALL,
                Cursor.parse(cursor), Cursor.limit(limit)), purpose);
        return new Page<>(page.items().stream().map(ExaminationView::of).toList(), page.next());
    }
}
