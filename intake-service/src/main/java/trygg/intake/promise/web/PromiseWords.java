package trygg.intake.promise.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * The words of the promise board, in templates as {@code {promise:board}}; written in
 * {@code messages/promise_<language>.properties}.
 */
@MessageBundle("promise")
public interface PromiseWords {
    @Message
    String board();

    @Message
    String one(String id);

    @Message
    String board_purpose(String place);

    @Message
    String filters();

    @Message
    String show_clock();

    @Message
    String show_broken();

    @Message
    String show_all();

    @Message
    String count(String shown, String all);

    @Message
    String empty_broken();

    @Message
    String empty_text();

    @Message
    String open_data();

    @Message
    String section(String letter);

    @Message
    String kind(String letter);

    @Message
    String verdict(String code);

    @Message
    String figure();

    @Message
    String figure_rows();

    @Message
    String figure_values();

    @Message
    String basis(String kept, String of);

    @Message
    String counting();

    @Message
    String counting_text();

    @Message
    String adopted(String decision, String day);

    @Message
    String not_adopted(String place);

    @Message
    String back();

    @Message
    String decision();

    @Message
    String measure();

    @Message
    String said();

    @Message
    String guarantees();

    @Message
    String no_guarantee();

    @Message
    String off(String place);

    @Message
    String parameter(String name, String value);

    @Message
    String decided_by(String decision);

    @Message
    String figures();

    @Message
    String col_guarantee();

    @Message
    String col_definition();

    @Message
    String col_owed();

    @Message
    String col_kept();

    @Message
    String col_broken();

    @Message
    String col_remedied();

    @Message
    String col_running();

    @Message
    String col_withdrawn();

    @Message
    String cases();

    @Message
    String cases_help();

    @Message
    String cases_empty();

    @Message
    String cases_empty_text();

    @Message
    String unlisted(String number);

    @Message
    String unlisted_few();

    @Message
    String of_case(String id);

    @Message
    String besides();

    @Message
    String besides_text();

    @Message
    String col_promised();
}
