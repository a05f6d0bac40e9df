package trygg.housing.roof.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * The words of roofs tonight, in templates as {@code {roof:offers}}; written in {@code messages/roof_<language>.properties}.
 */
@MessageBundle("roof")
public interface RoofWords {

    @Message
    String title();

    @Message
    String purpose();

    @Message
    String live();

    @Message
    String to_tonight();

    @Message
    String figures();

    @Message
    String until(String time);

    @Message
    String waiting();

    @Message
    String offered();

    @Message
    String accepted();

    @Message
    String unmet_last_night();

    @Message
    String median();

    @Message
    String longest();

    @Message
    String longest_waiting();

    @Message
    String minutes(Long count);

    @Message
    String nothing_yet();

    @Message
    String places();

    @Message
    String home_kind(String kind);

    @Message
    String all();

    @Message
    String free();

    @Message
    String free_for();

    @Message
    String places_none();

    @Message
    String places_none_text();

    @Message
    String waiting_list();

    @Message
    String waiting_empty();

    @Message
    String waiting_empty_text();

    @Message
    String others();

    @Message
    String others_none();

    @Message
    String who();

    @Message
    String state_heading();

    @Message
    String place();

    @Message
    String since();

    @Message
    String state(String state);

    @Message
    String need(String need);

    @Message
    String adults(int count);

    @Message
    String children(int count);

    @Message
    String unknown_age(int count);

    @Message
    String and();

    @Message
    String years(String ages);

    @Message
    String member(boolean child);

    @Message
    String waited(long minutes);

    @Message
    String short_case(String id);

    @Message
    String alias(String alias);

    @Message
    String refusals();

    @Message
    String refusals_text();

    @Message
    String refusals_none();

    @Message
    String reason_heading();

    @Message
    String times();

    @Message
    String place_kind(String kind);

    @Message
    String declined_for(String reason);

    @Message
    String refused_for(String reason);

    @Message
    String months();

    @Message
    String month();

    @Message
    String nights_without();

    @Message
    String of_asked(String unmet, String asked);

    @Message
    String request();

    @Message
    String request_purpose();

    @Message
    String to_case();

    @Message
    String to_need();

    @Message
    String asked_at();

    @Message
    String night_until();

    @Message
    String next(String state);

    @Message
    String offers();

    @Message
    String offers_none();

    @Message
    String offers_none_text();

    @Message
    String offered_line(String place, String at, String by);

    @Message
    String address();

    @Message
    String hidden();

    @Message
    String show_address();

    @Message
    String show_address_help();

    @Message
    String join_reason();

    @Message
    String join_help();

    @Message
    String said_to(String kind);

    @Message
    String accept();

    @Message
    String accept_do();

    @Message
    String decline();

    @Message
    String decline_text();

    @Message
    String decline_reason();

    @Message
    String decline_do();

    @Message
    String refuse();

    @Message
    String refuse_text();

    @Message
    String refuse_reason();

    @Message
    String refuse_do();

    @Message
    String voucher();

    @Message
    String voucher_text();

    @Message
    String voucher_place();

    @Message
    String address_help();

    @Message
    String voucher_do();

    @Message
    String look();

    @Message
    String look_text();

    @Message
    String look_do();

    @Message
    String said(String what);

    @Message
    String choose_reason();

    @Message
    String choose_place();

    @Message
    String give_address();

    @Message
    String give_why();

    @Message
    String too_long();

    @Message
    String system();

    @Message
    String new_request();

    @Message
    String new_purpose();

    @Message
    String new_whom();

    @Message
    String new_whom_help();

    @Message
    String new_case();

    @Message
    String new_case_help();

    @Message
    String new_births();

    @Message
    String new_births_help();

    @Message
    String new_needs();

    @Message
    String new_do();

    @Message
    String case_or_alias();

    @Message
    String not_a_case();

    @Message
    String not_births();
}
