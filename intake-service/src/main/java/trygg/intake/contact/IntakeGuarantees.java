package trygg.intake.contact;

import java.time.Duration;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import trygg.platform.guarantee.Deadline;
import trygg.platform.guarantee.Guarantee;
import trygg.platform.guarantee.Guarantee.Owed;
import trygg.platform.guarantee.Guarantees;

/** What intake promises everybody who turns to the municipality. */
@ApplicationScoped
public class IntakeGuarantees implements Guarantees.Declared {

    /** C001: nobody is left without an answer; hours when it is acute, by night too, else working days. */
    public static final String FIRST_ANSWER = "first-answer";

    /** C023: whoever tells of violence is spoken with the same day. */
    public static final String VIOLENCE_CONTACT = "violence-contact";

    @Override
    public List<Guarantee> guarantees() {
        return List.of(
                new Guarantee(FIRST_ANSWER, 1, List.of("C001"),
                        (setting, acute) -> acute ? new Deadline.Within(Duration.ofHours(setting.number("acuteHours")))
                                : new Deadline.WorkingDays(setting.number("ordinaryWorkingDays")),
                        List.of(new Owed("escalation", "manager"), new Owed("apology", "caseworker"))),
                new Guarantee(VIOLENCE_CONTACT, 1, List.of("C023"),
                        (setting, _) -> new Deadline.SameDay(setting.time("until")),
                        List.of(new Owed("escalation", "duty-officer"))));
    }
}
