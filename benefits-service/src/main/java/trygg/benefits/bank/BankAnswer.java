package trygg.benefits.bank;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import trygg.benefits.bank.StatusReport.Block;
import trygg.benefits.bank.StatusReport.Transaction;
import trygg.benefits.bank.StatusReport.Verdict;

/** What a {@code pain.002} says of a run. */
public sealed interface BankAnswer {

    /** @param payment in the run */
    record Heard(PaymentId payment, BankStatus status) {
    }

    /** The answer is for another file: nothing of it concerns this run. */
    record AnotherMessage(String originalMessageId) implements BankAnswer {
    }

    /**
     * The bank took nothing of the file.
     *
     * @param heard every payment of the run, rejected for these reasons
     */
    record GroupRejected(List<Reason> reasons, List<Heard> heard) implements BankAnswer {

        public GroupRejected {
            reasons = List.copyOf(reasons);
            heard = List.copyOf(heard);
        }
    }

    /**
     * The bank answers payment by payment, by block or for all at once.
     *
     * @param heard in the order of the file; a payment of which nothing is said is not there
     * @param unknown end-to-end ids that are none of this run's: somebody has to ask the bank
     */
    record Answered(List<Heard> heard, List<String> unknown) implements BankAnswer {

        public Answered {
            heard = List.copyOf(heard);
            unknown = List.copyOf(unknown);
        }
    }

    /**
     * What the report says of the run. The most particular word counts: of the payment, else of its block, else of the file.
     */
    static BankAnswer of(StatusReport report, PaymentRun run) {
        if (!report.originalMessageId().equals(run.id().messageId())) {
            return new AnotherMessage(report.originalMessageId());
        }
        var named = report.blocks().stream().flatMap(block -> block.transactions().stream()).toList();
        if (named.isEmpty() && report.group().status().orElse(null) instanceof BankStatus.Rejected(var ofFile)) {
            // Some banks reject the file and give the reason with its blocks.
            var reasons = !ofFile.isEmpty() ? ofFile
                    : report.blocks().stream().flatMap(block -> block.verdict().reasons().stream()).distinct().toList();
            var heard = run.transfers().stream()
                    .map(transfer -> new Heard(transfer.id(), new BankStatus.Rejected(reasons))).toList();
            return new GroupRejected(reasons, heard);
        }
        var payments = run.transfers().stream().map(Transfer::id).collect(Collectors.toSet());
        var heard = new ArrayList<Heard>();
        var unknown = new ArrayList<String>();
        for (var block : report.blocks()) {
            for (var transaction : block.transactions()) {
                var id = PaymentId.ofEndToEnd(transaction.endToEndId()).filter(payments::contains);
                if (id.isEmpty()) {
                    unknown.add(transaction.endToEndId());
                } else {
                    statusOf(transaction, block, report).ifPresent(status -> heard.add(new Heard(id.get(), status)));
                }
            }
        }
        hearOfTheRest(report, run, heard);
        return new Answered(heard, unknown);
    }

    private static Optional<BankStatus> statusOf(Transaction transaction, Block block, StatusReport report) {
        return transaction.verdict().status().or(block.verdict()::status).or(report.group()::status);
    }

    /** A block, or the file, that is answered as a whole answers for each of its payments that is not named. */
    private static void hearOfTheRest(StatusReport report, PaymentRun run, List<Heard> heard) {
        var named = heard.stream().map(Heard::payment).collect(Collectors.toCollection(HashSet::new));
        run.blocks().forEach((id, transfers) -> {
            var ofBlock = report.blocks().stream().filter(block -> block.id().equals(id)).map(Block::verdict)
                    .flatMap(verdict -> verdict.status().stream()).findFirst();
            ofBlock.or(report.group()::status).ifPresent(status -> transfers.stream().map(Transfer::id)
                    .filter(named::add).forEach(payment -> heard.add(new Heard(payment, status))));
        });
    }

    /** Of a verdict that covers several payments: "partly" is none of them in particular. */
    static Optional<BankStatus> whole(Verdict verdict) {
        return verdict.code().isEmpty() || verdict.code().equals("PART") ? Optional.empty()
                : Optional.of(BankStatus.of(verdict.code(), verdict.reasons()));
    }
}
