package trygg.benefits.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;

import org.junit.jupiter.api.Test;

import trygg.platform.guarantee.Deadline;
import trygg.platform.guarantee.Guarantee;
import trygg.platform.guarantee.Guarantee.Owed;
import trygg.platform.municipality.Municipality.Setting;

class ApplicationGuaranteesTest {

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final Deadline.Calendar WEEKDAYS = day -> day.getDayOfWeek().getValue() <= 5;

    /** C037: ten working days from a Friday end on the Friday two weeks later, not on a Monday. */
    @Test
    void theDecisionIsDueInWorkingDays() {
        assertThat(due(ApplicationGuarantees.AID_DECISION, Map.of("workingDays", "10"), "2026-11-20T13:05:00"))
                .isEqualTo(at("2026-12-04T23:59:59"));
    }

    /** C041: food and medicine wait for no Monday, and not for the morning either. */
    @Test
    void foodOrMedicineIsDecidedTheSameDay() {
        assertThat(due(ApplicationGuarantees.EMERGENCY_AID, Map.of("until", "23:59"), "2026-11-21T08:00:00"))
                .isEqualTo(at("2026-11-21T23:59:59"));
        assertThat(due(ApplicationGuarantees.EMERGENCY_AID, Map.of("until", "20:00"), "2026-11-20T13:05:00"))
                .isEqualTo(at("2026-11-20T20:00:00"));
    }

    @Test
    void aBreachOwesSomethingToThePersonAndToSomebodyInCharge() {
        assertThat(guarantee(ApplicationGuarantees.AID_DECISION).remedies())
                .containsExactly(new Owed("apology", "manager"), new Owed("escalation", "manager"));
        assertThat(guarantee(ApplicationGuarantees.EMERGENCY_AID).remedies())
                .containsExactly(new Owed("escalation", "duty-officer"), new Owed("other-offer", "manager"));
    }

    private static Instant due(String guarantee, Map<String, String> parameters, String asked) {
        var setting = new Setting(guarantee, true, LocalDate.of(2026, 1, 1), "test", parameters);
        return guarantee(guarantee).rule().deadline(setting, true).due(at(asked), STOCKHOLM, WEEKDAYS);
    }

    private static Guarantee guarantee(String id) {
        return new ApplicationGuarantees().guarantees().stream().filter(one -> one.id().equals(id)).findFirst()
                .orElseThrow();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(STOCKHOLM).toInstant();
    }
}
