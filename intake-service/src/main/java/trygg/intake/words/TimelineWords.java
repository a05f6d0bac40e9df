package trygg.intake.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The sentences of a case's timeline, one for each kind of line, in {@code messages/timeline_<language>.properties}. */
@MessageBundle("timeline")
public interface TimelineWords {

    @Message
    String place_kind(String code);

    @Message
    String talk_form(String code);

    @Message
    String contact_received(String channel, String needs);

    @Message
    String contact_answered(String by, String outcome);

    @Message
    String application_received();

    @Message
    String taken_up(String service, String kinds);

    @Message
    String roof_offered(String by, String placeKind);

    @Message
    String housing_decided(String by, String outcome);

    @Message
    String eviction_contact_made(String by);

    @Message
    String aid_decided(String by, String part, String outcome);

    @Message
    String documents_asked_for(String by, String documents);

    @Message
    String document(String kind);

    @Message
    String document_due(String document, String day);

    @Message
    String appeal_received(String part);

    @Message
    String appeal_settled(String by, String step, String outcome);

    @Message
    String payment_changed(String state, String amount, String day);

    @Message
    String control_opened(String by);

    @Message
    String control_closed(String by, String outcome);

    @Message
    String plan_talk_held(String by, String agreed);

    @Message
    String measure_changed(String by, String kind, String step, String day);

    @Message
    String first_talk_held(String by, String form);

    @Message
    String concern_received();

    @Message
    String protection_assessed(String by, String needsProtection);

    @Message
    String concern_screened(String by, String outcome);

    @Message
    String inquiry_concluded(String by, String outcome);

    @Message
    String inquiry_extended(String by, String dueOn);

    @Message
    String clock_changed(String guarantee, String change);

    @Message
    String happened(String type);

    @Message
    String arrears_notified(String amount, String day);

    @Message
    String arrears_examined(String by, String outcome);

    @Message
    String application_stalled(String why);

    @Message
    String help_offered(String by, String way);

    @Message
    String documents_received(String documents, String day, String by);

    @Message
    String recovery_decided(String by, String outcome);

    @Message
    String qualification_changed(String by, String step, String outcome);

    @Message
    String self_support_followed_up(String months, String outcome);

    @Message
    String roof_accepted(String by);

    @Message
    String roof_declined(String by, String reason);

    @Message
    String shelter_refused(String by, String reason);

    @Message
    String roof_unmet();

    @Message
    String match_offered(String by);

    @Message
    String match_accepted();

    @Message
    String match_declined();

    @Message
    String match_bypassed(String by);

    @Message
    String homelessness_started(String on);

    @Message
    String homelessness_ended(String outcome, String on);

    @Message
    String tenant_bought(String on);

    @Message
    String eviction_scheduled(String day);

    @Message
    String eviction_averted(String by, String way);

    @Message
    String eviction_executed();

    @Message
    String child_home_at_risk(String why, String on);

    @Message
    String tenancy_started(String contract, String on);

    @Message
    String tenancy_ended(String reason, String on);

    @Message
    String first_hand_given(String on);

    @Message
    String tenancy_support(String step, String why);

    @Message
    String condition_found(String on);

    @Message
    String leg_missing(String leg, String on);

    @Message
    String housing_appealed(String on);

    @Message
    String housing_appeal_settled(String outcome);

    @Message
    String housing_executed(String on);

    @Message
    String housing_interrupted(String on);

    @Message
    String housing_lapsed(String by, String why, String on);

    @Message
    String home_fault_reported(String by, String kind, String severity);

    @Message
    String home_fault_fixed(String by, String kind);

    @Message
    String newcomer_arriving(String change, String on);
}
