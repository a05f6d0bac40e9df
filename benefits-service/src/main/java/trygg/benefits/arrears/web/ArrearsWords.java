package trygg.benefits.arrears.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of rent arrears; written in {@code messages/arrears_<language>.properties}. */
@MessageBundle("arrears")
public interface ArrearsWords {

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
    String show(String selection);

    @Message
    String to_board();

    @Message
    String to_list();

    @Message
    String to_case();

    @Message
    String title(String name);

    @Message
    String purpose();

    @Message
    String case_name(String name);

    @Message
    String guarantee();

    @Message
    String children();

    @Message
    String children_live(boolean children);

    @Message
    String waits_tag();

    @Message
    String talked_tag();

    @Message
    String said(String what);

    @Message
    String facts();

    @Message
    String debt();

    @Message
    String due();

    @Message
    String received();

    @Message
    String sum();

    @Message
    String sum_row(String cost);

    @Message
    String sum_text(String debt, String cost, int nights);

    @Message
    String sum_less();

    @Message
    String talks();

    @Message
    String talks_none();

    @Message
    String talk_held(String day, String by);

    @Message
    String talk();

    @Message
    String talk_day();

    @Message
    String talk_do();

    @Message
    String end();

    @Message
    String outcome();

    @Message
    String outcome_of(String outcome);

    @Message
    String reason();

    @Message
    String reason_help();

    @Message
    String end_do();

    @Message
    String in_your_name(String name);

    @Message
    String waits();

    @Message
    String waits_text(String by);

    @Message
    String not_own();

    @Message
    String remark();

    @Message
    String remark_help();

    @Message
    String confirm_do();

    @Message
    String return_do();

    @Message
    String ended();

    @Message
    String ended_by(String when, String by);

    @Message
    String confirmed_by(String by);

    @Message
    String grant();

    @Message
    String grant_text();

    @Message
    String grant_do();

    @Message
    String no_application();

    @Message
    String choose_outcome();

    @Message
    String give_reason();

    @Message
    String too_long();

    @Message
    String give_remark();

    @Message
    String own_refusal();

    @Message
    String give_day();

    @Message
    String day_unfit();
}
