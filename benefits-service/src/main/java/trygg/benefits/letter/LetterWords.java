package trygg.benefits.letter;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of letters and of the pages about them; written in {@code messages/letter_<language>.properties}. */
@MessageBundle("letter")
public interface LetterWords {

    @Message
    String title(String part);

    @Message
    String about(String id);

    @Message
    String sender_place(String name);

    @Message
    String case_label();

    @Message
    String decision_label();

    @Message
    String decided_label();

    @Message
    String received_label();

    @Message
    String by_label();

    @Message
    String signed_label();

    @Message
    String months_label();

    @Message
    String greeting();

    @Message
    String what_heading();

    @Message
    String what(String part, String outcome, String amount);

    @Message
    String at_once(String country);

    @Message
    String items_caption();

    @Message
    String item_column();

    @Message
    String asked_column();

    @Message
    String granted_column();

    @Message
    String item(String kind, String cost);

    @Message
    String item_outcome(String outcome);

    @Message
    String because(String what, String reason);

    @Message
    String why_heading();

    @Message
    String rests_on(String law);

    @Message
    String law(String act, String section);

    @Message
    String below_floor(String reason);

    @Message
    String sheet_heading(String month);

    @Message
    String sheet_text();

    @Message
    String sheet_caption();

    @Message
    String floor(String norm, boolean kept, String country);

    @Message
    String table_from(String day);

    @Message
    String line_column();

    @Message
    String amount_column();

    @Message
    String pay_heading();

    @Message
    String pay_soon();

    @Message
    String pay(String amount, String day, String payee);

    @Message
    String pay_back_heading();

    @Message
    String appeal_heading();

    @Message
    String appeal_text(String country);

    @Message
    String appeal_deadline(String country);

    @Message
    String appeal_write();

    @Message
    String appeal_which(String id, String decision);

    @Message
    String appeal_change();

    @Message
    String appeal_reach();

    @Message
    String appeal_help(String country);

    @Message
    String appeal_next(String country);

    @Message
    String appeal_source(String country);

    @Message
    String contact_heading();

    @Message
    String contact(String office, String phone, String id);

    @Message
    String contact_now();

    @Message
    String contact_again();

    @Message
    String interpreter(String language);

    @Message
    String foot(String id, String decision);

    @Message
    String page_title();

    @Message
    String page_purpose();

    @Message
    String preview_title();

    @Message
    String preview_notice();

    @Message
    String preview_refused();

    @Message
    String pdf();

    @Message
    String to_application();

    @Message
    String deliveries();

    @Message
    String deliveries_none();

    @Message
    String deliveries_note();

    @Message
    String way(String way);

    @Message
    String received(String day, String by);

    @Message
    String appeal_until(String day);

    @Message
    String tell_delivery();

    @Message
    String way_label();

    @Message
    String received_on();

    @Message
    String tell_do();

    @Message
    String told();

    @Message
    String choose_way();

    @Message
    String give_day();

    @Message
    String day_before();

    @Message
    String day_future();

    @Message
    String letter_link();
}
