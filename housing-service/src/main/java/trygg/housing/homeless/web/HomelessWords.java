package trygg.housing.homeless.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * The words of one case's homelessness, in templates as {@code {homeless:title}}; written in
 * {@code messages/homeless_<language>.properties}.
 */
@MessageBundle("homeless")
public interface HomelessWords {

    @Message
    String title(String id);

    @Message
    String purpose();

    @Message
    String to_list();

    @Message
    String to_case();

    @Message
    String now();

    @Message
    String none();

    @Message
    String none_text();

    @Message
    String ethos_heading();

    @Message
    String ethos(int number);

    @Message
    String situation_heading();

    @Message
    String cause_heading();

    @Message
    String structural_text();

    @Message
    String since();

    @Message
    String days(long days);

    @Message
    String inflow_heading();

    @Message
    String inflow(String code);

    @Message
    String consent_heading();

    @Message
    String consent(String state);

    @Message
    String consent_text();

    @Message
    String consent_give();

    @Message
    String consent_withdraw();

    @Message
    String start();

    @Message
    String start_text();

    @Message
    String start_on();

    @Message
    String start_do();

    @Message
    String change();

    @Message
    String change_from();

    @Message
    String change_do();

    @Message
    String end();

    @Message
    String end_text();

    @Message
    String end_on();

    @Message
    String end_how();

    @Message
    String outflow(String code);

    @Message
    String end_do();

    @Message
    String before();

    @Message
    String until();

    @Message
    String choose();

    @Message
    String give_day();

    @Message
    String untimely();

    @Message
    String said(String said);
}
