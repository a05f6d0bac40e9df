package trygg.benefits.renewal.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of renewals; written in {@code messages/renewal_<language>.properties}. */
@MessageBundle("renewal")
public interface RenewalWords {

    @Message
    String title();

    @Message
    String purpose();

    @Message
    String to_board();

    @Message
    String run_title();

    @Message
    String run_text();

    @Message
    String period();

    @Message
    String run_do();

    @Message
    String manager_only();

    @Message
    String runs();

    @Message
    String no_runs();

    @Message
    String no_runs_text();

    @Message
    String month();

    @Message
    String done(int done, int households);

    @Message
    String granted();

    @Message
    String aid();

    @Message
    String left();

    @Message
    String left_none();

    @Message
    String left_because(String reason);

    @Message
    String waiting();

    @Message
    String waiting_none();

    @Message
    String application(String name);

    @Message
    String again_title();

    @Message
    String again_text();

    @Message
    String from();

    @Message
    String again_do();

    @Message
    String again_result(int months, String from);

    @Message
    String again_more(int more, String granted);

    @Message
    String again_less();

    @Message
    String again_unclear(int unclear);

    @Message
    String was();

    @Message
    String comes_to();

    @Message
    String case_name(String name);

    @Message
    String choose_month();

    @Message
    String period_unfit(String earliest, String latest);

    @Message
    String running();

    @Message
    String long_term();

    @Message
    String long_term_purpose();

    @Message
    String long_term_without();

    @Message
    String long_term_found(String without, String entitled, String month, long months);

    @Message
    String long_term_undecided(String month);

    @Message
    String long_term_none();

    @Message
    String long_term_none_text();

    @Message
    String long_term_case();

    @Message
    String long_term_months();

    @Message
    String long_term_children();

    @Message
    String long_term_do();

    @Message
    String to_renewals();

    @Message
    String troubled(int count);
}
