package trygg.housing.decision.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * The words of decisions on homes, in templates as {@code {decision:title}}; in
 * {@code messages/decision_<language>.properties}.
 */
@MessageBundle("decision")
public interface DecisionWords {

    @Message
    String title();

    @Message
    String purpose();

    @Message
    String to_board();

    @Message
    String to_case();

    @Message
    String quarter();

    @Message
    String quarter_of(int number, String year);

    @Message
    String show();

    @Message
    String law_se();

    @Message
    String law_other();

    @Message
    String lines(int count, long open);

    @Message
    String as_of(String day);

    @Message
    String household();

    @Message
    String kind();

    @Message
    String kind_of(String kind);

    @Message
    String since();

    @Message
    String carried_out();

    @Message
    String not_yet();

    @Message
    String days();

    @Message
    String none();

    @Message
    String none_text();

    @Message
    String figure();

    @Message
    String how_long();

    @Message
    String homes();

    @Message
    String length_of(String code);

    @Message
    String of_all(int count);

    @Message
    String csv_inspectorate();

    @Message
    String csv_auditors();

    @Message
    String in_case(String id);

    @Message
    String one();

    @Message
    String one_purpose();

    @Message
    String letter();

    @Message
    String decided();

    @Message
    String ground();

    @Message
    String instead();

    @Message
    String granted_text();

    @Message
    String appealing(String country);

    @Message
    String appeal();

    @Message
    String appealed_on(String day);

    @Message
    String received();

    @Message
    String received_help();

    @Message
    String appeal_do();

    @Message
    String settlement();

    @Message
    String settlement_of(String outcome);

    @Message
    String settle_do();

    @Message
    String day();

    @Message
    String execution();

    @Message
    String had_from(String day);

    @Message
    String had_until(String day);

    @Message
    String owed_text();

    @Message
    String executed_on();

    @Message
    String executed_help();

    @Message
    String execute_do();

    @Message
    String interrupted_on();

    @Message
    String interrupted_help();

    @Message
    String interrupt_do();

    @Message
    String nothing_owed();

    @Message
    String said(String said);

    @Message
    String give_day();

    @Message
    String choose_outcome();

    @Message
    String in_future();

    @Message
    String too_early();

    @Message
    String keys_do();

    @Message
    String letter_page();

    @Message
    String letter_purpose();

    @Message
    String letter_title(String outcome);

    @Message
    String letter_greeting(String outcome);

    @Message
    String letter_line(String day, String by, String id);

    @Message
    String letter_why();

    @Message
    String letter_rule(String ground);

    @Message
    String letter_wrong();

    @Message
    String letter_until(String first, String last);

    @Message
    String letter_help();

    @Message
    String letter_help_text();

    @Message
    String letter_back();

    @Message
    String lapse();

    @Message
    String lapse_help();

    @Message
    String lapse_why();

    @Message
    String lapse_of(String why);

    @Message
    String lapsed_on();

    @Message
    String lapse_do();

    @Message
    String has_lapsed(String day, String why);

    @Message
    String no_longer_owed(String why);

    @Message
    String choose_why();
}
