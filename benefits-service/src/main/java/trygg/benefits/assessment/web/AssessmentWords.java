package trygg.benefits.assessment.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of deciding on what was reckoned; written in {@code messages/assessment_<language>.properties}. */
@MessageBundle("assessment")
public interface AssessmentWords {

    @Message
    String title();

    @Message
    String purpose();

    @Message
    String to_application();

    @Message
    String reckon_more();

    @Message
    String none();

    @Message
    String none_text();

    @Message
    String sheets();

    @Message
    String kept_by(String at, String by);

    @Message
    String use();

    @Message
    String use_these();

    @Message
    String show_lines();

    @Message
    String line();

    @Message
    String amount();

    @Message
    String paragraph();

    @Message
    String norm();

    @Message
    String costs();

    @Message
    String income();

    @Message
    String aid();

    @Message
    String items();

    @Message
    String livelihood();

    @Message
    String asked();

    @Message
    String counted();

    @Message
    String item_reason(String name);

    @Message
    String decide();

    @Message
    String decide_do();

    @Message
    String floor_broken();

    @Message
    String individual_reason();

    @Message
    String individual_reason_help();

    @Message
    String runs_until();

    @Message
    String runs_until_help();

    @Message
    String coded_title();

    @Message
    String coded_help();

    @Message
    String coded_field(String field);

    @Message
    String coded(String value);

    @Message
    String advice();

    @Message
    String plan();

    @Message
    String conditions();

    @Message
    String condition(String code);

    @Message
    String conditions_from();

    @Message
    String conditions_until();

    @Message
    String on_partner();

    @Message
    String decided_already();

    @Message
    String choose_outcome();

    @Message
    String choose_ground();

    @Message
    String choose();

    @Message
    String choose_calculations();

    @Message
    String give_reason();

    @Message
    String give_item_reason();

    @Message
    String give_individual_reason();

    @Message
    String nothing_to_grant();

    @Message
    String not_all_granted();

    @Message
    String runs_until_unfit();

    @Message
    String too_long();

    @Message
    String not_a_day();

    @Message
    String not_a_month();

    @Message
    String contradiction(String rule, String sentence);

    @Message
    String loan();

    @Message
    String preview();

    @Message
    String given_before(String amount);

    @Message
    String condition_without_seat();
}
