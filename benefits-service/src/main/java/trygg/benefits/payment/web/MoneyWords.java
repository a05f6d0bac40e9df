package trygg.benefits.payment.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages about money; written in {@code messages/payment_<language>.properties}. */
@MessageBundle("payment")
public interface MoneyWords {

    @Message
    String title();

    @Message
    String purpose();

    @Message
    String case_title(String id);

    @Message
    String case_purpose();

    @Message
    String to_application();

    @Message
    String to_payments();

    @Message
    String to_board();

    @Message
    String to_case_money();

    @Message
    String said(String what);

    @Message
    String decisions();

    @Message
    String decided_on();

    @Message
    String granted();

    @Message
    String left();

    @Message
    String decision_choice(String day, String left);

    @Message
    String payees();

    @Message
    String no_payees();

    @Message
    String no_payees_text();

    @Message
    String enter_payee();

    @Message
    String enter_payee_do();

    @Message
    String kind();

    @Message
    String kind_of(String kind);

    @Message
    String name();

    @Message
    String scheme();

    @Message
    String scheme_of(String scheme);

    @Message
    String account();

    @Message
    String account_ends(String digits);

    @Message
    String reference();

    @Message
    String reference_help();

    @Message
    String to_payee();

    @Message
    String to_payee_help();

    @Message
    String corrects();

    @Message
    String corrects_help();

    @Message
    String payments();

    @Message
    String no_payments();

    @Message
    String no_payments_text();

    @Message
    String state(String state);

    @Message
    String due();

    @Message
    String amount();

    @Message
    String amount_in(String currency);

    @Message
    String payee();

    @Message
    String month();

    @Message
    String changed(String when, String who);

    @Message
    String plan();

    @Message
    String plan_do();

    @Message
    String decision();

    @Message
    String replaces();

    @Message
    String replaces_help();

    @Message
    String hold_back();

    @Message
    String reason();

    @Message
    String stop_do();

    @Message
    String cancel_do();

    @Message
    String return_label();

    @Message
    String return_on();

    @Message
    String return_do();

    @Message
    String choose();

    @Message
    String give_name();

    @Message
    String give_account();

    @Message
    String give_amount();

    @Message
    String give_due();

    @Message
    String give_month();

    @Message
    String give_reason();

    @Message
    String give_day();

    @Message
    String fault(String fault);

    @Message
    String plan_fault(String fault);

    @Message
    String more_than_granted();

    @Message
    String nothing_granted();

    @Message
    String one_of_two();

    @Message
    String corrected_before();

    @Message
    String cannot_move();

    @Message
    String return_day_unfit();

    @Message
    String reconciliation();

    @Message
    String agrees();

    @Message
    String agrees_text();

    @Message
    String differs(int count);

    @Message
    String differs_text();

    @Message
    String nothing_decided();

    @Message
    String from();

    @Message
    String until();

    @Message
    String show();

    @Message
    String decided();

    @Message
    String planned();

    @Message
    String sent();

    @Message
    String paid();

    @Message
    String returned();

    @Message
    String stopped();

    @Message
    String difference();

    @Message
    String total();

    @Message
    String csv();

    @Message
    String differences();

    @Message
    String application_in(String id);

    @Message
    String period_unreadable();

    @Message
    String runs();

    @Message
    String no_runs();

    @Message
    String no_runs_text();

    @Message
    String make_run();

    @Message
    String make_run_help();

    @Message
    String make_run_do();

    @Message
    String run_until();

    @Message
    String run_of(String when);

    @Message
    String run_purpose();

    @Message
    String run_sum(int number, String total);

    @Message
    String run_by(String who);

    @Message
    String run_waiting(int count);

    @Message
    String run_file();

    @Message
    String run_none(String why);

    @Message
    String left_out(int count);

    @Message
    String left_out_text();

    @Message
    String answers();

    @Message
    String no_answer();

    @Message
    String answer_of(String when, String message);

    @Message
    String answer_moved(int heard, int moved);

    @Message
    String ask_bank();

    @Message
    String contradiction(String payment, String stood, String said);

    @Message
    String stranger(String id);

    @Message
    String hand_over();

    @Message
    String hand_over_help();

    @Message
    String hand_over_file();

    @Message
    String hand_over_do();

    @Message
    String answer_refused(String why);

    @Message
    String managers_only();
}
