package trygg.housing.home.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * The words of the condition of homes, in templates as {@code {condition:title}}; in
 * {@code messages/condition_<language>.properties}.
 */
@MessageBundle("condition")
public interface ConditionWords {

    @Message
    String title();

    @Message
    String sub_standard();

    @Message
    String sub_standard_purpose();

    @Message
    String sub_standard_none();

    @Message
    String sub_standard_none_text();

    @Message
    String to_condition();

    @Message
    String to_home();

    @Message
    String to_homes();

    @Message
    String purpose();

    @Message
    String open_heading();

    @Message
    String open_none();

    @Message
    String fixed_heading();

    @Message
    String inspections_heading();

    @Message
    String inspections_none();

    @Message
    String reported_heading();

    @Message
    String fixed_at();

    @Message
    String due_heading();

    @Message
    String oldest_heading();

    @Message
    String why_heading();

    @Message
    String inspection_heading();

    @Message
    String home_heading();

    @Message
    String landlord_heading();

    @Message
    String report_heading();

    @Message
    String report_text();

    @Message
    String kind_label();

    @Message
    String severity_label();

    @Message
    String severity_help();

    @Message
    String says_label();

    @Message
    String says_help();

    @Message
    String reported_label();

    @Message
    String reported_help();

    @Message
    String report_do();

    @Message
    String fix_do();

    @Message
    String inspect_heading();

    @Message
    String inspect_text();

    @Message
    String on_label();

    @Message
    String inspector_label();

    @Message
    String result_label();

    @Message
    String remarks_label();

    @Message
    String inspect_do();

    @Message
    String choose_day();

    @Message
    String choose_result();

    @Message
    String choose_kind();

    @Message
    String choose_severity();

    @Message
    String choose_time();

    @Message
    String say_who();

    @Message
    String say_what();

    @Message
    String too_long();

    @Message
    String in_future();

    @Message
    String failed();

    @Message
    String guarantee();

    @Message
    String open_faults(int count);

    @Message
    String urgent_faults(int count);

    @Message
    String count(long count);

    @Message
    String told_by(String at, String by);

    @Message
    String overdue(String due);

    @Message
    String failed_on(String day);

    @Message
    String kind(String kind);

    @Message
    String severity(String severity);

    @Message
    String result(String result);

    @Message
    String said(String said);
}
