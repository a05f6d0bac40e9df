package trygg.benefits.reporting.web;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import io.quarkus.security.PermissionsAllowed;
import trygg.benefits.reporting.ChildPoverty;
import trygg.benefits.reporting.DistrictFigures;
import trygg.benefits.reporting.FigureService;
import trygg.benefits.reporting.NormFloor;
import trygg.platform.api.Problem;
import trygg.platform.municipality.Municipalities;
import trygg.platform.secrecy.Callers;

/** The figures behind the promises about money, for machines. */
@Path("/api/v1/statistics")
@Produces(MediaType.APPLICATION_JSON)
public class FigureResource {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final FigureService figures;
    private final Municipalities municipalities;
    private final Callers callers;

    FigureResource(FigureService figures, Municipalities municipalities, Callers callers) {
        this.figures = figures;
        this.municipalities = municipalities;
        this.callers = callers;
    }

    /** A count that is null is withheld. */
    public record ChildPovertyView(String municipality, int year, String definition, int longTermFrom,
            List<PovertyMonthView> months, LengthView families, List<PovertyDistrictView> byDistrict,
            RefusalsView refusals) {

        static ChildPovertyView of(String municipality, ChildPoverty figures) {
            var length = figures.families();
            var refusals = figures.refusals();
            return new ChildPovertyView(municipality, figures.year(),
                    "A household is on aid in a month when a decision gives it something for that month; counts below five are"
                            + " withheld (null), and others with them where a sum would tell them.",
                    ChildPoverty.LONG_TERM,
                    figures.months().stream().map(PovertyMonthView::of).toList(),
                    new LengthView(length.all().number(), length.upToThree().number(), length.upToSix().number(),
                            length.upToNine().number(), length.longTerm().number()),
                    figures.byDistrict().stream().map(PovertyDistrictView::of).toList(),
                    new RefusalsView(refusals.refused().number(), refusals.decisions().number()));
        }
    }

    /** @param withChildren the numerator, {@code households} on aid the denominator */
    public record PovertyMonthView(String month, @Nullable Long withChildren, @Nullable Long households,
            @Nullable Long children, @Nullable Long oneAdult, @Nullable Long moreAdults, @Nullable Long withoutChildren) {

        static PovertyMonthView of(ChildPoverty.Month month) {
            return new PovertyMonthView(month.month().toString(), month.withChildren().number(), month.households().number(),
                    month.children().number(), month.oneAdult().number(), month.moreAdults().number(),
                    month.withoutChildren().number());
        }
    }

    /** Households with children by the months of the year they had aid. */
    public record LengthView(@Nullable Long all, @Nullable Long upToThree, @Nullable Long upToSix, @Nullable Long upToNine,
            @Nullable Long longTerm) {
    }

    /**
     * Households that had aid in some month of the year.
     *
     * @param district by the code of the municipality's profile; null for those whose district is not known
     */
    public record PovertyDistrictView(@Nullable String district, @Nullable String name, @Nullable Long withChildren,
            @Nullable Long households) {

        static PovertyDistrictView of(DistrictFigures.Open open) {
            var district = open.district();
            return new PovertyDistrictView(district == null ? null : district.code(),
                    district == null ? null : district.name(), open.some().number(), open.all().number());
        }
    }

    public record RefusalsView(@Nullable Long refused, @Nullable Long decisions) {
    }

    public record FloorView(String municipality, int year, List<FloorMonthView> months,
            List<FloorDistrictView> byDistrict) {
    }

    /** @param district by the code of the municipality's profile; null for those whose district is not known */
    public record FloorDistrictView(@Nullable String district, long belowFloor, long decisions) {
    }

    /** @param sharePercent with one decimal */
    public record FloorMonthView(String month, long belowFloor, long decisions, String sharePercent) {

        static FloorMonthView of(NormFloor.Month month) {
            return new FloorMonthView(month.month().toString(), month.below(), month.decisions(),
                    month.share() / 10 + "." + month.share() % 10);
        }
    }

    /** @param missing was granted on top; @param tooMuch was paid and stays with the household */
    public record RecheckedView(String municipality, int year, long more, String missing, long less, String tooMuch) {
    }

    @GET
    @Path("child-poverty")
    @PermissionsAllowed("benefits.read")
    @Operation(operationId = "childPoverty", summary = "Households with children on aid by month, how long, and refusals to families (C025)")
    public ChildPovertyView childPoverty(@QueryParam("municipality") @Nullable String municipality,
            @QueryParam("year") @Nullable Integer year) {
        var served = KostraResource.municipality(municipalities, callers, municipality);
        return ChildPovertyView.of(served.code(), figures.childPoverty(served, year(year)));
    }

    @GET
    @Path("floor")
    @PermissionsAllowed("benefits.read")
    @Operation(operationId = "normFloor", summary = "Decisions below the national floor, by month, with their share (C035)")
    public FloorView floor(@QueryParam("municipality") @Nullable String municipality,
            @QueryParam("year") @Nullable Integer year) {
        var served = KostraResource.municipality(municipalities, callers, municipality);
        var floor = figures.floor(served, year(year));
        return new FloorView(served.code(), year(year), floor.months().stream().map(FloorMonthView::of).toList(),
                floor.byDistrict().stream().map(one -> new FloorDistrictView(one.district(), one.some(), one.all())).toList());
    }

    @GET
    @Path("rechecked-months")
    @PermissionsAllowed("benefits.read")
    @Operation(operationId = "recheckedMonths", summary = "Decided months that came to more or less when reckoned anew (C037)")
    public RecheckedView rechecked(@QueryParam("municipality") @Nullable String municipality,
            @QueryParam("year") @Nullable Integer year) {
        var served = KostraResource.municipality(municipalities, callers, municipality);
        var rechecked = figures.rechecked(served, year(year));
        return new RecheckedView(served.code(), year(year), rechecked.more(), rechecked.missing().setScale(2).toPlainString(),
                rechecked.less(), rechecked.tooMuch().setScale(2).toPlainString());
    }

    static int year(@Nullable Integer year) {
        if (year == null || year < FIRST_YEAR || year > LAST_YEAR) {
            throw Problem.invalid("unknown-year", "A year is needed, such as 2026", "/year", "is no year").asException();
        }
        return year;
    }
}
