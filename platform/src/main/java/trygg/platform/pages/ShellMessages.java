package trygg.platform.pages;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * The texts of the frame and of the parts every page is made of, in templates as {@code {shell:search}}. They stand
 * in {@code messages/shell_<language>.properties}; a text missing in one language fails the build.
 */
@MessageBundle("shell")
public interface ShellMessages {

    @Message
    String skip();

    @Message
    String services();

    @Message
    String service(String id);

    @Message
    String promises();

    @Message
    String search();

    @Message
    String search_label();

    @Message
    String language();

    @Message
    String account();

    @Message
    String account_of(String name);

    @Message
    String role(String id);

    @Message
    String owed();

    @Message
    String operations();

    @Message
    String landlords_own();

    @Message
    String log_out();

    @Message
    String log_in();

    @Message
    String acting_in();

    @Message
    String switch_to();

    @Message
    String environment(String name);

    @Message
    String footer();

    @Message
    String protected_banner();

    @Message
    String protected_title();

    @Message
    String protected_name();

    @Message
    String due_group(String due);

    @Message
    String count(String number);

    @Message
    String list_keys();

    @Message
    String filters();

    @Message
    String show_more();

    @Message
    String col_who();

    @Message
    String col_about();

    @Message
    String col_due();

    @Message
    String clock_started();

    @Message
    String clock_due();

    @Message
    String clock_ended();

    @Message
    String clock_paused();

    @Message
    String clock_promises();

    @Message
    String clocks();

    @Message
    String timeline();

    @Message
    String timeline_empty();

    @Message
    String members();

    @Message
    String responsible();

    @Message
    String nobody_responsible();

    @Message
    String next_step();

    @Message
    String errors_title();

    @Message
    String optional();

    @Message
    String choose();

    @Message
    String why();

    @Message
    String csv();

    @Message
    String withheld();

    @Message
    String still_open();

    @Message
    String of_what();

    @Message
    String bar();

    @Message
    String live_changed(String part);

    @Message
    String failed_part();

    @Message
    String retry();

    @Message
    String session_over();

    @Message
    String error_title(int status);

    @Message
    String error_text(int status);

    @Message
    String error_home();

    @Message
    String more_pages();
}
