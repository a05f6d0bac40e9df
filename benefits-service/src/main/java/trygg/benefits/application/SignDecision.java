package trygg.benefits.application;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A second person signs a proposed decision, or sends it back.
 *
 * @param id of the proposal, which the decision will have
 * @param remark why it goes back
 */
public record SignDecision(UUID id, ApplicationId applicationId, boolean signs, @Nullable String remark, String by,
        boolean byHuman) {

    public SignDecision {
        remark = remark == null || remark.isBlank() ? null : remark.strip();
    }
}
