package trygg.benefits.work.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * The words of the way to work, in templates as {@code {work:title}}; written in {@code messages/work_<language>.properties}.
 */
@MessageBundle("work")
public interface WorkWords {

    @Message
    String title();

    @Message
    String purpose();

    @Message
    String to_board();

    @Message
    String said(String said);

    @Message
    String kind(String kind);

    @Message
    String guarantee(String guarantee);

    @Message
    String kinds();

    @Message
    String queue();

    @Message
    String queue_rule();

    @Message
    String queue_empty();

    @Message
    String queue_empty_text();

    @Message
    String position();

    @Message
    String who();

    @Message
    String why_there();

    @Message
    String days_waited();

    @Message
    String passed_over();

    @Message
    String in_case(String id);

    @Message
    String rank(String reason);

    @Message
    String places();

    @Message
    String places_none();

    @Message
    String places_none_text();

    @Message
    String unit();

    @Message
    String seats();

    @Message
    String taken();

    @Message
    String free();

    @Message
    String condition(boolean allowed);

    @Message
    String add_place();

    @Message
    String capacity();

    @Message
    String from();

    @Message
    String add_do();

    @Message
    String give_capacity();

    @Message
    String give_unit();

    @Message
    String give_day();

    @Message
    String before_last();

    @Message
    String days_to_start();

    @Message
    String days_text();

    @Message
    String group();

    @Message
    String with_children();

    @Message
    String without_children();

    @Message
    String started();

    @Message
    String waiting();

    @Message
    String median();

    @Message
    String longest();

    @Message
    String seats_by_month();

    @Message
    String month();

    @Message
    String seats_of(int before, int taken);

    @Message
    String after();

    @Message
    String next(String next);

    @Message
    String count();

    @Message
    String ending();

    @Message
    String ending_none();

    @Message
    String ends(String day);

    @Message
    String plan_title();

    @Message
    String plan_purpose();

    @Message
    String to_case();

    @Message
    String to_application();

    @Message
    String talks();

    @Message
    String talks_none();

    @Message
    String agreed(boolean yes);

    @Message
    String goal();

    @Message
    String goal_help();

    @Message
    String give_goal();

    @Message
    String answer_label();

    @Message
    String answer(String answer);

    @Message
    String choose_answer();

    @Message
    String held_at();

    @Message
    String held_help();

    @Message
    String not_a_time();

    @Message
    String talk();

    @Message
    String talk_do();

    @Message
    String too_long();

    @Message
    String measures();

    @Message
    String measures_none();

    @Message
    String state(String state);

    @Message
    String step(String step);

    @Message
    String step_do(String step);

    @Message
    String reason(String reason);

    @Message
    String skip(String reason);

    @Message
    String refer();

    @Message
    String refer_do();

    @Message
    String kind_label();

    @Message
    String choose_kind();

    @Message
    String already_referred();

    @Message
    String next_step(String kind);

    @Message
    String step_label();

    @Message
    String choose_step();

    @Message
    String step_save();

    @Message
    String place_label();

    @Message
    String place_of(String unit, int free);

    @Message
    String choose_place();

    @Message
    String no_free_seat();

    @Message
    String ends_on();

    @Message
    String ends_before();

    @Message
    String skip_label();

    @Message
    String skip_help();

    @Message
    String give_skip(int ahead);

    @Message
    String reason_label();

    @Message
    String reason_help();

    @Message
    String choose_reason();

    @Message
    String next_label();

    @Message
    String choose_next();

    @Message
    String move_this();

    @Message
    String by(String name);

    @Message
    String children(int count);

    @Message
    String exits();

    @Message
    String exits_text(long exits);

    @Message
    String exits_after();

    @Message
    String still_out();

    @Message
    String returned();

    @Message
    String too_early();

    @Message
    String months_after(int months);

    @Message
    String ended_on(String day);

    @Message
    String ends_not_later();
}
