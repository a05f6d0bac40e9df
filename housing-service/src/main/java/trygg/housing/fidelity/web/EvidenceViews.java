package trygg.housing.fidelity.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.housing.fidelity.Fidelity;
import trygg.housing.fidelity.Goal;
import trygg.housing.fidelity.HomeAndWork;
import trygg.housing.fidelity.KaplanMeier.Point;
import trygg.housing.fidelity.Measure;
import trygg.housing.fidelity.Retention;
import trygg.housing.fidelity.ToKeys;
import trygg.platform.api.Codes;

/** The evidence as the API shows it. */
public final class EvidenceViews {

    /** So many rows stand beside each figure; the rest is asked for by itself. */
    private static final int ROWS = 20;

    private EvidenceViews() {
    }

    /** @param tenancyId with {@code caseId} nothing of a protected person, who still counts */
    public record EvidenceView(@Nullable UUID tenancyId, @Nullable UUID caseId, boolean protectedPerson, LocalDate on,
            String sign, boolean kept) {

        static EvidenceView of(Fidelity.Evidence one) {
            return new EvidenceView(one.protectedPerson() ? null : one.tenancyId(),
                    one.protectedPerson() ? null : one.caseId(), one.protectedPerson(), one.on(), Codes.of(one.sign()),
                    one.sign().kept());
        }
    }

    /**
     * @param verdict {@code kept} by all, {@code partly} by half or more, {@code red} by fewer, {@code no-facts} of nobody
     * @param evidence what was not kept first, at most twenty; the rest under {@code all}
     */
    public record FigureView(String measure, String verdict, long numerator, long denominator, List<EvidenceView> evidence,
            String all) {

        static FigureView of(Fidelity.Figure figure, String municipality) {
            var code = Codes.of(figure.measure());
            return new FigureView(code, Codes.of(figure.verdict()), figure.kept(), figure.of(),
                    figure.first(ROWS).stream().map(EvidenceView::of).toList(),
                    "api/v1/housing-first/fidelity/" + code + "?municipality=" + municipality);
        }
    }

    /** @param verdict that of the worst figure with facts */
    public record PrincipleView(int number, String principle, String verdict, List<FigureView> figures) {
    }

    /** @param verdict that of the worst principle; they are never averaged */
    public record FidelityView(String municipality, int definition, String verdict, List<PrincipleView> principles) {

        static FidelityView of(String municipality, Fidelity fidelity) {
            return new FidelityView(municipality, Measure.VERSION, Codes.of(fidelity.verdict()), fidelity.principles().stream()
                    .map(one -> new PrincipleView(one.principle().ordinal() + 1, Codes.of(one.principle()),
                            Codes.of(one.verdict()),
                            one.figures().stream().map(figure -> FigureView.of(figure, municipality)).toList()))
                    .toList());
        }
    }

    public record EvidenceRows(String measure, List<EvidenceView> evidence, @Nullable String next) {
    }

    /**
     * @param share of all whose home it still is after so many months, nothing where nobody has been housed so long
     * @param low with {@code high} the band of 95 percent, nothing where none can be reckoned
     * @param atRisk households known of for so long
     */
    public record AfterView(int months, @Nullable BigDecimal share, @Nullable BigDecimal low, @Nullable BigDecimal high,
            long atRisk) {

        static AfterView of(int months, @Nullable Point point) {
            var band = point == null ? null : point.band();
            return new AfterView(months, point == null ? null : rounded(point.share()),
                    band == null ? null : rounded(band.low()), band == null ? null : rounded(band.high()),
                    point == null ? 0 : point.atRisk());
        }
    }

    /** @param noWordHome with {@code noWordNoHome} those of whom benefits has told nothing */
    public record HomeAndWorkView(int months, long both, long homeOnly, long workOnly, long neither, long noWordHome,
            long noWordNoHome, long deaths) {

        static HomeAndWorkView of(HomeAndWork one) {
            return new HomeAndWorkView(HomeAndWork.MONTHS, one.both(), one.homeOnly(), one.workOnly(), one.neither(),
                    one.noWordHome(), one.noWordNoHome(), one.deaths());
        }
    }

    /**
     * @param medianDays from the first day without a home to the keys, nothing while fewer than half have theirs
     * @param goal homes that are to be lived in, nothing where nobody has decided it
     */
    public record RetentionView(String municipality, int definition, long housed, long still, long notOwnContract, long lost,
            long deaths, long ownHomes, long outOfSight, long returnedToHomelessness, long homelessNow,
            List<AfterView> retention, @Nullable Long medianDays, long keysGiven, long waiting,
            HomeAndWorkView homeAndWork, @Nullable Goal goal) {

        static RetentionView of(String municipality, Retention one, ToKeys keys, HomeAndWork homeAndWork,
                @Nullable Goal goal) {
            return new RetentionView(municipality, Measure.VERSION, one.housed(), one.still(), one.notOwn(), one.lost(),
                    one.deaths(), one.ownHomes(), one.outOfSight(), one.returned(), one.homelessNow(),
                    Retention.HORIZONS.stream().map(months -> AfterView.of(months, one.after(months))).toList(),
                    keys.median(), keys.housed(), keys.waiting(), HomeAndWorkView.of(homeAndWork),
                    goal);
        }
    }

    /** Of one, with three decimals: more would pretend to be known. */
    static BigDecimal rounded(double share) {
        return BigDecimal.valueOf(share).setScale(3, RoundingMode.HALF_UP);
    }
}
