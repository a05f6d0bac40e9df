package trygg.benefits.costshift.web;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.quarkus.security.PermissionsAllowed;
import trygg.benefits.costshift.CostShift;
import trygg.benefits.costshift.CostShiftService;
import trygg.benefits.costshift.RefundClaim.State;
import trygg.platform.secrecy.Callers;

/** Kronor a month shifted from the state's insurances, for machines. */
@Path("/api/v1/statistics/cost-shift")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CostShiftResource {

    private final CostShiftService costShift;
    private final Callers callers;

    CostShiftResource(CostShiftService costShift, Callers callers) {
        this.costShift = costShift;
        this.callers = callers;
    }

    /** @param looked households somebody has looked at, {@code households} those where the state has a part */
    public record MonthView(String month, long looked, long households, String total, Map<String, String> byCause,
            Map<String, String> byBenefit) {

        static MonthView of(CostShift.Month month) {
            return new MonthView(month.month().toString(), month.looked(), month.households(), month.total().toPlainString(),
                    text(month.byCause()), text(month.byBenefit()));
        }
    }

    public record CostShiftView(String municipality, int year, String total, List<MonthView> months,
            Map<String, String> claims) {
    }

    @GET
    @PermissionsAllowed("benefits.read")
    @Operation(operationId = "costShift", summary = "Kronor a month shifted from the state's insurances")
    public CostShiftView year(@QueryParam("municipality") @NotNull String municipality,
            @QueryParam("year") @Min(2000) @Max(2100) int year) {
        var found = costShift.year(callers.current(), municipality, year);
        var claims = new LinkedHashMap<String, String>();
        for (var state : State.values()) {
            claims.put(state.code(), found.claims().getOrDefault(state, BigDecimal.ZERO.setScale(2)).toPlainString());
        }
        return new CostShiftView(municipality, year, found.total().toPlainString(),
                found.months().stream().map(MonthView::of).toList(), claims);
    }

    private static Map<String, String> text(Map<String, BigDecimal> amounts) {
        var text = new LinkedHashMap<String, String>();
        amounts.keySet().stream().sorted().forEach(code -> text.put(code, amounts.get(code).toPlainString()));
        return text;
    }
}
