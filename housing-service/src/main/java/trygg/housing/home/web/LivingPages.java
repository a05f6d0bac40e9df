package trygg.housing.home.web;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.quarkus.qute.TemplateInstance;
import trygg.housing.home.living.Crowding.Crowded;
import trygg.housing.home.living.LivingService;
import trygg.housing.home.living.Spread;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.Visitor;
import trygg.platform.pages.Words;
import trygg.platform.secrecy.Callers;

/** How crowded and how gathered households live, for staff (C060). */
@Path("/homes/living")
@RolesAllowed({ "caseworker", "duty-officer", "manager" })
@Produces(MediaType.TEXT_HTML)
public class LivingPages {

    private static final String PURPOSE = "follow-up";
    private static final int ROWS = 100;

    public record CrowdedRow(UUID id, String name, int people, int capacity, String rooms, String since) {
    }

    public record PlaceRow(String name, String landlord, int homes, int let, String share) {
    }

    /** @param index with two decimals; the empty text where nothing is let */
    public record SpreadPart(String index, String even, long let, long used, List<PlaceRow> places) {
    }

    record show(PageFrame frame, String on, long lived, long crowded, long untold, List<CrowdedRow> homes, SpreadPart houses,
            SpreadPart streets) implements TemplateInstance {
    }

    private final LivingService living;
    private final Callers callers;
    private final Visitor visitor;

    LivingPages(LivingService living, Callers callers, Visitor visitor) {
        this.living = living;
        this.callers = callers;
        this.visitor = visitor;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show() {
        var frame = visitor.frame();
        var found = living.show(callers.current(), visitor.requireMunicipality(), ROWS, PURPOSE);
        var crowding = found.crowding();
        return new show(frame, Words.date(found.on(), frame), crowding.lived(), crowding.crowded(), crowding.untold(),
                crowding.homes().stream().map(one -> row(one, frame)).toList(), part(found.houses(), frame),
                part(found.streets(), frame));
    }

    private CrowdedRow row(Crowded one, PageFrame frame) {
        var rooms = one.home().rooms();
        return new CrowdedRow(one.home().id(),
                HomePage.name(one.home(), BundleWords.in(HomeWords.class, visitor.language())), one.people(),
                one.home().capacity(), rooms == null ? "–" : rooms.toString(), Words.date(one.since(), frame));
    }

    private static SpreadPart part(Spread spread, PageFrame frame) {
        return new SpreadPart(spread.let() == 0 ? "" : decimals(spread.index(), 2, frame), decimals(spread.even(), 1, frame),
                spread.let(), spread.used(),
                spread.places().stream().filter(place -> place.let() > 0).limit(ROWS).map(place -> new PlaceRow(place.name(),
                        place.landlord(), place.homes(), place.let(), Math.round(100 * place.share()) + " %")).toList());
    }

    private static String decimals(double number, int many, PageFrame frame) {
        return String.format(frame.language().locale(), "%." + many + "f", number);
    }
}
