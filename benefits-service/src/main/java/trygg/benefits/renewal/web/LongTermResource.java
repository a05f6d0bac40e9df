package trygg.benefits.renewal.web;

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
import trygg.benefits.renewal.LongTermFamilies;
import trygg.benefits.renewal.LongTermService;
import trygg.platform.api.Months;
import trygg.platform.api.Problem;
import trygg.platform.secrecy.Callers;

/** The families that are due more and have not got it, for machines (C026). */
@Path("/api/v1/long-term-families")
@Produces(MediaType.APPLICATION_JSON)
public class LongTermResource {

    private final LongTermService families;
    private final Callers callers;

    LongTermResource(LongTermService families, Callers callers) {
        this.families = families;
        this.callers = callers;
    }

    /** @param caseId and all that describes the family are left out for a protected person */
    public record UnpaidView(UUID applicationId, @JsonProperty("protected") boolean protectedPerson, @Nullable UUID caseId,
            @Nullable Integer monthsInARow, @Nullable Integer children) {

        static UnpaidView of(LongTermFamilies.Unpaid one) {
            return one.protectedPerson() ? new UnpaidView(one.applicationId(), true, null, null, null)
                    : new UnpaidView(one.applicationId(), false, one.caseId(), one.inARow(), one.children());
        }
    }

    /** @param entitledFrom months in a row; @param without all, also where fewer are listed */
    public record FamiliesView(String municipality, String month, long entitledFrom, int entitled, int without,
            List<UnpaidView> items) {
    }

    @GET
    @PermissionsAllowed("benefits.read")
    @Operation(operationId = "listLongTermFamilies", summary = "Families entitled to the long-term supplement whose month was decided without it; the read is logged")
    public FamiliesView list(@QueryParam("municipality") @NotNull String municipality,
            @QueryParam("month") @NotNull String month,
            @HeaderParam("X-Purpose") @DefaultValue("integration") @NotBlank @Size(max = 200) String purpose) {
        return families.of(callers.current(), municipality, Months.read(month, "/month"), purpose)
                .map(found -> new FamiliesView(municipality, found.month().toString(), found.months(), found.entitled(),
                        found.without(), found.unpaid().stream().map(UnpaidView::of).toList()))
                .orElseThrow(() -> Problem.notFound("no-such-supplement",
                        "The municipality has no supplement for long-term families in this month").asException());
    }
}
