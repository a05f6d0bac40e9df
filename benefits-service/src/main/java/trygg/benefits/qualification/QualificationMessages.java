package trygg.benefits.qualification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.benefits.qualification.ProgrammeApplication.Closing;
import trygg.benefits.statistics.QualificationEnd;
import trygg.platform.events.OutgoingEvent;

/** What benefits states of the qualification programme; the contract is under {@code contracts/benefits/qualification}. */
final class QualificationMessages {

    /** What happened; the code stands in the event. */
    enum Step {
        APPLIED,
        REFUSED,
        WITHDRAWN,
        STARTED,
        ON_LEAVE,
        BACK,
        ENDED
    }

    private QualificationMessages() {
    }

    /** True when somebody asked for the programme, began, went on leave or came back. */
    static OutgoingEvent changed(ProgrammeApplication of, Step step, LocalDate on, Instant at, String by) {
        return event(of, step, on, null, at, by);
    }

    /** True when a named human refused it or the person took it back. The ground stays in benefits. */
    static OutgoingEvent closed(ProgrammeApplication of, Closing closing, Instant at) {
        var step = switch (closing.outcome()) {
            case REFUSED -> Step.REFUSED;
            case WITHDRAWN -> Step.WITHDRAWN;
        };
        return event(of, step, closing.closedOn(), null, at, closing.by());
    }

    static OutgoingEvent ended(ProgrammeApplication of, QualificationEnd end, LocalDate on, Instant at, String by) {
        return event(of, Step.ENDED, on, code(end.status()), at, by);
    }

    private static OutgoingEvent event(ProgrammeApplication of, Step step, LocalDate on, @Nullable String outcome,
            Instant at, String by) {
        return new OutgoingEvent("QualificationChanged.v1", of.caseId(), of.municipality(), at,
                new QualificationChanged(of.id(), of.caseId(), code(step), on, outcome, at, by));
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    record QualificationChanged(UUID programmeId, UUID caseId, String step, LocalDate on, @Nullable String outcome, Instant at,
            String by) {
    }
}
