package trygg.benefits.qualification;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.ApplicationService;
import trygg.benefits.qualification.Participating.Begun;
import trygg.benefits.qualification.Participating.Ended;
import trygg.benefits.qualification.Participating.NotBegun;
import trygg.benefits.qualification.Participating.NotByMachine;
import trygg.benefits.qualification.Participating.OtherContent;
import trygg.benefits.qualification.Participating.OtherCountry;
import trygg.benefits.qualification.Participating.OtherOpen;
import trygg.benefits.qualification.Participating.Recorded;
import trygg.benefits.qualification.Participating.Repeated;
import trygg.benefits.qualification.Participating.Unfit;
import trygg.benefits.qualification.Participating.Unknown;
import trygg.benefits.qualification.Participation.Leave;
import trygg.benefits.qualification.Participation.Payment;
import trygg.benefits.qualification.ProgrammeApplication.Closing;
import trygg.benefits.qualification.ProgrammeApplication.Outcome;
import trygg.benefits.qualification.QualificationMessages.Step;
import trygg.benefits.statistics.QualificationEnd;
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
import trygg.platform.municipality.Municipality.Country;
import trygg.platform.pages.Nudges;
import trygg.platform.secrecy.AccessLog;
import trygg.platform.secrecy.AccessLog.Reading;
import trygg.platform.secrecy.Caller;

/** Records who asks for the qualification programme, takes part, is on leave and is paid, and how each ended. */
@ApplicationScoped
public class QualificationService {

    private final ProgrammeApplications asked;
    private final Participations participations;
    private final ApplicationService applications;
    private final Municipalities municipalities;
    private final Transactions transactions;
    private final Clocks clocks;
    private final Outbox outbox;
    private final AccessLog accessLog;
    private final Nudges nudges;

    QualificationService(ProgrammeApplications asked, Participations participations, ApplicationService applications,
            Municipalities municipalities, Transactions transactions, Clocks clocks, Outbox outbox, AccessLog accessLog,
            Nudges nudges) {
        this.asked = asked;
        this.participations = participations;
        this.applications = applications;
        this.municipalities = municipalities;
        this.transactions = transactions;
        this.clocks = clocks;
        this.outbox = outbox;
        this.accessLog = accessLog;
        this.nudges = nudges;
    }

    /** Somebody asks for the programme; the six months run from that day. */
    public Participating apply(Caller caller, UUID id, UUID caseId, LocalDate appliedOn) {
        return transactions.in(caller.scope(), tx -> {
            asked.lock(tx, caseId);
            var earlier = asked.find(tx, id);
            if (earlier.isPresent()) {
                var one = earlier.get();
                return one.says(caseId, one.municipality(), appliedOn) ? new Repeated(file(tx, one)) : new OtherContent(id);
            }
            return apply(tx, id, caseId, appliedOn, caller.id());
        });
    }

    private Participating apply(Tx tx, UUID id, UUID caseId, LocalDate appliedOn, String by) {
        var newest = applications.newestOf(tx, caseId);
        if (newest.isEmpty()) {
            return new Unknown();
        }
        if (municipalities.require(newest.get().municipality()).country() != Country.NO) {
            return new OtherCountry();
        }
        var other = asked.openOf(tx, caseId);
        if (other.isPresent()) {
            return new OtherOpen(other.get().id());
        }
        var of = new ProgrammeApplication(id, newest.get().municipality(), caseId, newest.get().protectedPerson(), appliedOn,
                by, null);
        var faults = of.faults(today(tx, of));
        if (!faults.isEmpty()) {
            return new Unfit(faults);
        }
        if (!asked.add(tx, of)) {
            return new OtherContent(id);
        }
        clocks.start(tx, new Start(QualificationGuarantees.START, of.municipality(), caseId, id, of.protectedPerson(), false,
                of.since(zone(of))), Cause.by(by));
        outbox.append(tx, QualificationMessages.changed(of, Step.APPLIED, appliedOn, tx.now(), by));
        nudge(tx, of);
        return new Recorded(file(tx, of));
    }

