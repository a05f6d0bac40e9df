package trygg.housing.tenancy.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * The words of tenancies, in templates as {@code {tenancy:title}}; written in {@code messages/tenancy_<language>.properties}.
 */
@MessageBundle("tenancy")
public interface TenancyWords {

    @Message
    String title();

    @Message
    String purpose();

    @Message
    String to_board();

    @Message
    String to_case();

    @Message
    String back();

    @Message
    String figures();

    @Message
    String running();

    @Message
    String deviating();

    @Message
    String waiting();

    @Message
    String accepted_at(String when);

    @Message
    String running_heading();

    @Message
    String household();

    @Message
    String home();

    @Message
    String contract();

    @Message
    String contract_of(String contract);

    @Message
    String own_by();

    @Message
    String own();

    @Message
    String own_since();

    @Message
    String keys_on();

    @Message
    String overdue();

    @Message
    String housing_first();

    @Message
    String more();

    @Message
    String none();

    @Message
    String none_text();

    @Message
    String show_purpose();

    @Message
    String in_case(String id);

    @Message
    String homes_shown();

    @Message
    String homes_shown_help();

    @Message
    String ended();

    @Message
    String unconditional();

    @Message
    String deviation();

    @Message
    String deviation_of(String contract);

    @Message
    String first_hand_on();

    @Message
    String first_hand_do();

    @Message
    String support();

    @Message
    String support_text();

    @Message
    String support_none();

    @Message
    String support_do();

    @Message
    String support_ended();

    @Message
    String step();

    @Message
    String step_of(String step);

    @Message
    String on_day();

    @Message
    String holds();

    @Message
    String holds_of(String code);

    @Message
    String goals();

    @Message
    String own_goals();

    @Message
    String support_end(String why);

    @Message
    String end();

    @Message
    String end_text();

    @Message
    String reason();

    @Message
    String reason_of(String reason);

    @Message
    String end_do();

    @Message
    String said(String said);

    @Message
    String keys_title();

    @Message
    String keys_purpose();

    @Message
    String keys_do();

    @Message
    String home_help();

    @Message
    String contract_help();

    @Message
    String own_by_help();

    @Message
    String programme();

    @Message
    String give_day();

    @Message
    String give_number();

    @Message
    String give_end();

    @Message
    String no_end();

    @Message
    String choose_contract();

    @Message
    String choose_home();

    @Message
    String choose_reason();

    @Message
    String choose_step();

    @Message
    String home_taken();

    @Message
    String in_future();

    @Message
    String before_start();

    @Message
    String out_of_order();

    @Message
    String clauses();

    @Message
    String clauses_text();

    @Message
    String clauses_none();

    @Message
    String clause();

    @Message
    String clause_of(String kind);

    @Message
    String clause_says();

    @Message
    String clause_ends();

    @Message
    String clause_ends_help();

    @Message
    String clause_checked();

    @Message
    String clause_checked_yes();

    @Message
    String clause_do();

    @Message
    String clause_gone(String day);

    @Message
    String clause_no_condition();

    @Message
    String gone_by();

    @Message
    String removed_do();

    @Message
    String no_condition_do();

    @Message
    String choose_clause();

    @Message
    String give_words();

    @Message
    String give_gone();

    @Message
    String no_gone();

    @Message
    String reads_like();

    @Message
    String conditions_title();

    @Message
    String conditions_purpose();

    @Message
    String share(long some, long all);

    @Message
    String share_heading();

    @Message
    String red();

    @Message
    String conditioned();

    @Message
    String findings();

    @Message
    String findings_none();

    @Message
    String findings_none_text();

    @Message
    String deviations_none();
}
