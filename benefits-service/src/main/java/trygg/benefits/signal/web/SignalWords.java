package trygg.benefits.signal.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * The words of charity signals, in templates as {@code {signal:title}}; written in
 * {@code messages/signal_<language>.properties}.
 */
@MessageBundle("signal")
public interface SignalWords {

    @Message
    String title();

    @Message
    String purpose();

    @Message
    String to_board();

    @Message
    String to_work();

    @Message
    String said(String said);

    @Message
    String open();

    @Message
    String none();

    @Message
    String none_text();

    @Message
    String day();

    @Message
    String from();

    @Message
    String food();

    @Message
    String rent();

    @Message
    String clothing();

    @Message
    String refused();

    @Message
    String answer();

    @Message
    String answer_to(String who, int people);

    @Message
    String offer_label();

    @Message
    String offer(String offer);

    @Message
    String choose_offer();

    @Message
    String answer_do();

    @Message
    String in_your_name(String name);

    @Message
    String pressure();

    @Message
    String refusals();

    @Message
    String month();

    @Message
    String people();

    @Message
    String decisions();

    @Message
    String refused_of(int refused);

    @Message
    String offer_text();
}
