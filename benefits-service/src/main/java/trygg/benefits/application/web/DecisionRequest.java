package trygg.benefits.application.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.ApplicationId;
import trygg.benefits.application.DecideAid;
import trygg.benefits.application.Decision.Form;
import trygg.benefits.application.Decision.Outcome;
import trygg.benefits.application.Decision.Part;
import trygg.benefits.application.Ground;
import trygg.platform.api.Months;
import trygg.platform.secrecy.Caller;

/**
 * A decision on aid as it is sent.
 *
 * @param amount required when emergency aid is given; of a decision on the aid it is what the calculations come to
 * @param ground the paragraph, such as {@code SoL 2025:400 12:1}
 * @param reason required unless all is granted
 * @param calculations kept for the application before, one for each month that is decided
 * @param itemReasons by kind of cost, why it does not count in full
 * @param individualReason why less than the national norm is given; such a decision waits for a second signature
 * @param coded facts for the national statistics; Norway asks for them when aid is given
 * @param runsUntil a month, {@code 2026-12}: until then aid goes on by itself when nothing has changed
 * @param form a grant when it is not said
 */
public record DecisionRequest(@Nullable UUID id,
        @NotNull @Pattern(regexp = "emergency|aid", message = "is none of emergency, aid") String part,
        @NotNull @Pattern(regexp = "granted|partly|refused|dismissed", message = "is none of granted, partly, refused, dismissed") String outcome,
        @Nullable @Valid MoneyView amount,
        @NotNull @Pattern(regexp = Ground.FORM, message = "is not a law and a paragraph") String ground,
        @Nullable @Size(max = 4000) String reason, @Nullable Instant decidedAt,
        @Nullable @Size(max = 12, message = "at most twelve months") List<@NotNull(message = "is missing") UUID> calculations,
        @Nullable @Size(max = 100, message = "at most 100 things") Map<String, @NotNull(message = "is missing") @Size(max = 2000) String> itemReasons,
        @Nullable @Size(max = 4000) String individualReason, @Nullable @Valid CodedFactsView coded,
        @Nullable String runsUntil,
        @Nullable @Pattern(regexp = "grant|loan", message = "is none of grant, loan") String form) {

    DecideAid command(UUID decisionId, ApplicationId application, Caller caller) {
        return new DecideAid(decisionId, application, Part.of(part).orElseThrow(), Outcome.of(outcome).orElseThrow(),
                amount == null ? null : amount.toMoney(), new Ground(ground.strip()), reason, decidedAt, caller.id(),
                caller.isStaff(), calculations == null ? List.of() : calculations,
                itemReasons == null ? Map.of() : itemReasons, individualReason, coded == null ? null : coded.facts(),
                runsUntil == null ? null : Months.read(runsUntil, "/runsUntil"),
                Form.of(form == null ? "" : form).orElse(Form.GRANT));
    }
}
