package trygg.benefits.calculation.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the calculation sheet; written in {@code messages/calculation_<language>.properties}. */
@MessageBundle("calculation")
public interface CalculationWords {

    @Message
    String personal(boolean couple, String rate);

    @Message
    String child(String age, String lunch, String days);

    @Message
    String common(String persons, String others);

    @Message
    String higher(String reason);

    @Message
    String lower(String reason);

    @Message
    String supplement(String what);

    @Message
    String long_term(String what);

    @Message
    String cost(String kind);

    @Message
    String income(String kind);

    @Message
    String incentive();

    @Message
    String not_counted(String income);

    @Message
    String asset(String kind);

    @Message
    String title();

    @Message
    String purpose();

    @Message
    String facts();

    @Message
    String period();

    @Message
    String adult(int nth);

    @Message
    String support(int nth);

    @Message
    String cohabiting();

    @Message
    String others();

    @Message
    String children();

    @Message
    String child_born(int nth);

    @Message
    String lunch();

    @Message
    String lunch_at(String where);

    @Message
    String days();

    @Message
    String costs();

    @Message
    String which_cost(int nth);

    @Message
    String amount();

    @Message
    String approved();

    @Message
    String incomes();

    @Message
    String which_income(int nth);

    @Message
    String whose();

    @Message
    String person(String ref);

    @Message
    String reckon();

    @Message
    String sheet();

    @Message
    String sheet_empty();

    @Message
    String sheet_waits();

    @Message
    String line();

    @Message
    String why();

    @Message
    String sum_norm();

    @Message
    String sum_supplements();

    @Message
    String sum_costs();

    @Message
    String sum_income();

    @Message
    String aid();

    @Message
    String surplus();

    @Message
    String floor(String norm, boolean kept, String country);

    @Message
    String change_title();

    @Message
    String change(String what, String from, String to, String aid);

    @Message
    String change_support(String person);

    @Message
    String table(String source, String from, String confidence);

    @Message
    String stated();

    @Message
    String missing(String table, String period);

    @Message
    String fault(String code);

    @Message
    String unreadable(String what);

    @Message
    String to_board();

    @Message
    String more();

    @Message
    String law(String act, String section);

    @Message
    String keep();

    @Message
    String keep_help();

    @Message
    String more_facts();

    @Message
    String assets();

    @Message
    String adjust_label();

    @Message
    String adjust(String kind);

    @Message
    String adjust_amount();

    @Message
    String adjust_reason();
}
