package trygg.housing.landlord.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import trygg.housing.home.Landlord;
import trygg.housing.landlord.LandlordService;
import trygg.platform.api.Codes;
import trygg.platform.api.OpenData;
import trygg.platform.municipality.Municipalities;
import trygg.platform.municipality.Municipality;
import trygg.platform.secrecy.PublicCounts;

/** How large a share of the homes comes from private landlords, as open data for everybody (C058). */
@Path("/open/landlords")
@Produces(MediaType.APPLICATION_JSON)
public class OpenLandlordResource {

    private static final String COUNTING = "Homes to live in that came into the municipality's register in the year, offered by"
            + " their landlord or entered for it, by the kind of landlord; the share is that of private ones in percent.";

    private final LandlordService landlords;
    private final Municipalities municipalities;
    private final Clock clock;

    OpenLandlordResource(LandlordService landlords, Municipalities municipalities, Clock clock) {
        this.landlords = landlords;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    /**
     * @param homes nothing where it is withheld, because so few stand behind it
     * @param privateShare percent with one decimal; nothing where either count is withheld
     */
    public record OpenLandlords(String municipality, String name, boolean synthetic, Instant generatedAt, String counting,
            String promise, int year, @Nullable Long homes, Map<String, @Nullable Long> byLandlord,
            @Nullable BigDecimal privateShare) {
    }

    @GET
    @Path("{municipality}.json")
    @PermitAll
    @Operation(operationId = "openLandlords", summary = "Homes of a year by kind of landlord for everybody; counts below five are withheld")
    public Response open(@PathParam("municipality") String code, @QueryParam("year") @Nullable Integer year) {
        return OpenData.of(municipalities, code, one -> open(one, year));
    }

    private OpenLandlords open(Municipality municipality, @Nullable Integer asked) {
        var now = clock.instant();
        int year = asked == null ? LocalDate.ofInstant(now, municipality.timeZone()).getYear()
                : Math.clamp(asked, 2000, 2200);
        var counts = landlords.registeredIn(municipality, year);
        var row = PublicCounts.of(counts.values().stream().toList());
        var byLandlord = new LinkedHashMap<String, @Nullable Long>();
        int at = 0;
        for (var kind : counts.keySet()) {
            byLandlord.put(Codes.of(kind), row.parts().get(at++).number());
        }
        return new OpenLandlords(municipality.code(), municipality.name(), municipality.synthetic(), now, COUNTING, "C058",
                year,
                row.total().number(), byLandlord,
                share(byLandlord.get(Codes.of(Landlord.Kind.PRIVATE)), row.total().number()));
    }

    /** In percent with one decimal. */
    static @Nullable BigDecimal share(@Nullable Long part, @Nullable Long whole) {
        return part == null || whole == null || whole == 0 ? null
                : BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }
}
