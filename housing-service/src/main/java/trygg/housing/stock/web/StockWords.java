package trygg.housing.stock.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * The words of need against stock, in templates as {@code {stock:title}}; written in
 * {@code messages/stock_<language>.properties}.
 */
@MessageBundle("stock")
public interface StockWords {

    @Message
    String title();

    @Message
    String purpose();

    @Message
    String to_board();

    @Message
    String to_gap();

    @Message
    String totals();

    @Message
    String need();

    @Message
    String free();

    @Message
    String occupied();

    @Message
    String closed();

    @Message
    String planned();

    @Message
    String flow(String asked, String left);

    @Message
    String formula();

    @Message
    String open_data();

    @Message
    String none();

    @Message
    String none_text();

    @Message
    String axis(String axis);

    @Message
    String rows(String axis);

    @Message
    String ordinary();

    @Message
    String anywhere();

    @Message
    String size(String size);

    @Message
    String access(String feature);

    @Message
    String ready_in(int years);

    @Message
    String gap_in(int years);

    @Message
    String gap_caption();

    @Message
    String gap_basis(String need, String free);

    @Message
    String homes();

    @Message
    String pipeline();

    @Message
    String pipeline_purpose();

    @Message
    String pipeline_none();

    @Message
    String pipeline_none_text();

    @Message
    String home();

    @Message
    String district();

    @Message
    String ready();

    @Message
    String first_promise();

    @Message
    String on_time();

    @Message
    String slip(String days, boolean later);

    @Message
    String in_register();

    @Message
    String changes();

    @Message
    String changes_none();

    @Message
    String was();

    @Message
    String is();

    @Message
    String moved_by();

    @Message
    String told_by();

    @Message
    String move();

    @Message
    String move_text();

    @Message
    String move_do();

    @Message
    String give_day();

    @Message
    String same_day();

    @Message
    String said(String said);
}
