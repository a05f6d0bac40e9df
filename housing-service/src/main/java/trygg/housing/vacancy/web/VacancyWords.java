package trygg.housing.vacancy.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * The words of vacancies, in templates as {@code {vacancy:title}}; written in {@code messages/vacancy_<language>.properties}.
 */
@MessageBundle("vacancy")
public interface VacancyWords {

    @Message
    String title();

    @Message
    String purpose();

    @Message
    String to_board();

    @Message
    String to_vacancies();

    @Message
    String waiting_title();

    @Message
    String waiting_purpose();

    @Message
    String waiting_count(long count);

    @Message
    String none_waiting();

    @Message
    String none_waiting_text();

    @Message
    String none();

    @Message
    String none_text();

    @Message
    String live();

    @Message
    String kind(String kind);

    @Message
    String home();

    @Message
    String district();

    @Message
    String holds(int people);

    @Message
    String fitting();

    @Message
    String opened();

    @Message
    String state();

    @Message
    String offered_in_time();

    @Message
    String offer_due();

    @Message
    String state_of(String state);

    @Message
    String let();

    @Message
    String let_home();

    @Message
    String let_do();

    @Message
    String choose_home();

    @Message
    String cannot_let();

    @Message
    String bypasses();

    @Message
    String bypasses_text();

    @Message
    String count();

    @Message
    String bypass_reason(String reason);

    @Message
    String reason();

    @Message
    String ranking();

    @Message
    String ranking_now(int matched, int all);

    @Message
    String ranking_frozen(String at, String hash);

    @Message
    String agrees(boolean agrees);

    @Message
    String rules_text();

    @Message
    String rank();

    @Message
    String who();

    @Message
    String why();

    @Message
    String precedence(String code);

    @Message
    String line(boolean children, boolean violence, int severity, String since);

    @Message
    String behind(String code);

    @Message
    String lot(String lot);

    @Message
    String not_matched();

    @Message
    String obstacle(String code);

    @Message
    String offer_do();

    @Message
    String offer_text();

    @Message
    String answer();

    @Message
    String answer_yes();

    @Message
    String answer_no();

    @Message
    String no_costs_nothing();

    @Message
    String answer_reason(String reason);

    @Message
    String choose_reason();

    @Message
    String bypass();

    @Message
    String bypass_text();

    @Message
    String bypass_do();

    @Message
    String sign_do();

    @Message
    String bypass_line(String reason, String by);

    @Message
    String signed_by(String by);

    @Message
    String said(String said);

    @Message
    String case_of(String id);

    @Message
    String people();

    @Message
    String since();

    @Message
    String precedence_heading();

    @Message
    String more();

    @Message
    String facts();

    @Message
    String facts_text();

    @Message
    String children_field();

    @Message
    String severity_field();

    @Message
    String severity_of(int severity);

    @Message
    String kinds_field();

    @Message
    String kinds_help();

    @Message
    String districts_help();

    @Message
    String keep_away_buildings();

    @Message
    String note_homelessness();

    @Message
    String marks();

    @Message
    String mark(String code);

    @Message
    String districts_field();

    @Message
    String codes_help();

    @Message
    String keep_away_field();

    @Message
    String keep_away_help();

    @Message
    String save();

    @Message
    String give_number();

    @Message
    String matches();

    @Message
    String matched(int ahead);

    @Message
    String left(String why);

    @Message
    String home_title();

    @Message
    String home_purpose();

    @Message
    String flow();

    @Message
    String flow_line(String code);

    @Message
    String ages();

    @Message
    String age(int least, int most);

    @Message
    String situations();

    @Message
    String situation(int nth);

    @Message
    String by_name();

    @Message
    String by_name_text();

    @Message
    String by_name_none();

    @Message
    String days();

    @Message
    String cause_heading();

    @Message
    String cause(String cause);

    @Message
    String group();

    @Message
    String plan_do();

    @Message
    String plan_text();

    @Message
    String plan_title();

    @Message
    String plan_state(String state, int percent);

    @Message
    String proposed();

    @Message
    String greedy();

    @Message
    String level(String code);

    @Message
    String score();

    @Message
    String nobody();

    @Message
    String keys_text();

    @Message
    String keys_do();
}
