package trygg.benefits.costshift.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * The words of shifted cost, in templates as {@code {costshift:title}}; written in
 * {@code messages/costshift_<language>.properties}.
 */
@MessageBundle("costshift")
public interface CostShiftWords {

    @Message
    String title();

    @Message
    String purpose();

    @Message
    String to_board();

    @Message
    String to_work();

    @Message
    String to_application();

    @Message
    String said(String said);

    @Message
    String by_month(int year);

    @Message
    String month();

    @Message
    String shifted(String currency);

    @Message
    String households_of(long households, long looked);

    @Message
    String by_cause();

    @Message
    String cause_heading();

    @Message
    String cause(String cause);

    @Message
    String benefit(String benefit);

    @Message
    String note();

    @Message
    String cause_label();

    @Message
    String benefit_label();

    @Message
    String amount(String currency);

    @Message
    String note_do();

    @Message
    String choose_cause();

    @Message
    String choose_benefit();

    @Message
    String give_amount();

    @Message
    String give_month();

    @Message
    String nothing_without_cause();

    @Message
    String claims();

    @Message
    String claims_none();

    @Message
    String claims_none_text();

    @Message
    String claim_protected(String month, String id, String state);

    @Message
    String claim_of(String id, String month, String benefit, String amount, String state);

    @Message
    String claim_label();

    @Message
    String choose_claim();

    @Message
    String claim_replaced();

    @Message
    String state_label();

    @Message
    String state(String state);

    @Message
    String choose_state();

    @Message
    String cannot_move();

    @Message
    String paid(String currency);

    @Message
    String paid_help();

    @Message
    String amount_unfit();

    @Message
    String follow_do();

    @Message
    String follow();
}
