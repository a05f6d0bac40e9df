package trygg.benefits.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.ApplicationId;
import trygg.benefits.application.Ground;
import trygg.platform.act.Act;
import trygg.platform.act.Recording;
import trygg.platform.act.Recording.NotByMachine;

/**
 * A check of facts in one application. While it is open nothing else changes for the household: what is granted is paid.
 *
 * @param protectedPerson shown to nobody in a list
 * @param informedOn the day on which the person is told of the control and its reason
 * @param sampleId the draw it came from, when chance chose it
 * @param closing what was found; absent while it is open
 */
public record Control(UUID id, ApplicationId applicationId, UUID caseId, String municipality, boolean protectedPerson,
        Trigger trigger, Fact fact, Ground basis, LocalDate informedOn, @Nullable UUID sampleId, Instant openedAt,
        String openedBy, @Nullable Closing closing) {

    /** What a control can come to. */
    public enum Finding {
        /** All was as the household had said: the control was in vain, and counts as a false positive of its trigger. */
        NOTHING_FOUND,
        /** A fact was wrong to the household's harm and is put right. */
        CORRECTED_IN_FAVOUR,
        /** The household got less than it was entitled to. */
        UNDERPAID,
        /** The household got more than it was entitled to. Nothing follows by itself: recovery is a decision of its own. */
        OVERPAID;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Finding> of(String code) {
            return Arrays.stream(values()).filter(finding -> finding.code().equals(code)).findFirst();
        }
    }

    /** @param note what was checked and seen, in words; stays in this service */
    public record Closing(UUID id, Finding finding, String note, Instant at, String by) implements Act {
    }

    public boolean open() {
        return closing == null;
    }

    /** What a control comes to is never said by a machine, in whosever favour it is. */
    Recording<Closing> close(CloseControl command, Instant now) {
        if (!command.byHuman()) {
            return new NotByMachine<>();
        }
        var at = Recording.time(null, command.id(), closing, openedAt, now);
        return Recording.once(new Closing(command.id(), command.finding(), command.note(), at, command.by()), closing,
                openedAt, now);
    }

    Control with(Closing made) {
        return new Control(id, applicationId, caseId, municipality, protectedPerson, trigger, fact, basis, informedOn,
                sampleId, openedAt, openedBy, made);
    }
}
