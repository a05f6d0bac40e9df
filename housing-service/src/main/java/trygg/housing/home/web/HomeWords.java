package trygg.housing.home.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the register of homes, in templates as {@code {home:title}}; in {@code messages/home_<language>.properties}. */
@MessageBundle("home")
public interface HomeWords {

    @Message
    String title();

    @Message
    String purpose();

    @Message
    String to_board();

    @Message
    String to_list();

    @Message
    String filter_do();

    @Message
    String all_of_them();

    @Message
    String none();

    @Message
    String none_text();

    @Message
    String more();

    @Message
    String home_heading();

    @Message
    String kind_heading();

    @Message
    String state_heading();

    @Message
    String district_heading();

    @Message
    String rooms_heading();

    @Message
    String people_heading();

    @Message
    String rent_heading();

    @Message
    String landlord_heading();

    @Message
    String features_heading();

    @Message
    String contract_heading();

    @Message
    String ready_heading();

    @Message
    String hidden();

    @Message
    String hidden_text();

    @Message
    String show_address();

    @Message
    String show_address_help();

    @Message
    String address_of_the_case();

    @Message
    String address();

    @Message
    String facts();

    @Message
    String occupancies();

    @Message
    String occupancies_none();

    @Message
    String from_heading();

    @Message
    String until_heading();

    @Message
    String reason_heading();

    @Message
    String open_end();

    @Message
    String close_heading();

    @Message
    String close_text();

    @Message
    String close_do();

    @Message
    String closing_reason();

    @Message
    String closing_from();

    @Message
    String closing_until();

    @Message
    String closing_help();

    @Message
    String choose_reason();

    @Message
    String not_a_time();

    @Message
    String wrong_time();

    @Message
    String taken();

    @Message
    String reopen_do();

    @Message
    String withdraw();

    @Message
    String withdraw_text();

    @Message
    String withdraw_do();

    @Message
    String withdrawn();

    @Message
    String closed_now();

    @Message
    String count(long count);

    @Message
    String home_purpose(String landlord);

    @Message
    String hidden_place(String id);

    @Message
    String kind(String kind);

    @Message
    String state(String state);

    @Message
    String feature(String feature);

    @Message
    String contract(String contract);

    @Message
    String occupancy(String reason);

    @Message
    String closing(String reason);

    @Message
    String said(String said);
}
