package trygg.benefits.appeal.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages about appeals; written in {@code messages/appeal_<language>.properties}. */
@MessageBundle("appeal")
public interface AppealWords {

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
    String show(String filter);

    @Message
    String guarantee();

    @Message
    String row(String part, String id);

    @Message
    String waits(String what);

    @Message
    String late_tag();

    @Message
    String title(String id);

    @Message
    String purpose();

    @Message
    String to_board();

    @Message
    String to_application();

    @Message
    String the_decision();

    @Message
    String facts();

    @Message
    String came();

    @Message
    String appellant(String who);

    @Message
    String appellant_label();

    @Message
    String in_time_label();

    @Message
    String in_time(String state, String day);

    @Message
    String decided_by();

    @Message
    String wording();

    @Message
    String no_wording();

    @Message
    String steps();

    @Message
    String step(String kind, String outcome, String instance, String day);

    @Message
    String why_same(String reason);

    @Message
    String direction(String direction);

    @Message
    String rule();

    @Message
    String rule_text(String step, String country, String part);

    @Message
    String next(String step);

    @Message
    String what_label();

    @Message
    String choice(String what, String part, String instance);

    @Message
    String direction_label();

    @Message
    String reason();

    @Message
    String reason_help();

    @Message
    String why_same_label(String who);

    @Message
    String why_same_help();

    @Message
    String day_label(String step);

    @Message
    String submit();

    @Message
    String in_your_name(String name);

    @Message
    String settled();

    @Message
    String reopened();

    @Message
    String said(String what);

    @Message
    String choose_what();

    @Message
    String choose_direction();

    @Message
    String give_reason();

    @Message
    String same_human();

    @Message
    String give_day();

    @Message
    String came_in_time();

    @Message
    String needs_human();

    @Message
    String too_long();

    @Message
    String application_title(String id);

    @Message
    String application_purpose();

    @Message
    String none();

    @Message
    String none_text();

    @Message
    String take_in();

    @Message
    String which_decision();

    @Message
    String decision_choice(String part, String outcome, String day);

    @Message
    String wording_label();

    @Message
    String wording_help();

    @Message
    String received_at();

    @Message
    String received_help();

    @Message
    String take_in_do();

    @Message
    String choose_decision();

    @Message
    String not_a_time();

    @Message
    String time_future();

    @Message
    String time_before();

    @Message
    String recovery_choice(String amount, String day);

    @Message
    String set_aside();

    @Message
    String section();

    @Message
    String section_link();

    @Message
    String instance(String country);

    @Message
    String by(String who);

    @Message
    String decision_part(String part);

    @Message
    String withdraw();

    @Message
    String withdraw_text();

    @Message
    String wished_by();

    @Message
    String wished_on();

    @Message
    String withdraw_do();

    @Message
    String choose_who();
}
