package trygg.benefits.bank;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The bank's {@code pain.002} as it stands, of any version: what it answers, and its word on the file, the blocks and the
 * payments it names.
 *
 * @param messageId the bank's own, by which the same answer is known again
 * @param originalMessageId of the file it answers: {@link RunId#ofMessageId}
 * @param madeOn the day the bank wrote it; nothing when the time is missing or unreadable
 */
public record StatusReport(String messageId, String originalMessageId, @Nullable LocalDate madeOn, Verdict group,
        List<Block> blocks) {

    public StatusReport {
        blocks = List.copyOf(blocks);
    }

    /** @param code empty when the bank said nothing at this level */
    public record Verdict(String code, List<Reason> reasons) {

        public Verdict {
            reasons = List.copyOf(reasons);
        }

        Optional<BankStatus> status() {
            return BankAnswer.whole(this);
        }
    }

    public record Block(String id, Verdict verdict, List<Transaction> transactions) {

        public Block {
            transactions = List.copyOf(transactions);
        }
    }

    public record Transaction(String endToEndId, Verdict verdict) {
    }

    /** What can come of reading bytes that are said to be a report. */
    public sealed interface Reading {

        record Read(StatusReport report) implements Reading {
        }

        record Unreadable(Why why) implements Reading {
        }
    }

    public enum Why {
        TOO_LARGE,
        NOT_XML,
        /** A document type declaration, the door of every attack by entities; no bank's message has one. */
        DOCTYPE,
        /** XML, but not a customer payment status report. */
        ANOTHER_MESSAGE,
        /** A part without which it answers nothing is missing. */
        INCOMPLETE
    }
}
