package trygg.benefits.work;

import static org.assertj.core.api.Assertions.assertThat;
import static trygg.benefits.work.WorkFixture.NOW;
import static trygg.benefits.work.WorkFixture.STOCKHOLM;
import static trygg.benefits.work.WorkFixture.started;
import static trygg.benefits.work.WorkFixture.waiting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import trygg.benefits.work.JobSupport.Gap;
import trygg.benefits.work.JobSupport.ToEmployer;
import trygg.benefits.work.Measure.PauseReason;
import trygg.benefits.work.Measure.Step;
import trygg.benefits.work.Measure.StepKind;
import trygg.benefits.work.Support.Adaptation;
import trygg.benefits.work.Support.EmployerContact;
import trygg.benefits.work.Support.Fault;
import trygg.benefits.work.Support.Terms;
import trygg.benefits.work.Support.Treatment;

/** Work beside treatment, as facts (C046), and how a measure fits (C045). */
class JobSupportTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static Treatment treatment(Measure of, @Nullable LocalDate until) {
        return new Treatment(new UUID(5, of.id().getLeastSignificantBits()), of.caseId(), LocalDate.of(2026, 10, 1), until,
                "karin");
    }

    private static Terms terms(long id, Measure of, String specialist, int day) {
        return new Terms(new UUID(6, id), of.id(), Set.of(Adaptation.SHORTER_HOURS), 50, specialist,
                LocalDate.of(2026, 11, day), "karin");
    }

    private static JobSupport counted(List<Measure> measures, List<Terms> terms, List<EmployerContact> contacts,
            List<Treatment> treatments) {
        return JobSupport.of(measures, new Support(terms, contacts, treatments), STOCKHOLM, NOW);
    }

    /** Treatment goes on and work waits or pauses: that is a gap, with the day it began. */
    @Test
    void aGapIsTreatmentWithoutWorkBesideIt() {
        var runs = started(waiting(1, 0, 60));
        var waits = waiting(2, 0, 8);
        var pauses = started(waiting(3, 0, 30)).with(new Step(new UUID(4, 9), StepKind.PAUSED, null, null,
                PauseReason.ILLNESS, null, null, NOW.minusSeconds(3 * 86_400L), "karin"));
        var treatedBefore = waiting(4, 0, 8);
        var figures = counted(List.of(runs, waits, pauses, treatedBefore, waiting(5, 0, 9)), List.of(), List.of(),
                List.of(treatment(runs, null), treatment(waits, TODAY), treatment(pauses, null),
                        treatment(treatedBefore, TODAY.minusDays(1))));

        assertThat(figures.inTreatment()).isEqualTo(3);
        assertThat(figures.parallel()).isOne();
        assertThat(figures.gaps()).containsExactly(new Gap(waits, LocalDate.of(2026, 11, 12)),
                new Gap(pauses, LocalDate.of(2026, 11, 17)));
    }

    /** The newest terms say who supports; who waits is on nobody's list yet. */
    @Test
    void theCaseloadCountsPeopleByTheirNewestSpecialist() {
        var one = started(waiting(1, 0, 60));
        var two = started(waiting(2, 0, 60));
        var figures = counted(List.of(one, two, waiting(3, 0, 5)), List.of(terms(1, one, "ola", 1), terms(2, one, "kari", 9),
                terms(3, two, "kari", 2), terms(4, waiting(3, 0, 5), "ola", 18)), List.of(), List.of());

        assertThat(figures.caseloads()).isEqualTo(Map.of("kari", 2L));
    }

    /** Leaving out those who have met nobody yet would make the time to an employer look short. */
    @Test
    void whoHasMetNoEmployerCountsWithTheDaysSoFar() {
        var met = started(waiting(1, 0, 30));
        var figures = counted(List.of(met, started(waiting(2, 0, 50)), waiting(3, 0, 70)), List.of(),
                List.of(new EmployerContact(new UUID(6, 1), met.id(), LocalDate.of(2026, 11, 10), "karin"),
                        new EmployerContact(new UUID(6, 2), met.id(), LocalDate.of(2026, 10, 31), "karin")),
                List.of());

        assertThat(figures.toEmployer()).isEqualTo(new ToEmployer(1, 2, 50L));
    }

    /** C046, zero exclusion: who was left out before it began is counted and seen. */
    @Test
    void whoNeverBeganIsCounted() {
        var left = waiting(1, 0, 30).with(new Step(new UUID(4, 8), StepKind.ENDED, null, null, null, Measure.Next.NONE, null,
                NOW, "karin"));

        assertThat(counted(List.of(left, waiting(2, 0, 3)), List.of(), List.of(), List.of()).neverBegun()).isOne();
    }

    @Test
    void whatCannotBeIsNamed() {
        var referred = LocalDate.of(2026, 11, 1);
        assertThat(terms(1, waiting(1, 0, 19), "ola", 2).faults(referred, TODAY)).isEmpty();
        assertThat(new Terms(new UUID(6, 1), new UUID(9, 1), Set.of(), 101, null, LocalDate.of(2026, 10, 31), "karin")
                .faults(referred, TODAY)).containsExactly(Fault.BEFORE_REFERRAL, Fault.NO_PERCENTAGE);
        assertThat(new EmployerContact(new UUID(6, 1), new UUID(9, 1), TODAY.plusDays(1), "karin").faults(referred, TODAY))
                .containsExactly(Fault.IN_FUTURE);
        assertThat(treatment(waiting(1, 0, 1), LocalDate.of(2026, 9, 30)).faults(TODAY))
                .containsExactly(Fault.UNTIL_BEFORE_FROM);
    }
}
