package trygg.benefits.recovery;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of recovery, on its page and in its letter; written in {@code messages/recovery_<language>.properties}. */
@MessageBundle("recovery")
public interface RecoveryWords {

    @Message
    String title(String id);

    @Message
    String purpose();

    @Message
    String to_application();

    @Message
    String paid();

    @Message
    String paid_none();

    @Message
    String paid_line(String amount, String day);

    @Message
    String decisions();

    @Message
    String decisions_none();

    @Message
    String by(String who);

    @Message
    String letter();

    @Message
    String waived(String reason, String by);

    @Message
    String set_aside(String day);

    @Message
    String disagree();

    @Message
    String waive();

    @Message
    String waive_reason();

    @Message
    String decide();

    @Message
    String which();

    @Message
    String which_choice(String part, String day);

    @Message
    String ground_label();

    @Message
    String ground(String code);

    @Message
    String amount(String currency);

    @Message
    String reason();

    @Message
    String reason_help();

    @Message
    String decide_do();

    @Message
    String in_your_name(String name);

    @Message
    String condition();

    @Message
    String condition_text();

    @Message
    String condition_do();

    @Message
    String condition_is(String ground);

    @Message
    String said(String what);

    @Message
    String choose_decision();

    @Message
    String choose_ground();

    @Message
    String amount_unreadable();

    @Message
    String give_reason();

    @Message
    String no_condition();

    @Message
    String more_than_paid(String left);

    @Message
    String barred(String day, String left);

    @Message
    String letter_received();

    @Message
    String said_before();

    @Message
    String needs_human();

    @Message
    String clause(String code);

    @Message
    String clause_law(String law);

    @Message
    String letter_title();

    @Message
    String letter_about(String id);

    @Message
    String what_heading();

    @Message
    String what(String amount, String decision);

    @Message
    String why_heading();

    @Message
    String pay_heading();

    @Message
    String pay_talk();

    @Message
    String pay_never();

    @Message
    String object_heading();

    @Message
    String object();

    @Message
    String object_help();

    @Message
    String section();

    @Message
    String not_arrived();
}
