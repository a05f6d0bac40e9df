package trygg.benefits.appeal.web;

import java.time.Year;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import io.quarkus.security.PermissionsAllowed;
import trygg.benefits.appeal.AppealFigures;
import trygg.benefits.appeal.AppealService;
import trygg.platform.secrecy.Callers;

/** How many decisions were changed on appeal (C037). For the municipality's own use: small numbers are not hidden here. */
@Path("/api/v1/statistics/appeals")
@Produces(MediaType.APPLICATION_JSON)
public class AppealFiguresResource {

    private final AppealService appeals;
    private final Callers callers;

    AppealFiguresResource(AppealService appeals, Callers callers) {
        this.appeals = appeals;
        this.callers = callers;
    }

    /**
     * @param figures of decisions on aid; @param recoveries of those to ask it back
     * @param share of the appeals that changed the decision, with three decimals; nothing when there was no appeal
     */
    public record FiguresView(String municipality, int year, AppealFigures figures, @Nullable String share,
            AppealFigures recoveries, @Nullable String recoveriesShare) {
    }

    @GET
    @PermissionsAllowed("benefits.read")
    @Operation(operationId = "appealFigures", summary = "How many decisions of a year's appeals were changed, in both directions")
    public FiguresView figures(@QueryParam("municipality") @NotNull String municipality,
            @QueryParam("year") @NotNull @Min(2000) @Max(2100) Integer year) {
        var figures = appeals.figures(callers.current(), municipality, Year.of(year));
        return new FiguresView(municipality, year, figures.aid(), share(figures.aid()), figures.recoveries(),
                share(figures.recoveries()));
    }

    private static @Nullable String share(AppealFigures figures) {
        var share = figures.share();
        return share == null ? null : share.toPlainString();
    }
}
