package trygg.platform.operations;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * The texts of the pages of operation and of remedies, in templates as {@code {operations:ops_title}}. They stand in
 * {@code messages/operations_<language>.properties}; a text missing in one language fails the build.
 */
@MessageBundle("operations")
public interface OperationsMessages {

    // ---- overview

    @Message
    String ops_title();

    @Message
    String ops_purpose(String service);

    @Message
    String calm_title();

    @Message
    String calm_text();

    @Message
    String alarm_title(int number);

    @Message
    String signs_title();

    @Message
    String sign(String id);

    @Message
    String sign_now(String id, String number);

    @Message
    String sign_oldest(String length);

    @Message
    String sign_soon(String number);

    @Message
    String sign_unknown();

    /** What it is, when nothing is wrong. */
    @Message
    String sign_means(String id);

    /** What to do when something is. */
    @Message
    String sign_do(String id);

    @Message
    String to_letters();

    @Message
    String verify_now();

    @Message
    String verify_intact(String entries);

    @Message
    String verify_broken(int faults);

    @Message
    String verify_unsealed(String number);

    @Message
    String verify_head();

    @Message
    String verify_fault(String what);

    @Message
    String consumers_title();

    @Message
    String consumers_none();

    @Message
    String col_consumer();

    @Message
    String col_sources();

    @Message
    String col_lag();

    @Message
    String col_members();

    @Message
    String not_known();

    @Message
    String gaps_title();

    @Message
    String gaps_none();

    @Message
    String gaps_meaning();

    @Message
    String col_subject();

    @Message
    String col_numbers();

    @Message
    String numbers_more(String number);

    @Message
    String col_since();

    @Message
    String refused_title();

    @Message
    String refused_none();

    @Message
    String refused_meaning();

    @Message
    String col_event();

    @Message
    String col_reason();

    // ---- dead letters

    @Message
    String letters_title();

    @Message
    String letters_purpose();

    @Message
    String letters_parked();

    @Message
    String letters_empty_title();

    @Message
    String letters_empty_text();

    @Message
    String letters_decided();

    @Message
    String letters_decided_none();

    @Message
    String col_message();

    @Message
    String col_parked();

    @Message
    String col_outcome();

    @Message
    String letter_unreadable();

    @Message
    String letter_state(String state);

    @Message
    String letter_nobodys();

    @Message
    String letter_purpose();

    @Message
    String letter_why();

    @Message
    String letter_headers();

    @Message
    String letter_headers_none();

    @Message
    String letter_payload();

    @Message
    String letter_payload_none();

    @Message
    String letter_place();

    @Message
    String letter_municipality();

    @Message
    String back_to_letters();

    @Message
    String replay_title();

    @Message
    String replay_text();

    @Message
    String replay_button();

    @Message
    String discard_title();

    @Message
    String discard_text();

    @Message
    String discard_reason();

    @Message
    String discard_help();

    @Message
    String discard_button();

    @Message
    String discard_reason_missing();

    @Message
    String text_too_long(int most);

    @Message
    String letter_said(String what);

    @Message
    String letter_still_fails();

    @Message
    String letter_decided(String state, String who, String when);

    @Message
    String letter_decision_reason();

    // ---- remedies

    @Message
    String remedies_title();

    @Message
    String remedies_purpose();

    @Message
    String remedies_all();

    @Message
    String remedies_mine();

    @Message
    String remedies_empty_title();

    @Message
    String remedies_empty_text(boolean mine);

    @Message
    String remedy_kind(String kind);

    @Message
    String remedy_since(String time);

    @Message
    String remedy_owner(String role);

    @Message
    String remedy_notice(String what);

    @Message
    String open_case();

    @Message
    String protected_matter();

    @Message
    String done_open();

    @Message
    String done_button();

    @Message
    String done_of_other(String role);

    @Message
    String note();

    @Message
    String note_help();

    @Message
    String note_missing();
}
