package trygg.housing.stock.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import trygg.housing.stock.Gap;
import trygg.housing.stock.StockService;
import trygg.platform.api.OpenData;
import trygg.platform.municipality.Municipalities;
import trygg.platform.municipality.Municipality;
import trygg.platform.secrecy.PublicCounts;

/** Which homes are lacking, as open data for everybody (C059). */
@Path("/open/stock")
@Produces(MediaType.APPLICATION_JSON)
public class OpenStockResource {

    private final StockService stock;
    private final Municipalities municipalities;

    OpenStockResource(StockService stock, Municipalities municipalities) {
        this.stock = stock;
        this.municipalities = municipalities;
    }

    /**
     * @param need households; nothing where it is withheld because so few stand behind it
     * @param gap by years from now; nothing where the need is withheld, which it would tell
     */
    public record OpenRow(String code, @Nullable Long need, long homes, long free, Map<Integer, Long> ready,
            @Nullable Map<Integer, Long> gap) {
    }

    public record OpenStock(String municipality, String name, boolean synthetic, String promise, String counting, LocalDate on,
            @Nullable Long need, List<OpenRow> kinds, List<OpenRow> districts) {
    }

    @GET
    @Path("{municipality}.json")
    @PermitAll
    @Operation(operationId = "openStock", summary = "Homes lacking by kind and district for everybody; counts below five are withheld")
    public Response open(@PathParam("municipality") String code) {
        return OpenData.of(municipalities, code, this::open);
    }

    private OpenStock open(Municipality municipality) {
        var gap = stock.gap(municipality);
        return new OpenStock(municipality.code(), municipality.name(), municipality.synthetic(), "C059", StockViews.FORMULA,
                gap.on(), PublicCounts.of(List.of(gap.need())).total().number(), rows(gap.kinds()), rows(gap.districts()));
    }

    private static List<OpenRow> rows(List<Gap.Row> rows) {
        var needs = PublicCounts.of(rows.stream().map(Gap.Row::need).toList()).parts();
        var open = new ArrayList<OpenRow>();
        for (int nth = 0; nth < rows.size(); nth++) {
            var row = rows.get(nth);
            var need = needs.get(nth).number();
            open.add(new OpenRow(row.code(), need, row.stock(), row.free(), StockViews.byYear(row.ready()),
                    need == null ? null : StockViews.byYear(row.gaps())));
        }
        return open;
    }
}
