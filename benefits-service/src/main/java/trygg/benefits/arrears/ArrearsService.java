package trygg.benefits.arrears;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.Money;
import trygg.benefits.arrears.Examining.Ended;
import trygg.benefits.arrears.Examining.Returned;
import trygg.benefits.arrears.Examining.Talked;
import trygg.benefits.arrears.Examining.Unknown;
import trygg.benefits.arrears.Examining.Waits;
import trygg.benefits.parameter.ParameterKind;
import trygg.benefits.parameter.ParameterService;
import trygg.platform.api.Cursor.Page;
import trygg.platform.db.Scope;
import trygg.platform.db.Transactions;
import trygg.platform.db.Tx;
import trygg.platform.events.Outbox;
import trygg.platform.guarantee.Clocks;
import trygg.platform.guarantee.Clocks.Cause;
import trygg.platform.guarantee.Clocks.Start;
import trygg.platform.guarantee.DueList;
import trygg.platform.guarantee.DueList.Counted;
import trygg.platform.municipality.Municipalities;
import trygg.platform.pages.Nudges;
import trygg.platform.secrecy.AccessLog;
import trygg.platform.secrecy.AccessLog.Reading;
import trygg.platform.secrecy.Caller;

/** What is done about rent arrears. Each method is one transaction, or part of the consumer's. */
@ApplicationScoped
public class ArrearsService {

    /** The filter of the homes with children in them. */
    public static final String CHILDREN = "children";

    private final Transactions transactions;
    private final Examinations examinations;
    private final ParameterService parameters;
    private final Clocks clocks;
    private final Outbox outbox;
    private final Municipalities municipalities;
    private final AccessLog accessLog;
    private final Nudges nudges;

    ArrearsService(Transactions transactions, Examinations examinations, ParameterService parameters, Clocks clocks,
            Outbox outbox, Municipalities municipalities, AccessLog accessLog, Nudges nudges) {
        this.transactions = transactions;
        this.examinations = examinations;
        this.parameters = parameters;
        this.clocks = clocks;
        this.outbox = outbox;
        this.municipalities = municipalities;
        this.accessLog = accessLog;
        this.nudges = nudges;
    }

    /** In the transaction that hears of the notice: the examination and its clock stand or fall together. */
    void open(Tx tx, String municipality, ArrearsNotified notice) {
        var examination = notice.examination(municipality, examinations.protectedPerson(tx, notice.caseId()));
        examinations.add(tx, examination);
        clocks.start(tx, new Start(ArrearsGuarantees.EXAMINATION, municipality, examination.caseId(), examination.id(),
                examination.protectedPerson(), examination.children(), examination.receivedAt()), Cause.by("system"));
        nudge(tx, examination);
    }

    /** Whether the notice was taken up before. */
    boolean knows(Tx tx, UUID notice) {
        return examinations.find(tx, notice).isPresent();
    }

    public Examining examine(Caller caller, ExamineArrears command) {
        return act(caller, command.examination(), (tx, examination) -> {
            var examining = examination.examine(command, tx.now());
            switch (examining) {
                case Ended ended when examination.finding() == null -> end(tx, examination, ended);
                case Waits(var refusal) when examination.refusal() == null -> examinations.propose(tx, examination, refusal);
                default -> {
                    // Refused, or sent again: there is nothing to write.
                }
            }
            return examining;
        });
    }

    /** A second person looks at a no. */
    public Examining lookAgain(Caller caller, LookAgain command) {
        return act(caller, command.examination(), (tx, examination) -> {
            var examining = examination.lookAgain(command, tx.now());
            switch (examining) {
                case Ended ended -> {
                    examinations.settle(tx, command);
                    end(tx, examination, ended);
                }
                case Returned _ -> examinations.settle(tx, command);
                default -> {
                    // Nothing was settled.
                }
            }
            return examining;
        });
    }

    public Examining talk(Caller caller, HoldBudgetTalk command) {
        return act(caller, command.examination(), (tx, examination) -> {
            var zone = municipalities.require(examination.municipality()).timeZone();
            var examining = examination.talk(command, zone, tx.now());
            if (examining instanceof Talked(var talk) && !examination.talks().contains(talk)) {
                examinations.talk(tx, examination, talk);
            }
            return examining;
        });
    }

    private Examining act(Caller caller, UUID id, BiFunction<Tx, Examination, Examining> act) {
        return transactions.in(caller.scope(), tx -> {
            var found = examinations.locked(tx, id);
            if (found.isEmpty()) {
                return new Unknown();
            }
            var examining = act.apply(tx, found.get());
            nudge(tx, found.get());
            return examining;
        });
    }

    private void end(Tx tx, Examination examination, Ended ended) {
        var finding = ended.finding();
        examinations.end(tx, examination, finding);
        clocks.fulfil(tx, ArrearsGuarantees.EXAMINATION, examination.id(), finding.at(), Cause.by(finding.by()));
        outbox.append(tx, ArrearsMessages.examined(examination, finding));
    }

    /** One examination; the read is in the access log before anything leaves. */
    public Optional<ExaminationFile> show(Caller caller, UUID id, String purpose) {
        return transactions.in(caller.scope(), tx -> examinations.find(tx, id).map(examination -> {
            accessLog.write(tx, new Reading(caller, examination.municipality(), purpose, "arrears-examination",
                    examination.caseId()));
            return new ExaminationFile(examination, clocks.ofSubjects(tx, List.of(id)),
                    examinations.applicationOf(tx, examination.caseId()).orElse(null), cost(tx, examination.municipality()));
        }));
    }

    /** A page of a municipality's examinations by what falls due; the read is logged. */
    public Page<ExaminationFile> list(Caller caller, DueList asked, String purpose) {
        return accessLog.reading(caller.in(asked.municipality()),
                new Reading(caller, asked.municipality(), purpose, "arrears-examinations", null), tx -> page(tx, asked));
    }

    public Counted<ExaminationFile> board(Caller caller, DueList asked) {
        return accessLog.reading(caller.in(asked.municipality()),
                new Reading(caller, asked.municipality(), "case-handling", "arrears-board", null), tx -> look(tx, asked));
    }

    /** The same board for a page that is open already: opening it was logged, and its live part shows no more. */
    public Counted<ExaminationFile> boardAgain(DueList asked) {
        return transactions.in(Scope.of(asked.municipality()), tx -> look(tx, asked));
    }

    private Counted<ExaminationFile> look(Tx tx, DueList asked) {
        return new Counted<>(page(tx, asked), examinations.count(tx, asked));
    }

    private Page<ExaminationFile> page(Tx tx, DueList asked) {
        var page = examinations.list(tx, asked);
        var running = clocks.bySubject(tx, page.items().stream().map(Examination::id).toList());
        var cost = cost(tx, asked.municipality());
        return page.map(one -> new ExaminationFile(one, running.getOrDefault(one.id(), List.of()), null, cost));
    }

    private @Nullable EvictionCost cost(Tx tx, String municipality) {
        var profile = municipalities.require(municipality);
        return parameters.current(tx)
                .at(ParameterKind.EVICTION_COST, municipality, YearMonth.from(tx.now().atZone(profile.timeZone())))
                .map(table -> EvictionCost.of(table, Money.currencyOf(profile.country()))).orElse(null);
    }

    private void nudge(Tx tx, Examination examination) {
        tx.afterCommit(() -> nudges.nudge(Nudges.boardOf(examination.municipality())));
    }
}
