package trygg.housing.arrivals.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of arrivals, in templates as {@code {arrival:title}}; in {@code messages/arrival_<language>.properties}. */
@MessageBundle("arrival")
public interface ArrivalWords {

    @Message
    String title();

    @Message
    String purpose();

    @Message
    String to_board();

    @Message
    String to_list();

    @Message
    String to_case();

    @Message
    String note_new();

    @Message
    String note_purpose();

    @Message
    String note_do();

    @Message
    String take_sheet();

    @Message
    String counted(String awaited, String withoutHome);

    @Message
    String filters();

    @Message
    String asked(String of);

    @Message
    String none(String of);

    @Message
    String none_text();

    @Message
    String who();

    @Message
    String day();

    @Message
    String household();

    @Message
    String people(int count, long children);

    @Message
    String missing();

    @Message
    String nothing_missing();

    @Message
    String day_passed();

    @Message
    String clock();

    @Message
    String state(String state);

    @Message
    String part(String part);

    @Message
    String show_purpose();

    @Message
    String stands();

    @Message
    String reference();

    @Message
    String reference_help();

    @Message
    String agreed_for();

    @Message
    String births();

    @Message
    String births_help();

    @Message
    String language();

    @Message
    String no_interpreter();

    @Message
    String rooms();

    @Message
    String case_heading();

    @Message
    String case_help();

    @Message
    String protection();

    @Message
    String protection_choice(String choice);

    @Message
    String starts();

    @Message
    String starts_text();

    @Message
    String starts_do();

    @Message
    String no_start();

    @Message
    String home_late();

    @Message
    String ready(boolean yes);

    @Message
    String move();

    @Message
    String move_to();

    @Message
    String move_do();

    @Message
    String land();

    @Message
    String landed_on();

    @Message
    String land_do();

    @Message
    String cancel();

    @Message
    String cancel_why();

    @Message
    String cancel_do();

    @Message
    String why(String why);

    @Message
    String told();

    @Message
    String told_agreed(String day);

    @Message
    String told_start(String part, String day);

    @Message
    String told_no_start(String part);

    @Message
    String told_moved(String day);

    @Message
    String told_cancelled(String why);

    @Message
    String told_landed(String day);

    @Message
    String by(String by);

    @Message
    String said(String what);

    @Message
    String fault(String fault);

    @Message
    String give_day();

    @Message
    String give_reference();

    @Message
    String give_births();

    @Message
    String give_rooms();

    @Message
    String give_case();

    @Message
    String choose();

    @Message
    String known_already();

    @Message
    String sent_before();

    @Message
    String sheet_title();

    @Message
    String sheet_purpose();

    @Message
    String sheet_take_text();

    @Message
    String sheet_taken(int added, int known);

    @Message
    String sheet_what(String what);

    @Message
    String sheet_meaning(String column);
}
