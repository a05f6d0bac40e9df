package trygg.benefits.qualification.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the qualification programme; written in {@code messages/qualification_<language>.properties}. */
@MessageBundle("qualification")
public interface QualificationWords {

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
    String to_work();

    @Message
    String to_board();

    @Message
    String to_list();

    @Message
    String to_plan();

    @Message
    String to_case();

    @Message
    String case_name(String name);

    @Message
    String title(String name);

    @Message
    String purpose();

    @Message
    String applied(String day);

    @Message
    String guarantee();

    @Message
    String state(String state);

    @Message
    String said(String said);

    @Message
    String apply_title();

    @Message
    String apply_purpose();

    @Message
    String apply_do();

    @Message
    String applied_on();

    @Message
    String decided_on();

    @Message
    String started_on();

    @Message
    String ended_on();

    @Message
    String day_by(String day, String name);

    @Message
    String facts();

    @Message
    String leaves();

    @Message
    String leaves_none();

    @Message
    String leave_since(String day);

    @Message
    String leave_of(String first, String back);

    @Message
    String leave_from();

    @Message
    String leave_help();

    @Message
    String leave_do();

    @Message
    String back_on();

    @Message
    String back_do();

    @Message
    String money();

    @Message
    String money_none();

    @Message
    String paid_of(String day, String amount);

    @Message
    String paid_on();

    @Message
    String amount();

    @Message
    String pay();

    @Message
    String pay_do();

    @Message
    String start();

    @Message
    String start_do();

    @Message
    String marital(String status);

    @Message
    String marital_label();

    @Message
    String children();

    @Message
    String other_municipality();

    @Message
    String other_municipality_help();

    @Message
    String earlier_aid();

    @Message
    String earlier_aid_of(String aid);

    @Message
    String earlier_incomes();

    @Message
    String earlier_income_of(String income);

    @Message
    String other_aid();

    @Message
    String other_aid_of(String aid);

    @Message
    String close();

    @Message
    String outcome_label();

    @Message
    String outcome(String outcome);

    @Message
    String ground();

    @Message
    String ground_help();

    @Message
    String closed_on();

    @Message
    String close_do();

    @Message
    String end();

    @Message
    String end_how();

    @Message
    String end_do();

    @Message
    String end_of(String status);

    @Message
    String afterwards();

    @Message
    String afterwards_of(String after);

    @Message
    String main_income();

    @Message
    String give_day();

    @Message
    String give_children();

    @Message
    String give_number();

    @Message
    String give_amount();

    @Message
    String give_ground();

    @Message
    String give_afterwards();

    @Message
    String give_main_income();

    @Message
    String choose_marital();

    @Message
    String choose_outcome();

    @Message
    String choose_end();

    @Message
    String too_long();

    @Message
    String days_out_of_order();

    @Message
    String before_start();

    @Message
    String on_leave_then();

    @Message
    String before_leave();

    @Message
    String in_future();
}
