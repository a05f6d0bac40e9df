package trygg.benefits.reporting.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the statistics page; written in {@code messages/statistics_<language>.properties}. */
@MessageBundle("statistics")
public interface StatisticsWords {

    @Message
    String title();

    @Message
    String purpose();

    @Message
    String to_board();

    @Message
    String year();

    @Message
    String show();

    @Message
    String year_unfit();

    @Message
    String month();

    @Message
    String nothing();

    @Message
    String nothing_text();

    @Message
    String of(String some, String all);

    @Message
    String poverty();

    @Message
    String poverty_text();

    @Message
    String poverty_caption();

    @Message
    String families();

    @Message
    String district();

    @Message
    String district_unknown();

    @Message
    String poverty_districts_caption();

    @Message
    String floor_districts_caption();

    @Message
    String types_caption(String month);

    @Message
    String type();

    @Message
    String type_name(String type);

    @Message
    String households();

    @Message
    String length_caption();

    @Message
    String length();

    @Message
    String length_name(String length);

    @Message
    String refusals_caption();

    @Message
    String outcome();

    @Message
    String outcome_name(String outcome);

    @Message
    String decisions();

    @Message
    String floor();

    @Message
    String floor_text();

    @Message
    String floor_caption();

    @Message
    String floor_values();

    @Message
    String floor_basis(String below, String all, String share);

    @Message
    String floor_open();

    @Message
    String long_term();

    @Message
    String long_term_undecided();

    @Message
    String long_term_none(String entitled, String month, String months);

    @Message
    String long_term_some(String without, String entitled, String month, String months);

    @Message
    String papers();

    @Message
    String papers_text(String mean, String asked, String applications);

    @Message
    String papers_caption();

    @Message
    String papers_rows();

    @Message
    String papers_name(String papers);

    @Message
    String applications();

    @Message
    String kostra();

    @Message
    String kostra_text();

    @Message
    String kostra_unknown_year();

    @Message
    String kostra_records(int records);

    @Message
    String kostra_clean();

    @Message
    String kostra_findings(int findings);

    @Message
    String rule();

    @Message
    String severity();

    @Message
    String severity_name(String severity);

    @Message
    String line();

    @Message
    String journal();

    @Message
    String finding();

    @Message
    String kostra_incomplete(int cases);

    @Message
    String missing_name(String missing);

    @Message
    String case_name(String name);

    @Message
    String kostra_fetch();

    @Message
    String kostra_machine();

    @Message
    String file_form(String form);

    @Message
    String file_logged();

    @Message
    String file_said(String said);

    @Message
    String file_left();

    @Message
    String file_left_text();

    @Message
    String file_without();

    @Message
    String file_back();

    @Message
    String swedish_month();

    @Message
    String swedish_month_text();

    @Message
    String swedish_month_month();

    @Message
    String swedish_month_fetch();

    @Message
    String manager_only();

    @Message
    String changed();

    @Message
    String changed_text();

    @Message
    String changed_what();

    @Message
    String changed_row(String kind);

    @Message
    String changed_appeals();

    @Message
    String changed_changed();

    @Message
    String changed_share();

    @Message
    String changed_more();

    @Message
    String changed_less();

    @Message
    String changed_upheld();

    @Message
    String changed_open();

    @Message
    String rechecked(String more, String missing, String less, String tooMuch);

    @Message
    String rechecked_none();

    @Message
    String papers_effect(String unchanged, String known, String unknown);

    @Message
    String papers_effect_none();
}
