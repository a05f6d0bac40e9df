package trygg.intake.contact;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.platform.act.Act;
import trygg.platform.act.Recording;
import trygg.platform.municipality.Municipality;

/** A contact as it stands in the case, and the decision about one that comes. */
public record Contact(UUID id, String municipality, UUID caseId, Channel channel, Instant receivedAt,
        @Nullable String district, java.util.List<RegisterContact.Need> needs, java.util.List<RegisterContact.Member> household,
        @Nullable Answer answer) {

    /** Clocks of two machines differ by this much without either being wrong; what is received then counts as now. */
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(5);

    /** The first answer the person got, and from whom. */
    public record Answer(UUID id, AnswerOutcome outcome, Instant at, String by) implements Act {
    }

    /** An earlier contact with the same id. */
    record Earlier(UUID caseId, byte[] contentHash, String answer) {
    }

    /** Decides before anything is written; empty when the contact is to be registered. */
    static Optional<Registration> refusal(RegisterContact command, Optional<Municipality> profile, Optional<Earlier> earlier,
            Instant now) {
        if (profile.isEmpty()) {
            return Optional.of(new Registration.UnknownMunicipality(command.municipality()));
        }
        if (earlier.isPresent()) {
            return Optional.of(command.repeats(earlier.get().contentHash())
                    ? new Registration.Repeated(command.id(), earlier.get().caseId(), earlier.get().answer())
                    : new Registration.OtherContent(command.id()));
        }
        var district = command.district();
        if (district != null && profile.get().districts().stream().noneMatch(one -> one.code().equals(district))) {
            return Optional.of(new Registration.UnknownDistrict(district));
        }
        return command.receivedAt().isAfter(now.plus(CLOCK_SKEW)) ? Optional.of(new Registration.ReceivedInFuture())
                : Optional.empty();
    }

    /** From when the clocks run: when the person turned to us, and never from a moment that has not come. */
    static Instant since(RegisterContact command, Instant now) {
        return command.receivedAt().isAfter(now) ? now : command.receivedAt();
    }

    /** One first answer closes a contact, and there is no closing one without (C001). */
    Recording<Answer> answer(Answer given, Instant now) {
        return Recording.once(given, answer, receivedAt, now);
    }
}
