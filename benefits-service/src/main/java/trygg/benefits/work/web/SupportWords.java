package trygg.benefits.work.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of what stands around measures; written in {@code messages/support_<language>.properties}. */
@MessageBundle("support")
public interface SupportWords {

    @Message
    String title();

    @Message
    String purpose();

    @Message
    String to_plan();

    @Message
    String case_name(String name);

    @Message
    String said(String said);

    @Message
    String none();

    @Message
    String terms();

    @Message
    String terms_none();

    @Message
    String terms_of(String day, String adaptations, String subsidy, String specialist);

    @Message
    String measure();

    @Message
    String choose_measure();

    @Message
    String adaptations();

    @Message
    String adaptation(String kind);

    @Message
    String subsidy();

    @Message
    String percent();

    @Message
    String specialist();

    @Message
    String specialist_help();

    @Message
    String give_specialist();

    @Message
    String from();

    @Message
    String terms_do();

    @Message
    String contacts();

    @Message
    String contacts_none();

    @Message
    String met_on();

    @Message
    String met_do();

    @Message
    String treatments();

    @Message
    String treatments_help();

    @Message
    String treatments_none();

    @Message
    String treatment_of(String first, String last);

    @Message
    String goes_on();

    @Message
    String treated_from();

    @Message
    String treated_until();

    @Message
    String treated_do();

    @Message
    String treated_end_do();

    @Message
    String give_day();

    @Message
    String before_referral();

    @Message
    String until_before();

    @Message
    String in_future();

    @Message
    String beside();

    @Message
    String beside_text(long parallel, long all);

    @Message
    String gaps();

    @Message
    String gaps_none();

    @Message
    String since(String day);

    @Message
    String caseloads();

    @Message
    String caseloads_text(int most);

    @Message
    String caseloads_none();

    @Message
    String people();

    @Message
    String to_employer(String median, long met, long waiting);

    @Message
    String never_begun(long count);

    @Message
    String no_score();

    @Message
    String goal();

    @Message
    String goal_now(int seats, String decision);

    @Message
    String goal_none();

    @Message
    String goal_seats();

    @Message
    String goal_decision();

    @Message
    String goal_from();

    @Message
    String goal_do();

    @Message
    String goal_taken();

    @Message
    String give_decision();

    @Message
    String without_seats();

    @Message
    String without_seats_none();

    @Message
    String missing_seats(long count);

    @Message
    String goal_column();

    @Message
    String seat_days();

    @Message
    String months();
}
