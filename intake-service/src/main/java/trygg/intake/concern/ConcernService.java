package trygg.intake.concern;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import trygg.intake.concern.Concern.Extending;
import trygg.intake.concern.ConcernAct.Assessment;
import trygg.intake.concern.ConcernAct.Conclusion;
import trygg.intake.concern.ConcernAct.MoreTime;
import trygg.intake.concern.ConcernAct.Screening;
import trygg.intake.timeline.Timeline;
import trygg.platform.act.Recording;
import trygg.platform.act.Recording.OtherContent;
import trygg.platform.act.Recording.Recorded;
import trygg.platform.act.Recording.Unknown;
import trygg.platform.api.Cursor.Page;
import trygg.platform.api.EntityVersion;
import trygg.platform.db.Scope;
import trygg.platform.db.Transactions;
import trygg.platform.db.Tx;
import trygg.platform.guarantee.Clocks;
import trygg.platform.guarantee.Clocks.Cause;
import trygg.platform.guarantee.Clocks.Start;
import trygg.platform.guarantee.DueList;
import trygg.platform.guarantee.DueList.Counted;
import trygg.platform.guarantee.GuaranteeClock;
import trygg.platform.municipality.Municipalities;
import trygg.platform.secrecy.AccessLog;
import trygg.platform.secrecy.AccessLog.Reading;
import trygg.platform.secrecy.Caller;

/** What can be done with concerns: assess, screen, conclude, extend, look. Each is one transaction with its clocks. */
@ApplicationScoped
public class ConcernService {

    private final Concerns concerns;
    private final Clocks clocks;
    private final Timeline timeline;
    private final Municipalities municipalities;
    private final Transactions transactions;
    private final AccessLog accessLog;

    ConcernService(Concerns concerns, Clocks clocks, Timeline timeline, Municipalities municipalities,
            Transactions transactions, AccessLog accessLog) {
        this.concerns = concerns;
        this.clocks = clocks;
        this.timeline = timeline;
        this.municipalities = municipalities;
        this.transactions = transactions;
        this.accessLog = accessLog;
    }

    /** A concern with its clocks, the earliest due first. */
    public record WithClocks(Concern concern, List<GuaranteeClock> clocks) {
    }

    /** What came of an act, and the concern with its clocks after it; absent when there is no such concern. */
    public record Answer<A extends ConcernAct>(Recording<A> recording, @Nullable WithClocks after) {
    }

    /** What came of asking for more time. */
    public sealed interface ExtensionAnswer {

        record Decided(Answer<MoreTime> answer) implements ExtensionAnswer {
        }

        /** @param last the last day the law allows */
        record BeyondTheLaw(LocalDate last) implements ExtensionAnswer {
        }

        /** More time is later than what there is already. */
        record NotLater(Instant dueAt) implements ExtensionAnswer {
        }

        /** The time is over; a broken promise is not mended by moving its deadline. */
        record TooLate() implements ExtensionAnswer {
        }
    }

    /** @param ifMatch the version the caller has seen, as an ETag; nothing when it takes its chance */
    public Answer<Assessment> assess(Caller caller, ConcernId id, @Nullable String ifMatch, AssessProtection command) {
        return act(caller, id, ifMatch, command.id(), (concern, now) -> concern.assess(command, now));
    }

    public Answer<Screening> screen(Caller caller, ConcernId id, @Nullable String ifMatch, ScreenConcern command) {
        return act(caller, id, ifMatch, command.id(), (concern, now) -> concern.screen(command, now));
    }

    public Answer<Conclusion> conclude(Caller caller, ConcernId id, @Nullable String ifMatch, ConcludeInquiry command) {
        return act(caller, id, ifMatch, command.id(), (concern, now) -> concern.conclude(command, now));
    }

    public ExtensionAnswer extend(Caller caller, ConcernId id, @Nullable String ifMatch, ExtendInquiry command) {
        return transactions.in(caller.scope(), tx -> {
            var found = concerns.locked(tx, id);
            if (found.isEmpty()) {
                return new ExtensionAnswer.Decided(new Answer<>(new Unknown<>(), null));
            }
            var concern = found.get();
            var where = municipalities.require(concern.municipality());
            return switch (concern.extend(command, where, tx.now())) {
                case Extending.BeyondTheLaw(var last) -> new ExtensionAnswer.BeyondTheLaw(last);
                case Extending.Decided(Recorded<MoreTime> recorded) -> refusal(tx, concern, recorded.act())
                        .orElseGet(() -> new ExtensionAnswer.Decided(record(tx, concern, ifMatch, command.id(), recorded)));
                case Extending.Decided(var other) ->
                    new ExtensionAnswer.Decided(new Answer<>(other, withClocks(tx, concern)));
            };
        });
    }

    /** Asked before anything is written, because a clock that cannot move must leave no extension behind. */
    private Optional<ExtensionAnswer> refusal(Tx tx, Concern concern, MoreTime extension) {
        var newDue = endOf(concern, extension.dueOn());
        return withClocks(tx, concern).clocks().stream().filter(one -> one.guarantee().equals(ConcernGuarantees.INQUIRY))
                .findFirst().flatMap(clock -> {
                    if (clock.state() != GuaranteeClock.State.RUNNING || tx.now().isAfter(clock.dueAt())) {
                        return Optional.of(new ExtensionAnswer.TooLate());
                    }
                    return newDue.isAfter(clock.dueAt()) ? Optional.empty()
                            : Optional.of(new ExtensionAnswer.NotLater(clock.dueAt()));
                });
    }

