package trygg.housing.eviction.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * The words of threatened homes, in templates as {@code {eviction:title}}; written in
 * {@code messages/eviction_<language>.properties}.
 */
@MessageBundle("eviction")
public interface EvictionWords {

    @Message
    String title();

    @Message
    String purpose();

    @Message
    String to_board();

    @Message
    String to_case();

    @Message
    String figures();

    @Message
    String open_count();

    @Message
    String children_count();

    @Message
    String averted_count();

    @Message
    String executed_count();

    @Message
    String children_evicted();

    @Message
    String countdown();

    @Message
    String countdown_empty();

    @Message
    String countdown_empty_text();

    @Message
    String household();

    @Message
    String when();

    @Message
    String children();

    @Message
    String children_live(boolean live);

    @Message
    String red();

    @Message
    String presence();

    @Message
    String attended(boolean yes);

    @Message
    String nights();

    @Message
    String nights_text();

    @Message
    String nights_empty();

    @Message
    String nights_row(long count);

    @Message
    String averted();

    @Message
    String averted_empty();

    @Message
    String executed();

    @Message
    String executed_empty();

    @Message
    String how();

    @Message
    String days(long days);

    @Message
    String no_day_yet();

    @Message
    String in_case(String id);

    @Message
    String threat();

    @Message
    String threat_purpose();

    @Message
    String state(String state);

    @Message
    String sum();

    @Message
    String sum_text(String owed, String evicting);

    @Message
    String told();

    @Message
    String told_none();

    @Message
    String tell();

    @Message
    String tell_do();

    @Message
    String what();

    @Message
    String at();

    @Message
    String at_help();

    @Message
    String on();

    @Message
    String named();

    @Message
    String named_help();

    @Message
    String says();

    @Message
    String way_heading();

    @Message
    String way(String way);

    @Message
    String kind(String kind);

    @Message
    String said(String said);

    @Message
    String by(String who);

    @Message
    String choose_kind();

    @Message
    String choose_way();

    @Message
    String give_day();

    @Message
    String no_day();

    @Message
    String give_name();

    @Message
    String give_reason();

    @Message
    String needs_manager();

    @Message
    String not_a_time();

    @Message
    String time_future();

    @Message
    String says_elsewhere();

    @Message
    String told_before();

    @Message
    String too_long();

    @Message
    String live();

    @Message
    String note_new();

    @Message
    String ending();

    @Message
    String ending_empty();

    @Message
    String ends(boolean over);

    @Message
    String escalation();

    @Message
    String escalated();

    @Message
    String sum_why();

    @Message
    String sum_eviction();

    @Message
    String sum_nights(int nights);

    @Message
    String sum_decision();

    @Message
    String sum_pay();

    @Message
    String note_purpose();

    @Message
    String case_heading();

    @Message
    String case_help();

    @Message
    String amount();

    @Message
    String amount_help();

    @Message
    String note_on();

    @Message
    String note_on_help();

    @Message
    String give_case();

    @Message
    String give_amount();

    @Message
    String give_a_day();

    @Message
    String not_due();

    @Message
    String choose_children();
}
