package trygg.benefits.help.web;

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
import trygg.benefits.help.HelpService;
import trygg.benefits.help.StalledFile;
import trygg.benefits.help.web.HelpOfferResource.HelpOfferView;
import trygg.platform.api.Cursor;
import trygg.platform.api.Cursor.Page;
import trygg.platform.guarantee.ClockState;
import trygg.platform.guarantee.DueList;
import trygg.platform.secrecy.Callers;

/** Who is stuck and why, for machines. */
@Path("/api/v1/stalled-applications")
@Produces(MediaType.APPLICATION_JSON)
public class StalledResource {

    private final HelpService help;
    private final Callers callers;

    StalledResource(HelpService help, Callers callers) {
        this.help = help;
        this.callers = callers;
    }

    /** @param why {@code papers-overdue} or {@code nothing-done} */
    public record StalledView(UUID id, UUID applicationId, @JsonProperty("protected") boolean protectedPerson,
            @Nullable UUID caseId, String why, LocalDate since, Instant foundAt,
            @Nullable Instant helpedAt, List<HelpOfferView> helpOffers, List<ClockState> clocks) {

        static StalledView of(StalledFile file) {
            var stall = file.stall();
            return new StalledView(stall.id(), stall.application().value(),
                    file.application().protectedPerson(),
                    new Discretion(file.application().protectedPerson()).tell(stall.caseId()), stall.why().code(),
                    stall.since(), stall.foundAt(), stall.helpedAt(),
                    file.offers().stream().map(HelpOfferView::of).toList(),
                    ClockState.of(file.clocks(), HelpOfferResource.SERVICE));
        }
    }

    @GET
    @PermissionsAllowed("benefits.read")
    @Operation(operationId = "listStalledApplications", summary = "Applications that stand still, by when help is due")
    public Page<StalledView> list(@QueryParam("municipality") @NotNull String municipality,
            @QueryParam("state") @DefaultValue("open") @Pattern(regexp = "open|all") String state,
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit,
            @HeaderParam("X-Purpose") @DefaultValue("integration") @NotBlank @Size(max = 200) String purpose) {
        var page = help.list(callers.current(), new DueList(municipality, state.equals("open") ? null : DueList.ALL,
                Cursor.parse(cursor), Cursor.limit(limit)), purpose);
        return new Page<>(page.items().stream().map(StalledView::of).toList(), page.next());
    }
}
