package trygg.housing.roof;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.housing.need.PlaceKind;
import trygg.platform.act.Act;

/**
 * A place offered for the night.
 *
 * @param nth the how-manieth offer of its request, from 1
 * @param hidden the address is for those on the case alone
 * @param homeIds the units of the register it consists of; none for a hotel or another place outside it
 */
public record NightOffer(UUID id, UUID requestId, int nth, PlaceKind placeKind, String address, boolean hidden,
        List<UUID> homeIds, Night night, Instant at, String by, List<Answer> answers) implements Act {

    public NightOffer {
        homeIds = List.copyOf(homeIds);
        answers = List.copyOf(answers);
        if (address.isBlank()) {
            throw new IllegalArgumentException("a roof has an address");
        }
    }

    public enum Kind {
        ACCEPTED,
        /** The person said no. */
        DECLINED,
        /** The place said no. */
        REFUSED
    }

    /** @param reason a code of {@link DeclineReason} or {@link ShelterReason}; nothing when accepted */
    public record Answer(UUID id, UUID offerId, Kind kind, @Nullable String reason, Instant at, String by) implements Act {
    }

    /** Nobody has said no to it. */
    public boolean stands() {
        return answers.stream().allMatch(answer -> answer.kind() == Kind.ACCEPTED);
    }

    public Optional<Answer> answer(Kind kind) {
        return answers.stream().filter(answer -> answer.kind() == kind).findFirst();
    }

    NightOffer with(Answer answer) {
        return new NightOffer(id, requestId, nth, placeKind, address, hidden, homeIds, night, at, by,
                java.util.stream.Stream.concat(answers.stream(), java.util.stream.Stream.of(answer)).toList());
    }

    /** Without the address: not even a stack trace may carry it into a log. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "NightOffer[id=%s, nth=%d, placeKind=%s, at=%s]", id, nth, placeKind, at);
    }
}
