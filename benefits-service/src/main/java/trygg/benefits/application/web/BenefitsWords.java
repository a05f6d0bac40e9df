package trygg.benefits.application.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * The words of benefits, in templates as {@code {benefits:decide_do}}; written in
 * {@code messages/benefits_<language>.properties}.
 */
@MessageBundle("benefits")
public interface BenefitsWords {

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
    String board_empty_filter();

    @Message
    String show(String selection);

    @Message
    String kind(String kind);

    @Message
    String guarantee(String guarantee);

    @Message
    String interpreter(String language);

    @Message
    String adults(int count);

    @Message
    String children(int count);

    @Message
    String years(String ages);

    @Message
    String and();

    @Message
    String short_case(String id);

    @Message
    String application_in(String id);

    @Message
    String member(String role);

    @Message
    String next(String part);

    @Message
    String application_purpose();

    @Message
    String to_case();

    @Message
    String to_board();

    @Message
    String said(String what);

    @Message
    String facts();

    @Message
    String asks_for();

    @Message
    String received();

    @Message
    String household();

    @Message
    String stated();

    @Message
    String stated_count(int count);

    @Message
    String rule();

    @Message
    String rule_text(String country, String part);

    @Message
    String rule_source(String country, String part);

    @Message
    String outcome();

    @Message
    String decide(String part);

    @Message
    String decide_other(String part);

    @Message
    String outcome_label();

    @Message
    String outcome_of(String outcome);

    @Message
    String amount(String currency);

    @Message
    String amount_help(String part);

    @Message
    String ground();

    @Message
    String ground_of(String ground);

    @Message
    String reason();

    @Message
    String reason_help();

    @Message
    String when();

    @Message
    String when_help();

    @Message
    String decide_do();

    @Message
    String in_your_name(String name);

    @Message
    String decisions();

    @Message
    String decision_of(String part);

    @Message
    String by(String who);

    @Message
    String appeal();

    @Message
    String economy();

    @Message
    String economy_note();

    @Message
    String economy_empty();

    @Message
    String economy_sort();

    @Message
    String economy_amount();

    @Message
    String economy_source();

    @Message
    String economy_period();

    @Message
    String sort(String sort);

    @Message
    String stated_kind(String kind);

    @Message
    String source(String source);

    @Message
    String documents();

    @Message
    String documents_note();

    @Message
    String documents_none();

    @Message
    String document(String kind);

    @Message
    String due();

    @Message
    String why();

    @Message
    String ask();

    @Message
    String ask_kinds();

    @Message
    String ask_due();

    @Message
    String ask_why_help();

    @Message
    String ask_do();

    @Message
    String choose_document();

    @Message
    String give_due();

    @Message
    String due_unfit();

    @Message
    String give_why();

    @Message
    String payments();

    @Message
    String payment_state(String state);

    @Message
    String payment_due();

    @Message
    String payment_paid();

    @Message
    String not_stated();

    @Message
    String choose_outcome();

    @Message
    String choose_ground();

    @Message
    String give_amount();

    @Message
    String amount_unreadable();

    @Message
    String amount_positive();

    @Message
    String amount_not_given();

    @Message
    String give_reason();

    @Message
    String too_long();

    @Message
    String not_a_time();

    @Message
    String time_future();

    @Message
    String time_before();

    @Message
    String give_calculation();

    @Message
    String give_remark();

    @Message
    String own_signature();

    @Message
    String overtaken();

    @Message
    String waits();

    @Message
    String waits_text(String by);

    @Message
    String need(String need);

    @Message
    String sign_do();

    @Message
    String return_do();

    @Message
    String remark();

    @Message
    String remark_help();

    @Message
    String not_own();

    @Message
    String reckon();

    @Message
    String reckon_text();

    @Message
    String items();

    @Message
    String item_kind(String kind);

    @Message
    String asked();

    @Message
    String counted();

    @Message
    String individual_reason();

    @Message
    String signed_by(String by);

    @Message
    String register_answers(String document);

    @Message
    String more_about();

    @Message
    String replaced();

    @Message
    String page(String page);

    @Message
    String came_in(String day);

    @Message
    String receive();

    @Message
    String receive_which();

    @Message
    String receive_on();

    @Message
    String receive_do();

    @Message
    String outstanding(String document, String day);

    @Message
    String choose_paper();

    @Message
    String give_received();

    @Message
    String received_unfit();
}
