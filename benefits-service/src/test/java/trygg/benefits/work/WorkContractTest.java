package trygg.benefits.work;

import static org.assertj.core.api.Assertions.assertThat;
import static trygg.benefits.work.WorkFixture.CASE;
import static trygg.benefits.work.WorkFixture.ID;
import static trygg.benefits.work.WorkFixture.NOW;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import trygg.benefits.work.Measure.Next;
import trygg.benefits.work.Measure.PauseReason;
import trygg.benefits.work.Measure.SkipReason;
import trygg.benefits.work.Measure.Step;
import trygg.benefits.work.Measure.StepKind;
import trygg.platform.events.OutgoingEvent;
import trygg.testkit.Contracts;

/** What benefits states of plans and measures is what the contracts say. */
class WorkContractTest {

    private static Measure measure(MeasureKind kind) {
        return new Measure(ID, CASE, "SE-0181", false, kind, 1, NOW, "karin", List.of());
    }

    private static Step step(StepKind kind, @Nullable PauseReason reason, @Nullable Next next, @Nullable SkipReason skip) {
        return new Step(new UUID(1, 1), kind, null, null, reason, next, skip, NOW, "karin");
    }

    static List<OutgoingEvent> events() {
        return List.of(WorkMessages.talked(new PlanTalk(ID, CASE, "SE-0181", "a bakery of my own", true, NOW, "karin")),
                WorkMessages.moved(measure(MeasureKind.IPS), step(StepKind.PAUSED, PauseReason.ILLNESS, null, null)),
                WorkMessages.followedUp(new FollowUp(CASE, "SE-0181", YearMonth.of(2026, 5), 6, YearMonth.of(2026, 9),
                        Next.WORK), NOW));
    }

    @ParameterizedTest
    @MethodSource("events")
    void isValidAndEqualsTheGoldenSample(OutgoingEvent event) {
        var written = Contracts.written(event.data());

        assertThat(Contracts.faults("benefits/work/" + event.type(), written)).isEmpty();
        assertThat(written).isEqualTo(Contracts.sample("benefits/work/" + event.type()));
        assertThat(written.toString()).as("a person's own words stay here").doesNotContain("bakery");
    }

    @Test
    void knowsEveryStepAndReasonOfTheContract() {
        valid(WorkMessages.referred(measure(MeasureKind.TRAINING)));
        valid(WorkMessages.ending(measure(MeasureKind.MUNICIPAL_JOB), LocalDate.of(2026, 12, 31), NOW));
        valid(WorkMessages.moved(measure(MeasureKind.TRAINING), new Step(new UUID(1, 1), StepKind.PROLONGED, null,
                LocalDate.of(2027, 3, 31), null, null, null, NOW, "karin")));
        valid(WorkMessages.metEmployer(measure(MeasureKind.IPS), NOW, "karin"));
        for (int months : SelfSupport.HORIZONS) {
            valid(WorkMessages.followedUp(new FollowUp(CASE, "SE-0181", YearMonth.of(2026, 5), months, null, Next.NONE), NOW));
        }
        for (var reason : PauseReason.values()) {
            valid(WorkMessages.moved(measure(MeasureKind.IPS), step(StepKind.PAUSED, reason, null, null)));
        }
        for (var skip : SkipReason.values()) {
            valid(WorkMessages.passedOver(measure(MeasureKind.IPS), step(StepKind.STARTED, null, null, skip)));
        }
        for (var next : Next.values()) {
            valid(WorkMessages.moved(measure(MeasureKind.IPS), step(StepKind.ENDED, null, next, null)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void knowsEveryKindOfTheContract(MeasureKind kind) {
        valid(WorkMessages.referred(measure(kind)));
    }

    private static void valid(OutgoingEvent event) {
        assertThat(Contracts.faults("benefits/work/" + event.type(), Contracts.written(event.data()))).isEmpty();
    }
}
