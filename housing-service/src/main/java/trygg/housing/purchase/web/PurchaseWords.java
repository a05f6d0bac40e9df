package trygg.housing.purchase.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * The words of purchases, in templates as {@code {purchase:terms}}; written in
 * {@code messages/purchase_<language>.properties}.
 */
@MessageBundle("purchase")
public interface PurchaseWords {

    @Message
    String home_title(String name);

    @Message
    String purpose();

    @Message
    String sheet_title();

    @Message
    String sheet_purpose();

    @Message
    String to_home();

    @Message
    String to_sheet();

    @Message
    String to_terms();

    @Message
    String to_case();

    @Message
    String terms();

    @Message
    String terms_text();

    @Message
    String none();

    @Message
    String none_text();

    @Message
    String valid_from();

    @Message
    String price();

    @Message
    String basis_heading();

    @Message
    String basis(String basis);

    @Message
    String monthly();

    @Message
    String months_before();

    @Message
    String set();

    @Message
    String set_text();

    @Message
    String set_do();

    @Message
    String managers_write();

    @Message
    String home();

    @Message
    String keys();

    @Message
    String yours();

    @Message
    String yours_text();

    @Message
    String earliest();

    @Message
    String saved();

    @Message
    String saved_amount();

    @Message
    String left();

    @Message
    String percent();

    @Message
    String saved_why(String months, String monthly, String saved);

    @Message
    String bought(String on, String paid);

    @Message
    String buy();

    @Message
    String buy_text();

    @Message
    String bought_on();

    @Message
    String buy_do();

    @Message
    String give_day();

    @Message
    String give_amount();

    @Message
    String give_number();

    @Message
    String choose();

    @Message
    String other_that_day();

    @Message
    String backdated(String earliest);

    @Message
    String too_early(String from);

    @Message
    String untimely();

    @Message
    String said(String said);
}
