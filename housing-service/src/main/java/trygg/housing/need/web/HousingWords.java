package trygg.housing.need.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Housing's own words, in templates as {@code {housing:offer}}; written in {@code messages/housing_<language>.properties}. */
@MessageBundle("housing")
public interface HousingWords {

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
    String all_kinds();

    @Message
    String kind(String kind);

    @Message
    String guarantee(String guarantee);

    @Message
    String acute();

    @Message
    String interpreter();

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
    String member(String role);

    @Message
    String next(String kind);

    @Message
    String need_purpose();

    @Message
    String to_case();

    @Message
    String to_board();

    @Message
    String to_tonight();

    @Message
    String said(String what);

    @Message
    String offer();

    @Message
    String offer_help();

    @Message
    String place();

    @Message
    String place_kind(String kind);

    @Message
    String address();

    @Message
    String address_help();

    @Message
    String when();

    @Message
    String when_help();

    @Message
    String offer_do();

    @Message
    String offered();

    @Message
    String show_address();

    @Message
    String show_address_help();

    @Message
    String decision();

    @Message
    String decision_help();

    @Message
    String outcome();

    @Message
    String outcome_of(String outcome);

    @Message
    String ground();

    @Message
    String ground_help();

    @Message
    String reason();

    @Message
    String reason_help();

    @Message
    String decision_do();

    @Message
    String decided();

    @Message
    String appeal();

    @Message
    String contact();

    @Message
    String contact_help();

    @Message
    String contact_do();

    @Message
    String contacted();

    @Message
    String by(String who);

    @Message
    String choose_place();

    @Message
    String give_address();

    @Message
    String too_long();

    @Message
    String choose_outcome();

    @Message
    String give_ground();

    @Message
    String give_reason();

    @Message
    String not_a_time();

    @Message
    String time_future();

    @Message
    String time_before();

    @Message
    String page(String page);

    @Message
    String keys_do();

    @Message
    String to_decision();

    @Message
    String alternative();

    @Message
    String alternative_help();

    @Message
    String alternative_of(String code);

    @Message
    String choose_alternative();
}
