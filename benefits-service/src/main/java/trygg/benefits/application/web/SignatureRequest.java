package trygg.benefits.application.web;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.ApplicationId;
import trygg.benefits.application.SignDecision;
import trygg.platform.secrecy.Caller;

/**
 * A second person's answer to a proposed decision.
 *
 * @param remark why it goes back; required then
 */
public record SignatureRequest(@NotNull Boolean signs, @Nullable @Size(max = 2000) String remark) {

    SignDecision command(UUID proposal, ApplicationId application, Caller caller) {
        return new SignDecision(proposal, application, signs, remark, caller.id(), caller.isStaff());
    }
}
