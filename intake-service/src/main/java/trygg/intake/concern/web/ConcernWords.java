package trygg.intake.concern.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * The words about concerns, in templates as {@code {concern:screen}}; written in
 * {@code messages/concern_<language>.properties}.
 */
@MessageBundle("concern")
public interface ConcernWords {
    @Message
    String board();

    @Message
    String board_purpose();

    @Message
    String board_live();

    @Message
    String board_empty();

    @Message
    String board_empty_text();

    @Message
    String all();

    @Message
    String waits_for(String step);

    @Message
    String next(String step);

    @Message
    String nothing_next();

    @Message
    String of_case(String id);

    @Message
    String acute();

    @Message
    String protect();

    @Message
    String purpose();

    @Message
    String to_board();

    @Message
    String to_case();

    @Message
    String received();

    @Message
    String said(String what);

    @Message
    String assess();

    @Message
    String assess_help();

    @Message
    String assess_optional();

    @Message
    String protection();

    @Message
    String protection_of(boolean needs);

    @Message
    String assess_do();

    @Message
    String assessed();

    @Message
    String screen();

    @Message
    String screen_help();

    @Message
    String screening();

    @Message
    String screening_of(String outcome);

    @Message
    String screen_do();

    @Message
    String screened();

    @Message
    String reason();

    @Message
    String reason_help();

    @Message
    String conclude();

    @Message
    String conclude_help();

    @Message
    String conclusion();

    @Message
    String conclusion_of(String outcome);

    @Message
    String conclude_do();

    @Message
    String concluded();

    @Message
    String extend();

    @Message
    String extend_help();

    @Message
    String due_on();

    @Message
    String extension_reason();

    @Message
    String ground();

    @Message
    String ground_help();

    @Message
    String extend_do();

    @Message
    String extended();

    @Message
    String until(String day);

    @Message
    String when();

    @Message
    String when_help();

    @Message
    String by(String who);

    @Message
    String choose_protection();

    @Message
    String choose_screening();

    @Message
    String choose_conclusion();

    @Message
    String give_reason();

    @Message
    String give_extension_reason();

    @Message
    String give_ground();

    @Message
    String give_day();

    @Message
    String beyond_the_law(String last);

    @Message
    String not_later(String due);

    @Message
    String too_late();

    @Message
    String too_long();

    @Message
    String not_a_time();

    @Message
    String time_future();

    @Message
    String time_before();
}
