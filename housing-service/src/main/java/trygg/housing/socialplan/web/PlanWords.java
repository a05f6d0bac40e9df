package trygg.housing.socialplan.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the plan, in templates as {@code {plan:title}}; written in {@code messages/plan_<language>.properties}. */
@MessageBundle("plan")
public interface PlanWords {

    @Message
    String title();

    @Message
    String purpose();

    @Message
    String to_board();

    @Message
    String measures();

    @Message
    String summary(int open, long late, int done);

    @Message
    String measure();

    @Message
    String owner();

    @Message
    String owner_help();

    @Message
    String due();

    @Message
    String kept();

    @Message
    String guarantee();

    @Message
    String decision();

    @Message
    String none();

    @Message
    String none_text();

    @Message
    String add();

    @Message
    String add_text();

    @Message
    String add_do();

    @Message
    String managers_write();

    @Message
    String done();

    @Message
    String done_text();

    @Message
    String done_on();

    @Message
    String done_by();

    @Message
    String note();

    @Message
    String done_do();

    @Message
    String give_day();

    @Message
    String due_past();

    @Message
    String done_ahead();

    @Message
    String fill_in();

    @Message
    String too_long(int most);

    @Message
    String said(String said);
}
