package trygg.housing.fidelity.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * The words of the evidence, in templates as {@code {evidence:title}}; written in
 * {@code messages/evidence_<language>.properties}.
 */
@MessageBundle("evidence")
public interface EvidenceWords {

    @Message
    String title();

    @Message
    String purpose();

    @Message
    String to_board();

    @Message
    String to_evidence();

    @Message
    String to_flow();

    @Message
    String none();

    @Message
    String none_text();

    @Message
    String now();

    @Message
    String homes_now();

    @Message
    String of_goal(String still, String goal, String decision);

    @Message
    String not_own();

    @Message
    String housed();

    @Message
    String lost();

    @Message
    String deaths();

    @Message
    String own_homes();

    @Message
    String out_of_sight();

    @Message
    String returned();

    @Message
    String returned_of(String returned, String now);

    @Message
    String fidelity();

    @Message
    String fidelity_text();

    @Message
    String principle(String code);

    @Message
    String measure(String code);

    @Message
    String verdict(String code);

    @Message
    String sign(String code);

    @Message
    String count_of(String kept, String of);

    @Message
    String nobody();

    @Message
    String all_rows(String of);

    @Message
    String household();

    @Message
    String day();

    @Message
    String shows();

    @Message
    String case_of(String id);

    @Message
    String more();

    @Message
    String retention();

    @Message
    String retention_text();

    @Message
    String retention_table();

    @Message
    String months();

    @Message
    String after_months(int months);

    @Message
    String still_home();

    @Message
    String band();

    @Message
    String at_risk();

    @Message
    String lost_so_far();

    @Message
    String percent(String number);

    @Message
    String percents(String low, String high);

    @Message
    String too_early();

    @Message
    String no_band();

    @Message
    String keys();

    @Message
    String keys_text();

    @Message
    String median(String days);

    @Message
    String no_median();

    @Message
    String keys_figure();

    @Message
    String length();

    @Message
    String households();

    @Message
    String length_housed(String days);

    @Message
    String length_waiting(String days);

    @Message
    String days_between(int least, int most);

    @Message
    String days_over(int least);

    @Message
    String home_and_work();

    @Message
    String home_and_work_text();

    @Message
    String home_and_work_none();

    @Message
    String home_and_work_figure(int months);

    @Message
    String outcome_heading();

    @Message
    String outcome(String code);

    @Message
    String csv();

    @Message
    String open_data();

    @Message
    String definition(int version);
}
