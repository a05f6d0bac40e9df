package trygg.intake.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Intake's own words, in {@code messages/intake_<language>.properties}; codes become words by a switch in the text. */
@MessageBundle("intake")
public interface IntakeMessages {

    @Message
    String need(String kind);

    @Message
    String channel(String code);

    @Message
    String outcome(String code);

    @Message
    String relation(String code);

    @Message
    String protection(String code);

    @Message
    String years(long age);

    @Message
    String not_born_yet();

    // ---- the board

    @Message
    String board_title();

    @Message
    String board_purpose();

    @Message
    String board_empty();

    @Message
    String board_empty_text();

    @Message
    String board_changed();

    @Message
    String concerns();

    @Message
    String household_size(long people, long children);

    @Message
    String board_case(String id, String channel);

    // ---- registering a contact

    @Message
    String register();

    @Message
    String register_purpose();

    @Message
    String register_button();

    @Message
    String field_channel();

    @Message
    String field_received();

    @Message
    String field_received_help();

    @Message
    String field_number();

    @Message
    String field_number_help();

    @Message
    String field_called();

    @Message
    String field_called_help();

    @Message
    String field_birth();

    @Message
    String field_duf();

    @Message
    String field_duf_help();

    @Message
    String error_duf();

    @Message
    String field_partner_number();

    @Message
    String field_partner_number_help();

    @Message
    String field_district();

    @Message
    String field_district_help();

    @Message
    String lives_in(String district);

    @Message
    String field_protection();

    @Message
    String field_protection_help();

    @Message
    String field_language();

    @Message
    String language_unknown();

    @Message
    String field_interpreter();

    @Message
    String field_interpreter_yes();

    @Message
    String section_person();

    @Message
    String section_needs();

    @Message
    String section_household();

    @Message
    String section_household_help();

    @Message
    String field_acute();

    @Message
    String field_needs_help();

    @Message
    String field_children();

    @Message
    String field_children_help();

    @Message
    String field_partner();

    @Message
    String field_partner_help();

    @Message
    String field_note();

    @Message
    String field_note_help();

    @Message
    String error_choose();

    @Message
    String error_need();

    @Message
    String error_number();

    @Message
    String error_date(String field);

    @Message
    String error_time();

    @Message
    String error_future();

    @Message
    String error_protection();

    @Message
    String error_used();

    // ---- the case

    @Message
    String case_purpose();

    @Message
    String registered();

    @Message
    String answered();

    @Message
    String next_none();

    @Message
    String answer_title();

    @Message
    String answer_help();

    @Message
    String answer_field();

    @Message
    String answer_note();

    @Message
    String answer_button();

    @Message
    String notes();

    @Message
    String born(String date);

    @Message
    String no_number();

    @Message
    String interpreter_needed(String language);

    @Message
    String back_to_case();

    @Message
    String readers();

    @Message
    String readers_empty();

    @Message
    String reader();

    @Message
    String read_at();

    @Message
    String read_what();

    @Message
    String read_done(String what);

    @Message
    String read_why();

    @Message
    String read_purpose(String code);

    @Message
    String protected_title();

    @Message
    String protected_text();

    @Message
    String join_reason();

    @Message
    String error_reason();

    @Message
    String join_button();

    @Message
    String promise_no(String id);

    @Message
    String why_due(String guarantee, String rule);

    @Message
    String rule_counted(int number, String unit);

    @Message
    String rule_same_day(String time);

    @Message
    String rule_or();

    @Message
    String rule_earliest(String rules);

    @Message
    String rule_cutoff(String time, String before, String after);

    // ---- search

    @Message
    String search_title();

    @Message
    String search_purpose();

    @Message
    String search_empty();

    @Message
    String search_empty_text();
}
