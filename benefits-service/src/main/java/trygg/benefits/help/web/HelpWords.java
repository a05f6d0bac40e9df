package trygg.benefits.help.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of help with applications; written in {@code messages/help_<language>.properties}. */
@MessageBundle("help")
public interface HelpWords {

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
    String show(String selection);

    @Message
    String to_board();

    @Message
    String to_list();

    @Message
    String to_application();

    @Message
    String title(String name);

    @Message
    String purpose();

    @Message
    String guarantee();

    @Message
    String why(String why);

    @Message
    String why_since(String why, String day);

    @Message
    String never_against();

    @Message
    String facts();

    @Message
    String household();

    @Message
    String language();

    @Message
    String interpreter();

    @Message
    String received();

    @Message
    String said(String what);

    @Message
    String offers();

    @Message
    String offers_none();

    @Message
    String offered(String way, String when, String by);

    @Message
    String way(String way);

    @Message
    String offer();

    @Message
    String offer_way();

    @Message
    String when();

    @Message
    String when_help();

    @Message
    String offer_do();

    @Message
    String ended();

    @Message
    String choose_way();

    @Message
    String not_a_time();

    @Message
    String time_future();

    @Message
    String time_before();
}
