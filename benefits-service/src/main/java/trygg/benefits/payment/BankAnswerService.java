package trygg.benefits.payment;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import trygg.benefits.bank.BankAnswer;
import trygg.benefits.bank.BankAnswer.Heard;
import trygg.benefits.bank.BankStatus;
import trygg.benefits.bank.Moving;
import trygg.benefits.bank.Moving.Moved;
import trygg.benefits.bank.PaymentRun;
import trygg.benefits.bank.PaymentStep.Hear;
import trygg.benefits.bank.RunId;
import trygg.benefits.bank.StatusReport;
import trygg.benefits.bank.StatusReport.Reading;
import trygg.benefits.bank.StatusReportReader;
import trygg.benefits.payment.Answering.Repeated;
import trygg.benefits.payment.Answering.Taken;
import trygg.benefits.payment.Answering.UnknownRun;
import trygg.benefits.payment.Answering.Unreadable;
import trygg.benefits.payment.KeptAnswer.Contradicted;
import trygg.platform.db.Transactions;
import trygg.platform.db.Tx;
import trygg.platform.events.Outbox;
import trygg.platform.municipality.Municipalities;
import trygg.platform.secrecy.Caller;

/** Takes in what the bank answers to a run. Each answer is one transaction, and is taken once. */
@ApplicationScoped
public class BankAnswerService {

    private final Transactions transactions;
    private final PaymentBook book;
    private final Runs runs;
    private final BankAnswers answers;
    private final Outbox outbox;
    private final Municipalities municipalities;

    BankAnswerService(Transactions transactions, PaymentBook book, Runs runs, BankAnswers answers, Outbox outbox,
            Municipalities municipalities) {
        this.transactions = transactions;
        this.book = book;
        this.runs = runs;
        this.answers = answers;
        this.outbox = outbox;
        this.municipalities = municipalities;
    }

    public Answering take(Caller caller, byte[] file) {
        return switch (StatusReportReader.read(file)) {
            case Reading.Unreadable(var why) -> new Unreadable(why);
            case Reading.Read(var report) -> RunId.ofMessageId(report.originalMessageId())
                    .<Answering> map(run -> transactions.in(caller.scope(), tx -> take(tx, caller, run, report, file)))
                    .orElseGet(UnknownRun::new);
        };
    }

    private Answering take(Tx tx, Caller caller, RunId id, StatusReport report, byte[] file) {
        var kept = runs.find(tx, id.value());
        if (kept.isEmpty()) {
            return new UnknownRun();
        }
        // Two answers to one run come one after the other, and so do two copies of one answer.
        tx.query("select pg_advisory_xact_lock(hashtext('bank-answer'), hashtext(:run))").bind("run", id.messageId())
                .map((_, _) -> true).one();
        var municipality = kept.get().municipality();
        var sha256 = sha256(file);
        var earlier = answers.bySha(tx, municipality, sha256);
        if (earlier.isPresent()) {
            return new Repeated(earlier.get());
        }
        var run = runs.asSent(tx, id).orElseThrow();
        var heard = new ArrayList<Heard>();
        var strangers = new ArrayList<String>();
        switch (BankAnswer.of(report, run)) {
            case BankAnswer.AnotherMessage _ -> {
                return new UnknownRun();
            }
            case BankAnswer.GroupRejected(var unused, var all) -> heard.addAll(all);
            case BankAnswer.Answered(var some, var unknown) -> {
                heard.addAll(some);
                strangers.addAll(unknown);
            }
        }
        var on = report.madeOn() == null ? LocalDate.ofInstant(tx.now(), municipalities.require(municipality).timeZone())
                : report.madeOn();
        var moves = move(tx, caller, run, heard, on);
        var answer = new KeptAnswer(UUID.randomUUID(), id.value(), municipality, report.messageId(), report.madeOn(), tx.now(),
                caller.id(), heard.size(), moves.changes.size(), strangers, moves.contradictions);
        answers.add(tx, answer, sha256, file);
        return new Taken(answer);
    }

    private record Moves(List<PlannedPayment> changes, List<Contradicted> contradictions) {
    }

    private Moves move(Tx tx, Caller caller, PaymentRun run, List<Heard> heard, LocalDate on) {
        var ids = heard.stream().map(one -> one.payment().value()).distinct().toList();
        book.lock(tx, book.latest(tx, ids).values().stream().map(PlannedPayment::applicationId).distinct().toList());
        var standing = new HashMap<>(book.latest(tx, ids));
        var changes = new ArrayList<PlannedPayment>();
        var contradictions = new HashMap<UUID, Contradicted>();
        for (var one : heard) {
            var before = standing.get(one.payment().value());
            if (before == null) {
                throw new IllegalStateException("a member of the run that is no payment");
            }
            switch (before.bank().after(new Hear(run.id(), one.status(), on))) {
                case Moved(var to) -> {
                    var after = before.moved(to, null, tx.now(), caller.id());
                    standing.put(after.id(), after);
                    changes.add(after);
                }
                case Moving.Nothing _ -> {
                    // Said before, or overtaken.
                }
                case Moving.Contradiction _ -> contradictions.put(before.id(), contradicted(before, one));
                case Moving.CannotMove _ -> contradictions.put(before.id(), contradicted(before, one));
                case Moving.InAnotherRun _ -> contradictions.put(before.id(), contradicted(before, one));
            }
        }
        if (!changes.isEmpty()) {
            if (!book.append(tx, changes).equals(changes.stream().map(PlannedPayment::id).collect(Collectors.toSet()))) {
                throw new IllegalStateException("a payment moved under the lock of its application");
            }
            book.moveOn(tx, changes.stream().map(PlannedPayment::applicationId).distinct().toList());
            changes.forEach(change -> outbox.append(tx, PaymentMessages.changed(change)));
        }
        return new Moves(changes, List.copyOf(contradictions.values()));
    }

    private static Contradicted contradicted(PlannedPayment before, Heard heard) {
        return new Contradicted(before.id(), before.standing().code(), switch (heard.status()) {
            case BankStatus.Pending(var code) -> code;
            case BankStatus.Accepted(var code) -> code;
            case BankStatus.Settled(var code) -> code;
            case BankStatus.Rejected(var reasons) -> reasons.isEmpty() ? "RJCT" : "RJCT " + reasons.getFirst().code();
        });
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
