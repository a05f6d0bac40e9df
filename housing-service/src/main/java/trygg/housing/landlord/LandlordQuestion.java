package trygg.housing.landlord;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a landlord asks the municipality, and the answer.
 *
 * @param landlord its name
 * @param homeId the home it is about; nothing where it is about none
 * @param asks in words, which may tell of tenants: they stay in housing
 */
public record LandlordQuestion(UUID id, String municipality, UUID landlordId, String landlord, @Nullable UUID homeId,
        String asks, Instant askedAt, String askedBy, @Nullable Answer answer) {

    /** The longest question and the longest answer, in signs. */
    public static final int MOST = 4000;

    public record Answer(String says, Instant at, String by) {

        /** Without the words: not even a stack trace may carry them into a log. */
        @Override
        public String toString() {
            return "Answer[at=" + at + "]";
        }
    }

    /** Asks; the caller picks the id, so that asking twice asks once. */
    public record Ask(UUID id, String municipality, @Nullable UUID homeId, String asks) {
    }

    /** What can come of {@link Ask}. */
    public sealed interface Asking {

        record Asked(LandlordQuestion question) implements Asking {
        }

        record Repeated(LandlordQuestion question) implements Asking {
        }

        record OtherContent(UUID id) implements Asking {
        }

        /** Not there, or another landlord's. */
        record UnknownHome() implements Asking {
        }

        record NoLandlord() implements Asking {
        }
    }

    /** What can come of an answer. */
    public sealed interface Answering {

        record Answered(LandlordQuestion question) implements Answering {
        }

        record Repeated(LandlordQuestion question) implements Answering {
        }

        /** Somebody gave another answer before. */
        record AnsweredBefore(LandlordQuestion question) implements Answering {
        }

        record Unknown() implements Answering {
        }
    }

    Answering answer(String says) {
        if (answer == null) {
            return new Answering.Answered(this);
        }
        return answer.says.equals(says) ? new Answering.Repeated(this) : new Answering.AnsweredBefore(this);
    }

    boolean same(Ask command) {
        return asks.equals(command.asks) && Objects.equals(homeId, command.homeId)
                && municipality.equals(command.municipality);
    }

    /** Without the words. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "LandlordQuestion[id=%s, askedAt=%s]", id, askedAt);
    }
}
