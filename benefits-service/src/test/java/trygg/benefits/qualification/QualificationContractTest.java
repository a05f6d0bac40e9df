package trygg.benefits.qualification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import trygg.benefits.qualification.ProgrammeApplication.Closing;
import trygg.benefits.qualification.ProgrammeApplication.Outcome;
import trygg.benefits.qualification.QualificationMessages.Step;
import trygg.benefits.statistics.QualificationEnd;
import trygg.benefits.statistics.QualificationEnd.Status;
import trygg.platform.events.OutgoingEvent;
import trygg.platform.guarantee.Deadline.CalendarMonths;
import trygg.platform.municipality.Municipality.Setting;
import trygg.testkit.Contracts;

/** What benefits states of the qualification programme is what the contract says. */
class QualificationContractTest {

    private static final String CONTRACT = "benefits/qualification/QualificationChanged.v1";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 16);
    private static final Instant NOW = Instant.parse("2026-11-20T14:00:00Z");
    private static final ProgrammeApplication APPLICATION = new ProgrammeApplication(
            UUID.fromString("9a1d7c3e-0000-4000-8000-000000000051"), "NO-3224",
            UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e"), false, LocalDate.of(2026, 5, 4), "karin", null);

    private static void valid(OutgoingEvent event) {
        assertThat(Contracts.faults(CONTRACT, Contracts.written(event.data()))).isEmpty();
    }

    @Test
    void isValidAndEqualsTheGoldenSample() {
        var event = QualificationMessages.changed(APPLICATION, Step.ON_LEAVE, DAY, NOW, "karin");

        valid(event);
        assertThat(Contracts.written(event.data())).isEqualTo(Contracts.sample(CONTRACT));
    }

    @Test
    void knowsEveryStepAndEndOfTheContract() {
        for (var step : Step.values()) {
            valid(QualificationMessages.changed(APPLICATION, step, DAY, NOW, "karin"));
        }
        for (var status : List.of(Status.COMPLETED_OR_AGREED, Status.ENDED_BY_ABSENCE, Status.MOVED,
                Status.OTHER_OSLO_DISTRICT, Status.ENDED_AFTER_BREAK)) {
            valid(QualificationMessages.ended(APPLICATION, new QualificationEnd(status, DAY, Set.of(), null), DAY, NOW,
                    "karin"));
        }
    }

    /** A ground is free text about a person. */
    @ParameterizedTest
    @EnumSource
    void aClosingStatesNoGround(Outcome outcome) {
        var event = QualificationMessages.closed(APPLICATION, new Closing(outcome, DAY, "because of the back", "karin"), NOW);

        valid(event);
        assertThat(Contracts.written(event.data()).toString()).doesNotContain("back");
    }

    /** Sosialtjenesteloven § 31, C040: six calendar months, from 31 August to the end of February. */
    @Test
    void theStartIsOwedWithinSixCalendarMonths() {
        var guarantee = new QualificationGuarantees().guarantees().getFirst();
        var setting = new Setting(guarantee.id(), true, LocalDate.of(2023, 1, 1), "test",
                Map.of("calendarMonths", "6"));

        assertThat(guarantee.promises()).containsExactly("C040");
        assertThat(guarantee.rule().deadline(setting, false)).isEqualTo(new CalendarMonths(6));
    }
}
