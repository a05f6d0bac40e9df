package trygg.care.request.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Care's own words, in templates as {@code {care:talk}}; written in {@code messages/care_<language>.properties}. */
@MessageBundle("care")
public interface CareWords {

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
    String all_kinds();

    @Message
    String kind(String kind);

    @Message
    String first_talk();

    @Message
    String acute();

    @Message
    String interpreter();

    @Message
    String age(int years);

    @Message
    String lives_with_child();

    @Message
    String short_case(String id);

    @Message
    String member(String role);

    @Message
    String next();

    @Message
    String request_purpose();

    @Message
    String to_case();

    @Message
    String to_board();

    @Message
    String said(String what);

    @Message
    String talk();

    @Message
    String talk_help();

    @Message
    String talk_form();

    @Message
    String form_of(String form);

    @Message
    String when();

    @Message
    String when_help();

    @Message
    String talk_do();

    @Message
    String held();

    @Message
    String by(String who);

    @Message
    String choose_form();

    @Message
    String not_a_time();

    @Message
    String time_future();

    @Message
    String time_before();

    @Message
    String person();
}
