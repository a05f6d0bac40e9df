package trygg.benefits.payment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import trygg.benefits.application.Application;
import trygg.benefits.application.ApplicationService;
import trygg.benefits.application.Money;
import trygg.benefits.bank.Account;
import trygg.benefits.bank.Account.Scheme;
import trygg.benefits.bank.CreditTransferFile;
import trygg.benefits.bank.Debtor;
import trygg.benefits.bank.Moving.Moved;
import trygg.benefits.bank.PaymentId;
import trygg.benefits.bank.PaymentRun;
import trygg.benefits.bank.PaymentStep.Send;
import trygg.benefits.bank.RunId;
import trygg.benefits.bank.Transfer;
import trygg.benefits.bank.Writing.Fault;
import trygg.benefits.bank.Writing.What;
import trygg.benefits.bank.Writing.Written;
import trygg.benefits.payment.KeptRun.LeftOut;
import trygg.benefits.payment.PaymentBook.Due;
import trygg.benefits.payment.RunMaking.DayUnfit;
import trygg.benefits.payment.RunMaking.Made;
import trygg.benefits.payment.RunMaking.NoPayingAccount;
import trygg.benefits.payment.RunMaking.NothingDue;
import trygg.benefits.payment.RunMaking.OtherContent;
import trygg.benefits.payment.RunMaking.Repeated;
import trygg.platform.db.Transactions;
import trygg.platform.db.Tx;
import trygg.platform.events.Outbox;
import trygg.platform.municipality.Municipalities;
import trygg.platform.municipality.Municipality;
import trygg.platform.secrecy.AccessLog;
import trygg.platform.secrecy.AccessLog.Reading;
import trygg.platform.secrecy.Caller;

/**
 * Gathers what is due into the bank's file. One transaction makes the payments sent, and keeps the run, its members and the
 * bytes of its file: a process that dies leaves all of it or nothing.
 */
@ApplicationScoped
public class PaymentRunService {

    private final Transactions transactions;
    private final ApplicationService applications;
    private final PaymentBook book;
    private final Runs runs;
    private final BankAnswers answers;
    private final Outbox outbox;
    private final Municipalities municipalities;
    private final AccessLog accessLog;

    PaymentRunService(Transactions transactions, ApplicationService applications, PaymentBook book, Runs runs,
            BankAnswers answers, Outbox outbox,
            Municipalities municipalities, AccessLog accessLog) {
        this.transactions = transactions;
        this.applications = applications;
        this.book = book;
        this.runs = runs;
        this.answers = answers;
        this.outbox = outbox;
        this.municipalities = municipalities;
        this.accessLog = accessLog;
    }

    /** A run with what the bank has said of it, the newest first. */
    public record RunFile(KeptRun run, List<KeptAnswer> answers) {

        public RunFile {
            answers = List.copyOf(answers);
        }
    }

    public RunMaking make(Caller caller, MakeRun command) {
        return transactions.in(caller.in(command.municipality()), tx -> {
            // One run at a time: the second operator's finds what the first has left.
            tx.query("select pg_advisory_xact_lock(hashtext('payment-run'), hashtext(:municipality))")
                    .bind("municipality", command.municipality()).map((_, _) -> true).one();
            var earlier = runs.find(tx, command.id());
            return earlier.isPresent()
                    ? earlier.get().isAskedForBy(command) ? new Repeated(earlier.get()) : new OtherContent(command.id())
                    : gather(tx, command);
        });
    }

    private RunMaking gather(Tx tx, MakeRun command) {
        var municipality = municipalities.require(command.municipality());
        var today = LocalDate.ofInstant(tx.now(), municipality.timeZone());
        if (command.until().isAfter(today.plusYears(1))) {
            return new DayUnfit();
        }
        var debtor = debtor(municipality);
        var id = new RunId(command.id());
        if (debtor.isEmpty() || hasFaults(new PaymentRun(id, tx.now(), debtor.get(), List.of()))) {
            return new NoPayingAccount();
        }
        var good = new ArrayList<Due>();
        var faulty = new LinkedHashMap<Due, List<What>>();
        book.due(tx, command.municipality(), command.until(), due -> {
            var faults = new PaymentRun(id, tx.now(), debtor.get(), List.of(transfer(due, today))).faults();
            if (faults.isEmpty()) {
                good.add(due);
            } else {
                faulty.put(due, faults.stream().map(Fault::what).toList());
            }
            return good.size() < PaymentRun.MOST_PAYMENTS;
        });
        var leftOut = leftOut(tx, faulty);
        if (good.isEmpty()) {
            return new NothingDue(leftOut);
        }
        int waiting = book.countDue(tx, command.municipality(), command.until()) - good.size() - leftOut.size();
        return send(tx, command, debtor.get(), good, leftOut, Math.max(waiting, 0));
    }

