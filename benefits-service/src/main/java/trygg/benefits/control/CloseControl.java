package trygg.benefits.control;

import java.util.UUID;

import trygg.benefits.control.Control.Finding;

/**
 * Ends a control with what was found. The caller chooses the id, so sending it twice closes once.
 *
 * @param byHuman whether a named human stands for the finding
 */
public record CloseControl(UUID id, UUID controlId, Finding finding, String note, String by, boolean byHuman) {

    public CloseControl {
        note = note.strip();
    }
}
