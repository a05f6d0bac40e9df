package trygg.housing.fidelity.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import trygg.housing.fidelity.EvidenceService;
import trygg.housing.fidelity.KaplanMeier.Point;
import trygg.housing.fidelity.Measure;
import trygg.housing.fidelity.Retention;
import trygg.platform.api.OpenData;
import trygg.platform.municipality.Municipalities;
import trygg.platform.municipality.Municipality;
import trygg.platform.secrecy.PublicCounts;

/** Who keeps the home, as open data for everybody (C052). */
@Path("/open/retention")
@Produces(MediaType.APPLICATION_JSON)
public class OpenRetentionResource {

    private static final String COUNTING = "Households by their first Housing First keys. Retention by Kaplan and Meier; deaths and"
            + " planned moves to a home of one's own are known of until that day."
            + " A share is withheld when fewer than five lost their home until then, or fewer than five are known of for so long.";

    private final EvidenceService evidence;
    private final Municipalities municipalities;
    private final Clock clock;

    OpenRetentionResource(EvidenceService evidence, Municipalities municipalities, Clock clock) {
        this.evidence = evidence;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    /** @param percent whole, nothing where it is withheld or nobody has been housed for so long */
    public record OpenAfter(int months, @Nullable BigDecimal percent) {
    }

    /** Counts are nothing where they are withheld, because so few stand behind them. */
    public record OpenRetention(String municipality, String name, boolean synthetic, Instant generatedAt, String counting,
            int definition, String promise, @Nullable Long housed, @Nullable Long lost,
            List<OpenAfter> retention) {
    }

    @GET
    @Path("{municipality}.json")
    @PermitAll
    @Operation(operationId = "openRetention", summary = "Who keeps the home, for everybody; what so few stand behind is withheld")
    public Response open(@PathParam("municipality") String code) {
        return OpenData.of(municipalities, code, this::open);
    }

    private OpenRetention open(Municipality municipality) {
        var retention = evidence.retention(municipality);
        var row = PublicCounts.of(List.of(retention.lost(), retention.housed() - retention.lost()));
        return new OpenRetention(municipality.code(), municipality.name(), municipality.synthetic(), clock.instant(), COUNTING,
                Measure.VERSION, "C052", row.total().number(), row.parts().getFirst().number(),
                Retention.HORIZONS.stream().map(months -> after(months, retention.after(months))).toList());
    }

    /** A share can be turned back into the counts it was made of: so few of either, and it is withheld as they are. */
    private static OpenAfter after(int months, @Nullable Point point) {
        var told = point != null && point.happened() >= PublicCounts.LEAST && point.atRisk() >= PublicCounts.LEAST;
        return new OpenAfter(months, point == null || !told ? null
                : BigDecimal.valueOf(point.share() * 100).setScale(0, RoundingMode.HALF_UP));
    }
}
