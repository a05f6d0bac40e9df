package trygg.housing.landlord.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of landlords, in templates as {@code {landlord:title}}; in {@code messages/landlord_<language>.properties}. */
@MessageBundle("landlord")
public interface LandlordWords {

    @Message
    String title();

    @Message
    String purpose();

    @Message
    String no_landlord();

    @Message
    String no_landlord_text();

    @Message
    String offer_title();

    @Message
    String offer_purpose();

    @Message
    String offer_next();

    @Message
    String confirm_title();

    @Message
    String confirm_purpose();

    @Message
    String offer_do();

    @Message
    String change_do();

    @Message
    String address();

    @Message
    String label();

    @Message
    String rent_help();

    @Message
    String homes();

    @Message
    String homes_count(long total);

    @Message
    String homes_none();

    @Message
    String homes_none_text();

    @Message
    String more();

    @Message
    String next_heading();

    @Message
    String state(String code);

    @Message
    String vacancy(boolean offered);

    @Message
    String let_since(String day);

    @Message
    String home_purpose();

    @Message
    String vacate();

    @Message
    String vacate_text();

    @Message
    String arrears();

    @Message
    String arrears_text();

    @Message
    String amount();

    @Message
    String due_on();

    @Message
    String arrears_do();

    @Message
    String ask_title();

    @Message
    String ask_purpose();

    @Message
    String about_home();

    @Message
    String text();

    @Message
    String text_help();

    @Message
    String ask_do();

    @Message
    String own_questions();

    @Message
    String own_questions_none();

    @Message
    String question();

    @Message
    String question_of(String when);

    @Message
    String answer();

    @Message
    String answered_by(String when, String who);

    @Message
    String waits();

    @Message
    String answered_short();

    @Message
    String terms();

    @Message
    String terms_title();

    @Message
    String terms_purpose();

    @Message
    String terms_none();

    @Message
    String term_decision(String decision, String time);

    @Message
    String term_ended();

    @Message
    String term_all();

    @Message
    String from_day(String day);

    @Message
    String from_until(String from, String until);

    @Message
    String incidents();

    @Message
    String incidents_none();

    @Message
    String incident_kind(String code);

    @Message
    String told_by(String who);

    @Message
    String tell_incident();

    @Message
    String incident_help();

    @Message
    String kind();

    @Message
    String on_day();

    @Message
    String what_happened();

    @Message
    String note_do();

    @Message
    String to_own();

    @Message
    String to_board();

    @Message
    String landlords();

    @Message
    String landlords_purpose();

    @Message
    String landlords_none();

    @Message
    String landlords_none_text();

    @Message
    String landlord_heading();

    @Message
    String landlord_kind(String code);

    @Message
    String homes_heading();

    @Message
    String questions_heading();

    @Message
    String share(int year);

    @Message
    String share_text(String percent);

    @Message
    String share_none();

    @Message
    String share_open();

    @Message
    String questions();

    @Message
    String questions_purpose();

    @Message
    String questions_live();

    @Message
    String questions_none();

    @Message
    String questions_none_text();

    @Message
    String open_ones();

    @Message
    String all_ones();

    @Message
    String asked_at(String when);

    @Message
    String answer_title(String landlord);

    @Message
    String answer_purpose();

    @Message
    String answer_text();

    @Message
    String answer_help();

    @Message
    String answer_do();

    @Message
    String to_questions();

    @Message
    String to_landlord();

    @Message
    String landlord_purpose(String kind);

    @Message
    String members();

    @Message
    String members_none();

    @Message
    String since(String when);

    @Message
    String member_label();

    @Message
    String admit_do();

    @Message
    String dismiss_do(String who);

    @Message
    String guarantee();

    @Message
    String says();

    @Message
    String decision();

    @Message
    String scope_label();

    @Message
    String scope(String code);

    @Message
    String valid_from();

    @Message
    String valid_until();

    @Message
    String guarantee_do();

    @Message
    String said(String code);

    @Message
    String choose_kind();

    @Message
    String choose_contract();

    @Message
    String choose_home();

    @Message
    String write_something();

    @Message
    String too_long();

    @Message
    String not_a_count();

    @Message
    String not_an_amount();

    @Message
    String not_a_day();

    @Message
    String day_ahead();

    @Message
    String ends_before();

    @Message
    String acts_for_other();

    @Message
    String home_known();
}
