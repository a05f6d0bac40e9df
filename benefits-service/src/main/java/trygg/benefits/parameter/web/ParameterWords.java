package trygg.benefits.parameter.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the tables' page; written in {@code messages/parameter_<language>.properties}. */
@MessageBundle("parameter")
public interface ParameterWords {

    @Message
    String title();

    @Message
    String purpose();

    @Message
    String month();

    @Message
    String show();

    @Message
    String kind(String kind);

    @Message
    String missing(String month);

    @Message
    String missing_text();

    @Message
    String alarm();

    @Message
    String valid(String from, String until);

    @Message
    String sure(String confidence);

    @Message
    String amounts(int count);

    @Message
    String name();

    @Message
    String amount();

    @Message
    String none();

    @Message
    String to_sheet();

    @Message
    String to_simulation();

    @Message
    String unreadable();
}
