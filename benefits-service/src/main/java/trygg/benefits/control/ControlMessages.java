package trygg.benefits.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import trygg.benefits.control.Control.Closing;
import trygg.platform.events.OutgoingEvent;

/** What benefits states to the others about controls; what a register said or a caseworker noted stays here. */
final class ControlMessages {

    private ControlMessages() {
    }

    /** True when a control was opened. The household's payments go on. */
    static OutgoingEvent opened(Control control) {
        return new OutgoingEvent("ControlOpened.v1", control.caseId(), control.municipality(), control.openedAt(),
                new ControlOpened(control.id(), control.applicationId().value(), control.caseId(), control.trigger().code(),
                        control.basis().paragraph(), control.informedOn(), control.openedAt(), control.openedBy()));
    }

    /** True when a named human closed a control with what was found. */
    static OutgoingEvent closed(Control control, Closing closing) {
        return new OutgoingEvent("ControlClosed.v1", control.caseId(), control.municipality(), closing.at(),
                new ControlClosed(control.id(), control.applicationId().value(), control.caseId(), control.trigger().code(),
                        closing.finding().code(), closing.at(), closing.by()));
    }

    record ControlOpened(UUID controlId, UUID applicationId, UUID caseId, String trigger, String ground,
            LocalDate informedOn, Instant openedAt, String by) {
    }

    record ControlClosed(UUID controlId, UUID applicationId, UUID caseId, String trigger, String outcome, Instant closedAt,
            String by) {
    }
}
