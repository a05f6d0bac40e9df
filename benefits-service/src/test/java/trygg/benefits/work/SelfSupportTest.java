package trygg.benefits.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import trygg.benefits.work.Measure.Next;
import trygg.benefits.work.SelfSupport.After;
import trygg.benefits.work.SelfSupport.AidMonths;
import trygg.benefits.work.SelfSupport.Exit;

/** C040: exits from aid and returns to it after 3, 6 and 12 months. */
class SelfSupportTest {

    private static final UUID CASE = new UUID(0, 1);
    private static final YearMonth THROUGH = YearMonth.of(2026, 12);

    private static AidMonths months(String... months) {
        return new AidMonths(CASE, new TreeSet<>(Stream.of(months).map(YearMonth::parse).toList()), Map.of());
    }

    private static SelfSupport counted(AidMonths... cases) {
        return SelfSupport.of(List.of(cases), THROUGH);
    }

    @Test
    void whoStaysOutIsCountedAtEveryHorizonThatHasPassed() {
        var figures = counted(months("2025-10", "2025-11", "2025-12"));

        assertThat(figures.exits().count()).isOne();
        assertThat(figures.exits().after()).isEqualTo(Map.of(3, new After(1, 0, 0), 6, new After(1, 0, 0), 12,
                new After(1, 0, 0)));
    }

    /** Back in March is within three months of January; the exit after March is one more. Back in April is later. */
    @Test
    void aReturnCountsFromTheHorizonItLiesIn() {
        assertThat(counted(months("2025-12", "2026-03")).exits().after().get(3)).isEqualTo(new After(1, 1, 0));
        assertThat(counted(months("2025-12", "2026-04", "2026-05", "2026-06", "2026-07", "2026-08", "2026-09", "2026-10",
                "2026-11", "2026-12")).exits().after())
                .isEqualTo(Map.of(3, new After(1, 0, 0), 6, new After(0, 1, 0), 12, new After(0, 1, 0)));
    }

    @Test
    void anExitTooYoungIsToldApartEvenWhenItHasReturnedAlready() {
        assertThat(counted(months("2026-09")).exits().after())
                .isEqualTo(Map.of(3, new After(1, 0, 0), 6, new After(0, 0, 1), 12, new After(0, 0, 1)));
        assertThat(counted(months("2026-10", "2026-12")).exits().after().get(3)).isEqualTo(new After(0, 0, 1));
    }

    @Test
    void whoHasAidInTheLastMonthKnownHasNotLeft() {
        assertThat(counted(months("2026-11", "2026-12")).exits().count()).isZero();
        assertThat(counted(months()).exits().count()).isZero();
        assertThat(counted(months("2027-01")).exits().count()).isZero();
    }

    @Test
    void everyExitOfACaseCounts() {
        assertThat(SelfSupport.exits(months("2026-01", "2026-03", "2026-07"), THROUGH)).containsExactly(
                new Exit(CASE, YearMonth.of(2026, 2), Next.NONE, YearMonth.of(2026, 3)),
                new Exit(CASE, YearMonth.of(2026, 4), Next.NONE, YearMonth.of(2026, 7)),
                new Exit(CASE, YearMonth.of(2026, 8), Next.NONE, null));
    }

    @Test
    void theOutcomeIsThatOfTheLastMeasureBeforeTheExit() {
        var left = new AidMonths(CASE, months("2026-01").months(),
                Map.of(YearMonth.of(2025, 11), Next.OTHER_MEASURE, YearMonth.of(2026, 2), Next.WORK, YearMonth.of(2026, 5),
                        Next.STUDY));
        var figures = counted(left, months("2026-02"));

        assertThat(figures.byOutcome().get(Next.WORK).count()).isOne();
        assertThat(figures.byOutcome().get(Next.NONE).count()).isOne();
        assertThat(figures.byOutcome().get(Next.STUDY).count()).isZero();
    }

    /** What is told of an exit once 3, 6 and 12 months have passed; what is too young is not told of. */
    @Test
    void eachHorizonIsToldOfWhenItHasPassed() {
        assertThat(SelfSupport.followUps(List.of(months("2026-03", "2026-08", "2026-09")), "SE-0181", THROUGH))
                .containsExactly(new FollowUp(CASE, "SE-0181", YearMonth.of(2026, 4), 3, null, Next.NONE),
                        new FollowUp(CASE, "SE-0181", YearMonth.of(2026, 4), 6, YearMonth.of(2026, 8), Next.NONE),
                        new FollowUp(CASE, "SE-0181", YearMonth.of(2026, 10), 3, null, Next.NONE));
    }
}
