package trygg.housing.home.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of sheets of homes, in templates as {@code {sheet:title}}; in {@code messages/sheet_<language>.properties}. */
@MessageBundle("sheet")
public interface SheetWords {

    @Message
    String title();

    @Message
    String purpose();

    @Message
    String to_homes();

    @Message
    String take();

    @Message
    String take_text();

    @Message
    String file();

    @Message
    String file_help();

    @Message
    String take_do();

    @Message
    String example();

    @Message
    String row_heading();

    @Message
    String column_heading();

    @Message
    String what_heading();

    @Message
    String whole_row();

    @Message
    String columns();

    @Message
    String columns_text();

    @Message
    String needed_heading();

    @Message
    String needed();

    @Message
    String not_needed();

    @Message
    String meaning_heading();

    @Message
    String choose_file();

    @Message
    String example_landlord();

    @Message
    String taken(int added, int known);

    @Message
    String refused(int count);

    @Message
    String wrong(int count);

    @Message
    String more_wrong(int count);

    @Message
    String what(String what);

    @Message
    String meaning(String column);
}
