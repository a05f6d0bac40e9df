package trygg.housing.leg.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of joint cases, in templates as {@code {leg:title}}; written in {@code messages/leg_<language>.properties}. */
@MessageBundle("leg")
public interface LegWords {

    @Message
    String title();

    @Message
    String purpose();

    @Message
    String to_board();

    @Message
    String to_case();

    @Message
    String to_card();

    @Message
    String cases();

    @Message
    String case_heading();

    @Message
    String in_case(String id);

    @Message
    String none();

    @Message
    String none_text();

    @Message
    String leg();

    @Message
    String leg_of(String leg);

    @Message
    String card();

    @Message
    String card_text();

    @Message
    String there();

    @Message
    String missing();

    @Message
    String since(String day);

    @Message
    String tell();

    @Message
    String tell_text();

    @Message
    String step();

    @Message
    String step_of(String step);

    @Message
    String day();

    @Message
    String tell_do();

    @Message
    String follow_do();

    @Message
    String leave_do();

    @Message
    String said(String said);

    @Message
    String give_day();

    @Message
    String choose_leg();

    @Message
    String choose_step();

    @Message
    String in_future();

    @Message
    String too_early();

    @Message
    String runs_already();

    @Message
    String runs_not();
}