    /** The participation began. What nobody had recorded as asked for is so with it, from the day it says. */
    public Participating record(Caller caller, Participation participation) {
        return transactions.in(caller.in(participation.municipality()), tx -> {
            asked.lock(tx, participation.caseId());
            var earlier = participations.find(tx, participation.id());
            if (earlier.isPresent()) {
                return earlier.get().says(participation)
                        ? new Repeated(file(tx, asked.find(tx, participation.id()).orElseThrow()))
                        : new OtherContent(participation.id());
            }
            if (!participations.knows(tx, participation.municipality(), participation.caseId())) {
                return new Unknown();
            }
            var faults = participation.faults(LocalDate.ofInstant(tx.now(),
                    municipalities.require(participation.municipality()).timeZone()));
            if (!faults.isEmpty()) {
                return new Unfit(faults);
            }
            var known = asked.find(tx, participation.id());
            var applying = known.<Participating> map(one -> new Recorded(file(tx, one))).orElseGet(() -> apply(tx,
                    participation.id(), participation.caseId(), participation.appliedOn(), participation.by()));
            return applying instanceof Recorded(var file) ? begin(tx, file.application(), participation) : applying;
        });
    }

    private Participating begin(Tx tx, ProgrammeApplication of, Participation participation) {
        if (!of.says(participation.caseId(), participation.municipality(), participation.appliedOn())) {
            return new OtherContent(of.id());
        }
        if (of.closing() != null) {
            return new Ended(of.id());
        }
        participations.add(tx, participation);
        clocks.fulfil(tx, QualificationGuarantees.START, of.id(),
                participation.startedOn().atStartOfDay(zone(of)).toInstant(), Cause.by(participation.by()));
        outbox.append(tx, QualificationMessages.changed(of, Step.STARTED, participation.startedOn(), tx.now(),
                participation.by()));
        nudge(tx, of);
        return new Recorded(file(tx, of));
    }

    /** It comes to no participation. */
    public Participating close(Caller caller, UUID id, Closing closing) {
        return on(caller, id, (tx, file) -> {
            var of = file.application();
            if (of.closing() != null) {
                return of.closing().equals(closing) ? new Repeated(file) : new Ended(id);
            }
            if (file.participation() != null) {
                return new Begun(id);
            }
            if (closing.outcome() == Outcome.REFUSED && !caller.isStaff()) {
                return new NotByMachine();
            }
            var faults = closing.faults(of, today(tx, of));
            if (!faults.isEmpty()) {
                return new Unfit(faults);
            }
            asked.close(tx, of, closing);
            clocks.withdraw(tx, QualificationGuarantees.START, id, Cause.by(closing.by()));
            outbox.append(tx, QualificationMessages.closed(of, closing, tx.now()));
            return after(tx, of);
        });
    }

    public Participating pay(Caller caller, UUID id, Payment payment) {
        return running(caller, id, (tx, to) -> {
            if (to.paid().contains(payment)) {
                return null;
            }
            var faults = to.faults(payment, today(tx, to.municipality()));
            if (!faults.isEmpty()) {
                return new Unfit(faults);
            }
            return participations.add(tx, to, payment, caller.id()) ? after(tx, id) : new OtherContent(payment.id());
        });
    }

    public Participating leave(Caller caller, UUID id, UUID leaveId, LocalDate from) {
        return running(caller, id, (tx, of) -> {
            var earlier = of.leaves().stream().filter(one -> one.id().equals(leaveId)).findFirst();
            if (earlier.isPresent()) {
                return earlier.get().from().equals(from) ? null : new OtherContent(leaveId);
            }
            if (of.end() != null) {
                return new Ended(id);
            }
            var leave = new Leave(leaveId, from, null);
            var faults = of.faults(leave, today(tx, of.municipality()));
            if (!faults.isEmpty()) {
                return new Unfit(faults);
            }
            if (!participations.add(tx, of, leave, caller.id())) {
                return new OtherContent(leaveId);
            }
            return told(tx, id, Step.ON_LEAVE, from, caller);
        });
    }

    /** @param day the first day back */
    public Participating back(Caller caller, UUID id, UUID leaveId, LocalDate day) {
        return running(caller, id, (tx, of) -> {
            var found = of.leaves().stream().filter(one -> one.id().equals(leaveId)).findFirst();
            if (found.isEmpty()) {
                return new Unknown();
            }
            var leave = found.get();
            if (leave.until() != null) {
                return leave.until().equals(day) ? null : new OtherContent(leaveId);
            }
            if (of.end() != null) {
                return new Ended(id);
            }
            var faults = Participation.faults(leave, day, today(tx, of.municipality()));
            if (!faults.isEmpty()) {
                return new Unfit(faults);
            }
            participations.back(tx, of, leave, day, caller.id());
            return told(tx, id, Step.BACK, day, caller);
        });
    }

