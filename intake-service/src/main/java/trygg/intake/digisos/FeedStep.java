package trygg.intake.digisos;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * One thing the applicant is told on the way of the application, in the order of the instants. What is not among them the
 * municipality does not publish through this feed.
 */
public sealed interface FeedStep {

    /** When it happened, which is not when the feed was written. */
    Instant at();

    /** The municipality has the application. */
    record Received(Instant at) implements FeedStep {
    }

    /** An office answers for the application; four digits, as the national list of NAV offices has it. */
    record AssignedOffice(Instant at, String officeNumber) implements FeedStep {

        private static final Pattern FOUR_DIGITS = Pattern.compile("[0-9]{4}");

        public AssignedOffice {
            if (!FOUR_DIGITS.matcher(officeNumber).matches()) {
                throw new IllegalArgumentException("an office number has four digits");
            }
        }
    }

    /** A person has begun to work on it. */
    record UnderTreatment(Instant at) implements FeedStep {
    }

    /** All cases that came of the application are decided. */
    record Finished(Instant at) implements FeedStep {
    }

    /** The application will not be treated, for instance because it was withdrawn. */
    record NotTreated(Instant at) implements FeedStep {
    }

    /** A case that came of the application: its title is what the applicant sees. The last status of a reference counts. */
    record CaseStatus(Instant at, String reference, @Nullable String title, @Nullable CaseState state)
            implements
                FeedStep {
    }

    enum CaseState {
        UNDER_TREATMENT,
        /** The applicant is not shown this case here. */
        NOT_SHOWN,
        NOT_TREATED,
        REGISTERED_BY_MISTAKE
    }

    /** Papers the applicant is asked for. The last list replaces those before; an empty one asks for nothing more. */
    record DocumentsAskedFor(Instant at, List<AskedDocument> documents, @Nullable FileReference letter)
            implements
                FeedStep {

        public DocumentsAskedFor {
            documents = List.copyOf(documents);
        }
    }

    /** @param deadline a missing paper never takes a deadline from the municipality; this one is the applicant's */
    record AskedDocument(String type, @Nullable String explanation, Instant deadline, @Nullable String reference) {
    }

    /** A decision has been made by a named person, and this is its letter. */
    record Decided(Instant at, String caseReference, @Nullable Outcome outcome, FileReference letter)
            implements
                FeedStep {
    }

    enum Outcome {
        GRANTED,
        PARTLY_GRANTED,
        REFUSED,
        DISMISSED
    }

    /** The preliminary answer owed when no decision comes within a month, forvaltningsloven section 11a. */
    record PreliminaryAnswer(Instant at, FileReference letter) implements FeedStep {
    }

    /**
     * A payment. The last step with the same reference counts, so that a planned payment becomes paid, stopped or cancelled.
     *
     * @param amount Norwegian kroner
     * @param due the day it is planned for
     * @param paid the day it was paid
     * @param receiver given when somebody else than the applicant is paid, such as a landlord
     * @param accountNumber eleven digits
     */
    record Payment(Instant at, String reference, PaymentState state, @Nullable String caseReference,
            @Nullable BigDecimal amount, @Nullable String description, @Nullable LocalDate due, @Nullable LocalDate paid,
            @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String receiver, @Nullable String accountNumber,
            @Nullable String method) implements FeedStep {

        private static final Pattern ELEVEN_DIGITS = Pattern.compile("[0-9]{11}");

        public Payment {
            if (accountNumber != null && !ELEVEN_DIGITS.matcher(accountNumber).matches()) {
                throw new IllegalArgumentException("an account number has eleven digits");
            }
        }

        public static Payment planned(Instant at, String reference, String caseReference, BigDecimal amount,
                String description, LocalDate due) {
            return new Payment(at, reference, PaymentState.PLANNED, caseReference, amount, description, due, null, null,
                    null, null, null, null);
        }

        public static Payment paid(Instant at, String reference, String caseReference, BigDecimal amount,
                String description, LocalDate paid) {
            return new Payment(at, reference, PaymentState.PAID, caseReference, amount, description, null, paid, null,
                    null, null, null, null);
        }

        public static Payment stopped(Instant at, String reference, String caseReference) {
            return new Payment(at, reference, PaymentState.STOPPED, caseReference, null, null, null, null, null, null,
                    null, null, null);
        }

        public static Payment cancelled(Instant at, String reference, String caseReference) {
            return new Payment(at, reference, PaymentState.CANCELLED, caseReference, null, null, null, null, null, null,
                    null, null, null);
        }
    }

    enum PaymentState {
        PLANNED,
        PAID,
        STOPPED,
        CANCELLED
    }

    /** Where the applicant's page fetches a letter. */
    sealed interface FileReference {

        /** In the national document store. */
        record Stored(UUID id) implements FileReference {
        }

        /** Sent by SvarUt; the number counts the files of a shipment. */
        record Sent(UUID id, int number) implements FileReference {
        }
    }
}