    private <A extends ConcernAct> Answer<A> act(Caller caller, ConcernId id, @Nullable String ifMatch, UUID actId,
            BiFunction<Concern, Instant, Recording<A>> decision) {
        return transactions.in(caller.scope(), tx -> concerns.locked(tx, id)
                .map(concern -> record(tx, concern, ifMatch, actId, decision.apply(concern, tx.now())))
                .orElseGet(() -> new Answer<>(new Unknown<>(), null)));
    }

    private <A extends ConcernAct> Answer<A> record(Tx tx, Concern concern, @Nullable String ifMatch, UUID actId,
            Recording<A> recording) {
        if (!(recording instanceof Recorded<A>(var act))) {
            return new Answer<>(recording, withClocks(tx, concern));
        }
        // Asked only now: what is sent again has changed the version itself the first time.
        EntityVersion.require(ifMatch, concern.version());
        var after = concern.with(act);
        if (!concerns.record(tx, after, act)) {
            return new Answer<>(new OtherContent<>(actId), null);
        }
        moveClocks(tx, after, act);
        tell(tx, after, act);
        return new Answer<>(recording, withClocks(tx, after));
    }

    private void moveClocks(Tx tx, Concern concern, ConcernAct act) {
        var subject = concern.id().value();
        var cause = Cause.by(act.by());
        switch (act) {
            case Assessment _ -> clocks.fulfil(tx, ConcernGuarantees.PROTECTION, subject, act.at(), cause);
            case Screening screening -> {
                clocks.fulfil(tx, ConcernGuarantees.SCREENING, subject, act.at(), cause);
                if (screening.outcome() == ScreeningOutcome.OPEN) {
                    clocks.start(tx, new Start(ConcernGuarantees.INQUIRY, concern.municipality(), concern.caseId(), subject,
                            concern.protectedPerson(), concern.acute(), act.at()), cause);
                }
            }
            case Conclusion _ -> clocks.fulfil(tx, ConcernGuarantees.INQUIRY, subject, act.at(), cause);
            case MoreTime extension -> clocks.extend(tx, ConcernGuarantees.INQUIRY, subject,
                    endOf(concern, extension.dueOn()), new Cause(act.by(), extension.reason(), extension.ground()));
        }
    }

    private void tell(Tx tx, Concern concern, ConcernAct act) {
        var type = switch (act) {
            case Assessment _ -> "ProtectionAssessed";
            case Screening _ -> "ConcernScreened";
            case Conclusion _ -> "InquiryConcluded";
            case MoreTime _ -> "InquiryExtended";
        };
        var said = switch (act) {
            case Assessment made -> Map.of("by", act.by(), "needsProtection", Boolean.toString(made.needsProtection()));
            case Screening made -> Map.of("by", act.by(), "outcome", made.outcome().code());
            case Conclusion made -> Map.of("by", act.by(), "outcome", made.outcome().code());
            case MoreTime made -> Map.of("by", act.by(), "dueOn", made.dueOn().toString());
        };
        timeline.add(tx, concern.municipality(), concern.caseId(), act.at(), type, said);
    }

    /** One concern, as personal data: the read is logged, or there is none. */
    public Optional<WithClocks> show(Caller caller, ConcernId id, String purpose) {
        return transactions.in(caller.scope(), tx -> {
            var found = concerns.find(tx, id);
            found.ifPresent(concern -> accessLog.write(tx,
                    new Reading(caller, concern.municipality(), purpose, "concern", concern.caseId())));
            return found.map(concern -> withClocks(tx, concern));
        });
    }

    /** A page of a municipality's concerns by what falls due. */
    public Page<WithClocks> list(Caller caller, DueList asked, String purpose) {
        return accessLog.reading(caller.in(asked.municipality()),
                new Reading(caller, asked.municipality(), purpose, "concerns", null), tx -> page(tx, asked));
    }

    public Counted<WithClocks> board(Caller caller, DueList asked) {
        return accessLog.reading(caller.in(asked.municipality()),
                new Reading(caller, asked.municipality(), "case-handling", "concern-board", null), tx -> look(tx, asked));
    }

    /** The board once more, for a page whose reader was logged when it opened. */
    public Counted<WithClocks> boardAgain(DueList asked) {
        return transactions.in(Scope.of(asked.municipality()), tx -> look(tx, asked));
    }

    private Counted<WithClocks> look(Tx tx, DueList asked) {
        return new Counted<>(page(tx, asked), concerns.count(tx, asked));
    }

    private Page<WithClocks> page(Tx tx, DueList asked) {
        var page = concerns.list(tx, asked);
        var running = clocks.bySubject(tx, page.items().stream().map(concern -> concern.id().value()).toList());
        return page.map(concern -> new WithClocks(concern, running.getOrDefault(concern.id().value(), List.of())));
    }

    private Instant endOf(Concern concern, LocalDate day) {
        return day.atTime(23, 59, 59).atZone(municipalities.require(concern.municipality()).timeZone()).toInstant();
    }

    private WithClocks withClocks(Tx tx, Concern concern) {
        return new WithClocks(concern, clocks.ofSubjects(tx, List.of(concern.id().value())));
    }
}
