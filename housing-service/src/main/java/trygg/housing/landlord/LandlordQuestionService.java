package trygg.housing.landlord;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import trygg.housing.landlord.LandlordQuestion.Answer;
import trygg.housing.landlord.LandlordQuestion.Answering;
import trygg.housing.landlord.LandlordQuestion.Ask;
import trygg.housing.landlord.LandlordQuestion.Asking;
import trygg.platform.db.Scope;
import trygg.platform.db.Transactions;
import trygg.platform.db.Tx;
import trygg.platform.guarantee.Clocks;
import trygg.platform.guarantee.Clocks.Cause;
import trygg.platform.guarantee.DueList;
import trygg.platform.guarantee.DueList.Counted;
import trygg.platform.guarantee.GuaranteeClock;
import trygg.platform.pages.Nudges;
import trygg.platform.secrecy.AccessLog;
import trygg.platform.secrecy.AccessLog.Reading;
import trygg.platform.secrecy.Caller;

/** Landlords' questions, each with the clock of its answer. Each method is one transaction. */
@ApplicationScoped
public class LandlordQuestionService {

    /** How many of its questions a landlord is shown. */
    private static final int SHOWN = 50;

    private final Transactions transactions;
    private final LandlordMembers members;
    private final LandlordQuestions questions;
    private final Clocks clocks;
    private final AccessLog accessLog;
    private final Nudges nudges;

    LandlordQuestionService(Transactions transactions, LandlordMembers members, LandlordQuestions questions, Clocks clocks,
            AccessLog accessLog, Nudges nudges) {
        this.transactions = transactions;
        this.members = members;
        this.questions = questions;
        this.clocks = clocks;
        this.accessLog = accessLog;
        this.nudges = nudges;
    }

    /** @param clock of the answer; nothing where the municipality has not switched the guarantee on */
    public record WithClock(LandlordQuestion question, @Nullable GuaranteeClock clock) {
    }

    /** Keeps the question and starts its clock, or neither. */
    public Asking ask(Caller caller, Ask command) {
        return transactions.in(caller.in(command.municipality()), tx -> {
            var landlord = members.landlordOf(tx, caller, command.municipality()).orElse(null);
            if (landlord == null) {
                return new Asking.NoLandlord();
            }
            var homeId = command.homeId();
            if (homeId != null && members.homeOf(tx, caller, homeId).isEmpty()) {
                return new Asking.UnknownHome();
            }
            var question = new LandlordQuestion(command.id(), command.municipality(), landlord.id(), landlord.name(), homeId,
                    command.asks(), tx.now(), caller.id(), null);
            if (!questions.add(tx, question)) {
                return questions.find(tx, command.id())
                        .filter(one -> one.landlordId().equals(landlord.id()) && one.same(command))
                        .<Asking> map(Asking.Repeated::new).orElseGet(() -> new Asking.OtherContent(command.id()));
            }
            // A question belongs to no case: it stands for itself.
            clocks.start(tx, new Clocks.Start(LandlordGuarantees.QUESTION, question.municipality(), question.id(),
                    question.id(), false, false, question.askedAt()), Cause.by(caller.id()));
            nudge(tx, question);
            return new Asking.Asked(question);
        });
    }

    /** The caller's landlord's own questions, what waits for an answer first. */
    public List<WithClock> own(Caller caller, String municipality) {
        return transactions.in(caller.in(municipality), tx -> {
            var landlord = members.landlordOf(tx, caller, municipality).orElseThrow(LandlordService::noLandlord);
            return clocked(tx, questions.of(tx, landlord.id(), SHOWN));
        });
    }

    /** One question of the caller's landlord; empty when it is another's. */
    public Optional<WithClock> own(Caller caller, UUID id) {
        return transactions.in(caller.scope(), tx -> questions.find(tx, id)
                .filter(one -> members.landlordOf(tx, caller, one.municipality())
                        .filter(landlord -> landlord.id().equals(one.landlordId())).isPresent())
                .map(one -> clocked(tx, List.of(one)).getFirst()));
    }

    /** Staff's list by what falls due; the read is logged, because the questions may tell of tenants. */
    public Counted<WithClock> board(Caller caller, DueList asked) {
        return accessLog.reading(caller.in(asked.municipality()),
                new Reading(caller, asked.municipality(), "case-handling", "landlord-questions", null), tx -> look(tx, asked));
    }

    /** The list once more, for an open page whose reader was logged when it opened. */
    public Counted<WithClock> boardAgain(DueList asked) {
        return transactions.in(Scope.of(asked.municipality()), tx -> look(tx, asked));
    }

    /** One question for staff; the read is logged. */
    public Optional<WithClock> show(Caller caller, UUID id, String purpose) {
        return transactions.in(caller.scope(), tx -> questions.find(tx, id).map(one -> {
            accessLog.write(tx, new Reading(caller, one.municipality(), purpose, "landlord-question", null));
            return clocked(tx, List.of(one)).getFirst();
        }));
    }

    /** Keeps the answer and the promise of it. */
    public Answering answer(Caller caller, UUID id, String says) {
        return transactions.in(caller.scope(), tx -> {
            var answering = questions.find(tx, id).map(one -> one.answer(says)).orElseGet(Answering.Unknown::new);
            if (answering instanceof Answering.Answered(var question)) {
                if (!questions.answer(tx, question, new Answer(says, tx.now(), caller.id()))) {
                    return new Answering.AnsweredBefore(question);
                }
                clocks.fulfil(tx, LandlordGuarantees.QUESTION, id, tx.now(), Cause.by(caller.id()));
                nudge(tx, question);
                return new Answering.Answered(questions.find(tx, id).orElseThrow());
            }
            return answering;
        });
    }

    private Counted<WithClock> look(Tx tx, DueList asked) {
        var page = questions.page(tx, asked);
        var clockOf = clocks.bySubject(tx, page.items().stream().map(LandlordQuestion::id).toList());
        return new Counted<>(page.map(one -> new WithClock(one, first(clockOf.get(one.id())))),
                questions.count(tx, asked));
    }

    private List<WithClock> clocked(Tx tx, List<LandlordQuestion> found) {
        var clockOf = clocks.bySubject(tx, found.stream().map(LandlordQuestion::id).toList());
        return found.stream().map(one -> new WithClock(one, first(clockOf.get(one.id())))).toList();
    }

    private static @Nullable GuaranteeClock first(@Nullable List<GuaranteeClock> clocks) {
        return clocks == null ? null : clocks.getFirst();
    }

    private void nudge(Tx tx, LandlordQuestion question) {
        tx.afterCommit(() -> nudges.nudge(Nudges.boardOf(question.municipality())));
    }
}
