package trygg.housing.daycentre.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of day centres, in templates as {@code {daycentre:title}}; in {@code messages/daycentre_<language>.properties}. */
@MessageBundle("daycentre")
public interface DayCentreWords {

    @Message
    String title();

    @Message
    String purpose();

    @Message
    String to_board();

    @Message
    String to_list();

    @Message
    String ask_roof();

    @Message
    String none();

    @Message
    String none_text();

    @Message
    String centre();

    @Message
    String now();

    @Message
    String kept_year();

    @Message
    String coming_year();

    @Message
    String address();

    @Message
    String open_now();

    @Message
    String closed();

    @Message
    String closed_go_to(String address);

    @Message
    String opens_at(String when);

    @Message
    String no_hours();

    @Message
    String nothing_promised();

    @Message
    String kept(String percent, String kept, String promised);

    @Message
    String year(long days);

    @Message
    String show_purpose();

    @Message
    String hours_heading();

    @Message
    String day();

    @Message
    String open();

    @Message
    String staffed();

    @Message
    String all_the_time();

    @Message
    String between(String opens, String closes);

    @Message
    String none_promised();

    @Message
    String closures();

    @Message
    String closures_none();

    @Message
    String reason();

    @Message
    String from();

    @Message
    String until();

    @Message
    String until_told();

    @Message
    String went_to();

    @Message
    String reopen_do();

    @Message
    String months();

    @Message
    String month();

    @Message
    String percent();

    @Message
    String of_promised(String kept, String promised);

    @Message
    String close_heading();

    @Message
    String close_text();

    @Message
    String replacement();

    @Message
    String replacement_help();

    @Message
    String close_from();

    @Message
    String close_from_help();

    @Message
    String close_until();

    @Message
    String close_until_help();

    @Message
    String close_do();

    @Message
    String promise_heading();

    @Message
    String promise_text();

    @Message
    String weekdays();

    @Message
    String weekdays_help();

    @Message
    String first_day();

    @Message
    String opens();

    @Message
    String opens_help();

    @Message
    String closes();

    @Message
    String staffed_from();

    @Message
    String staffed_until();

    @Message
    String promise_do();

    @Message
    String weekday(String day);

    @Message
    String closing(String reason);

    @Message
    String said(String what);

    @Message
    String choose_reason();

    @Message
    String give_replacement();

    @Message
    String ends_before();

    @Message
    String closed_already();

    @Message
    String hours_impossible();

    @Message
    String promised_already();

    @Message
    String give_day();

    @Message
    String give_both();

    @Message
    String not_a_time();

    @Message
    String too_long();
}
