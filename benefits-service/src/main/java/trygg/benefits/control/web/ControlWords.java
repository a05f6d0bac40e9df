package trygg.benefits.control.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * The words of controls, in templates as {@code {control:title}}; written in
 * {@code messages/control_<language>.properties}.
 */
@MessageBundle("control")
public interface ControlWords {

    @Message
    String title();

    @Message
    String purpose();

    @Message
    String to_board();

    @Message
    String said(String said);

    @Message
    String trigger(String trigger);

    @Message
    String trigger_fact(String trigger);

    @Message
    String source(String source);

    @Message
    String trigger_heading();

    @Message
    String fact_heading();

    @Message
    String source_heading();

    @Message
    String ground();

    @Message
    String ground_help();

    @Message
    String register();

    @Message
    String register_text();

    @Message
    String none_open();

    @Message
    String none_open_text();

    @Message
    String open_controls();

    @Message
    String figures();

    @Message
    String figures_text();

    @Message
    String hit_share();

    @Message
    String rate(long hits, long closed, long nothing, long open);

    @Message
    String random();

    @Message
    String in_case(String id);

    @Message
    String closed_in_time();

    @Message
    String open();

    @Message
    String open_purpose();

    @Message
    String choose_trigger();

    @Message
    String seen_on();

    @Message
    String month();

    @Message
    String month_help();

    @Message
    String says();

    @Message
    String says_help();

    @Message
    String informed_on();

    @Message
    String informed_help();

    @Message
    String open_do();

    @Message
    String payment_goes_on();

    @Message
    String finding(String finding);

    @Message
    String finding_heading();

    @Message
    String choose_finding();

    @Message
    String note();

    @Message
    String note_help();

    @Message
    String give_note();

    @Message
    String close();

    @Message
    String close_do();

    @Message
    String opened(String by);

    @Message
    String closed(String by);

    @Message
    String too_long();

    @Message
    String give_size(int most);

    @Message
    String random_is_drawn();

    @Message
    String give_fact();

    @Message
    String not_come();

    @Message
    String give_month();

    @Message
    String informed_before();

    @Message
    String informed_late();

    @Message
    String give_day();

    @Message
    String give_ground();

    @Message
    String sample();

    @Message
    String sample_text();

    @Message
    String size();

    @Message
    String draw_do();

    @Message
    String drawn(int size, int among);

    @Message
    String seed(long seed);

    @Message
    String samples_none();

    @Message
    String to_application();

    @Message
    String control_purpose();

    @Message
    String in_your_name(String name);

    @Message
    String groups();

    @Message
    String groups_text();

    @Message
    String household();

    @Message
    String false_share();

    @Message
    String household_group(String group);
}
