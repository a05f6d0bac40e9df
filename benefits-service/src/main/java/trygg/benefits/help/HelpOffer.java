package trygg.benefits.help;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.Application;
import trygg.platform.act.Act;
import trygg.platform.act.Recording;
import trygg.platform.act.Recording.NotAskedFor;

/** Help that was offered to a household with its application. It may be offered more than once, and before any stall. */
public record HelpOffer(UUID id, Way way, Instant at, String by) implements Act {

    public enum Way {
        PHONE,
        VISIT,
        INTERPRETER,
        /** The form is filled in together with the person. */
        FORM_TOGETHER,
        /** Somebody who stands by the household. */
        HELPER;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Way> of(String code) {
            return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
        }
    }

    /** @param earlier what was offered under the command's id before */
    static Recording<HelpOffer> offered(OfferHelp command, Application application, @Nullable HelpOffer earlier, Instant now) {
        if (earlier == null && !application.open()) {
            return new NotAskedFor<>();
        }
        var at = Recording.time(command.offeredAt(), command.id(), earlier, application.receivedAt(), now);
        return Recording.once(new HelpOffer(command.id(), command.way(), at, command.by()), earlier,
                application.receivedAt(), now);
    }
}