    public Participating end(Caller caller, UUID id, QualificationEnd end) {
        return running(caller, id, (tx, of) -> {
            if (of.end() != null) {
                return end.equals(of.end()) ? null : new Ended(id);
            }
            var faults = of.faults(end, today(tx, of.municipality()));
            var endedOn = end.endedOn();
            if (!faults.isEmpty() || endedOn == null) {
                return new Unfit(faults);
            }
            participations.end(tx, of, end, endedOn, caller.id());
            outbox.append(tx, QualificationMessages.ended(asked.find(tx, id).orElseThrow(), end, endedOn, tx.now(),
                    caller.id()));
            return after(tx, id);
        });
    }

    /** One way through the programme; the read is in the access log before anything leaves. */
    public Optional<ProgrammeFile> show(Caller caller, UUID id, String purpose) {
        return transactions.in(caller.scope(), tx -> asked.find(tx, id).map(of -> {
            accessLog.write(tx, new Reading(caller, of.municipality(), purpose, "qualification-programme", of.caseId()));
            return file(tx, of);
        }));
    }

    /** A page of a municipality's by when the start is due; the read is logged. */
    public Page<ProgrammeFile> list(Caller caller, DueList wanted, String purpose) {
        return accessLog.reading(caller.in(wanted.municipality()),
                new Reading(caller, wanted.municipality(), purpose, "qualification-programmes", null), tx -> page(tx, wanted));
    }

    public Counted<ProgrammeFile> board(Caller caller, DueList wanted) {
        return accessLog.reading(caller.in(wanted.municipality()),
                new Reading(caller, wanted.municipality(), "case-handling", "qualification-board", null),
                tx -> new Counted<>(page(tx, wanted), asked.count(tx, wanted)));
    }

    /** The same board for a page that is open already: opening it was logged, and its live part shows no more. */
    public Counted<ProgrammeFile> boardAgain(DueList wanted) {
        return transactions.in(Scope.of(wanted.municipality()),
                tx -> new Counted<>(page(tx, wanted), asked.count(tx, wanted)));
    }

    private Page<ProgrammeFile> page(Tx tx, DueList wanted) {
        return asked.page(tx, wanted).map(of -> file(tx, of));
    }

    private Participating on(Caller caller, UUID id, BiFunction<Tx, ProgrammeFile, Participating> act) {
        return transactions.in(caller.scope(), tx -> {
            var found = asked.find(tx, id);
            if (found.isEmpty()) {
                return new Unknown();
            }
            asked.lock(tx, found.get().caseId());
            return act.apply(tx, file(tx, asked.find(tx, id).orElseThrow()));
        });
    }

    /** @param act answers nothing when the same was done before */
    private Participating running(Caller caller, UUID id, BiFunction<Tx, Participation, @Nullable Participating> act) {
        return on(caller, id, (tx, file) -> {
            if (file.participation() == null) {
                return new NotBegun(id);
            }
            var done = act.apply(tx, file.participation());
            return done == null ? new Repeated(file) : done;
        });
    }

    private Participating told(Tx tx, UUID id, Step step, LocalDate on, Caller caller) {
        outbox.append(tx, QualificationMessages.changed(asked.find(tx, id).orElseThrow(), step, on, tx.now(), caller.id()));
        return after(tx, id);
    }

    private Participating after(Tx tx, UUID id) {
        return after(tx, asked.find(tx, id).orElseThrow());
    }

    private Participating after(Tx tx, ProgrammeApplication of) {
        nudge(tx, of);
        return new Recorded(file(tx, asked.find(tx, of.id()).orElseThrow()));
    }

    private ProgrammeFile file(Tx tx, ProgrammeApplication of) {
        return new ProgrammeFile(of, participations.find(tx, of.id()).orElse(null), clocks.ofSubjects(tx, List.of(of.id())));
    }

    private void nudge(Tx tx, ProgrammeApplication of) {
        tx.afterCommit(() -> nudges.nudge(Nudges.boardOf(of.municipality())));
    }

    private ZoneId zone(ProgrammeApplication of) {
        return municipalities.require(of.municipality()).timeZone();
    }

    private LocalDate today(Tx tx, ProgrammeApplication of) {
        return today(tx, of.municipality());
    }

    private LocalDate today(Tx tx, String municipality) {
        return LocalDate.ofInstant(tx.now(), municipalities.require(municipality).timeZone());
    }
}