    private List<LeftOut> leftOut(Tx tx, Map<Due, List<What>> faulty) {
        var known = applications.all(tx, faulty.keySet().stream().map(due -> due.payment().applicationId()).distinct().toList())
                .stream().collect(Collectors.toMap(one -> one.id().value(), Application::protectedPerson));
        return faulty.entrySet().stream().map(one -> {
            var payment = one.getKey().payment();
            return new LeftOut(payment.id(), payment.applicationId(), known.getOrDefault(payment.applicationId(), true),
                    one.getValue());
        }).toList();
    }

    private RunMaking send(Tx tx, MakeRun command, Debtor debtor, List<Due> due, List<LeftOut> leftOut, int waiting) {
        var run = new RunId(command.id());
        var applications = due.stream().map(one -> one.payment().applicationId()).distinct().toList();
        book.lock(tx, applications);
        var sent = due.stream().map(one -> sent(tx, one.payment(), run, command.by())).toList();
        // What somebody stopped while it was being gathered is not among them.
        var taken = book.append(tx, sent);
        var today = LocalDate.ofInstant(tx.now(), municipalities.require(command.municipality()).timeZone());
        var payees = new HashMap<UUID, UUID>();
        var transfers = new ArrayList<Transfer>();
        for (var one : due) {
            if (taken.contains(one.payment().id())) {
                transfers.add(transfer(one, today));
                payees.put(one.payment().id(), one.payment().payeeId());
            }
        }
        if (transfers.isEmpty()) {
            return new NothingDue(leftOut);
        }
        var whole = new PaymentRun(run, tx.now(), debtor, transfers);
        if (!(CreditTransferFile.write(whole) instanceof Written file)) {
            // Each payment was looked at before; what is wrong now is wrong with the program, and nothing of it stands.
            throw new IllegalStateException("a run of good payments cannot be written");
        }
        var kept = new KeptRun(command.id(), command.municipality(), command.until(), tx.now(), command.by(),
                transfers.size(), new Money(BigDecimal.valueOf(whole.total().hundredths(), 2), debtor.currency()), waiting,
                leftOut);
        runs.add(tx, kept, whole, payees, file);
        book.moveOn(tx, applications);
        sent.stream().filter(one -> taken.contains(one.id())).forEach(one -> outbox.append(tx, PaymentMessages.changed(one)));
        return new Made(kept);
    }

    private static PlannedPayment sent(Tx tx, PlannedPayment planned, RunId run, String by) {
        if (!(planned.bank().after(new Send(run)) instanceof Moved(var to))) {
            throw new IllegalStateException("only what is planned is due");
        }
        return planned.moved(to, null, tx.now(), by);
    }

    /** What was due before today is executed today; the bank moves a day on which it is closed. */
    private static Transfer transfer(Due due, LocalDate today) {
        var payment = due.payment();
        return new Transfer(new PaymentId(payment.id()), due.payee(), Runs.amount(payment.amount().amount()),
                payment.amount().currency(), payment.dueOn().isBefore(today) ? today : payment.dueOn(), due.remittance());
    }

    private static boolean hasFaults(PaymentRun empty) {
        return empty.faults().stream().anyMatch(fault -> fault.what() != What.RUN_EMPTY);
    }

    private static Optional<Debtor> debtor(Municipality municipality) {
        return Optional.ofNullable(municipality.bank()).map(bank -> new Debtor(bank.name(), bank.organisationNumber(),
                new Account(Scheme.IBAN, bank.iban()), bank.bic(), Money.currencyOf(municipality.country())));
    }

    /** One run with the bank's answers to it; the read is logged. */
    public Optional<RunFile> show(Caller caller, UUID id, String purpose) {
        return transactions.in(caller.scope(), tx -> runs.find(tx, id).map(run -> {
            accessLog.write(tx, new Reading(caller, run.municipality(), purpose, "payment-run", null));
            return new RunFile(run, answers.ofRun(tx, id));
        }));
    }

    /** The bytes of the run's file, as they were written when the run was made; the read is logged. */
    public Optional<byte[]> file(Caller caller, UUID id, String purpose) {
        return transactions.in(caller.scope(), tx -> runs.find(tx, id).flatMap(run -> {
            accessLog.write(tx, new Reading(caller, run.municipality(), purpose, "payment-file", null));
            return runs.file(tx, id);
        }));
    }

    /** The newest runs of a municipality; sums, and nobody's name. */
    public List<RunFile> newest(Caller caller, String municipality, Instant before, int limit) {
        return transactions.in(caller.in(municipality), tx -> {
            var newest = runs.newest(tx, municipality, before, limit);
            var said = answers.ofRuns(tx, newest.stream().map(KeptRun::id).toList());
            return newest.stream()
                    .map(run -> new RunFile(run, Objects.requireNonNullElse(said.get(run.id()), List.of()))).toList();
        });
    }
}
