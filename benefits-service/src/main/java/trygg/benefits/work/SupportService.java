package trygg.benefits.work;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import trygg.benefits.application.ApplicationService;
import trygg.benefits.work.Measure.State;
import trygg.benefits.work.Support.EmployerContact;
import trygg.benefits.work.Support.Supporting;
import trygg.benefits.work.Support.Supporting.Ended;
import trygg.benefits.work.Support.Supporting.OtherContent;
import trygg.benefits.work.Support.Supporting.Repeated;
import trygg.benefits.work.Support.Supporting.Saved;
import trygg.benefits.work.Support.Supporting.Unfit;
import trygg.benefits.work.Support.Supporting.Unknown;
import trygg.benefits.work.Support.Terms;
import trygg.benefits.work.Support.Treatment;
import trygg.platform.db.Transactions;
import trygg.platform.db.Tx;
import trygg.platform.events.Outbox;
import trygg.platform.guarantee.Clocks;
import trygg.platform.guarantee.Clocks.Cause;
import trygg.platform.municipality.Municipalities;
import trygg.platform.secrecy.AccessLog;
import trygg.platform.secrecy.AccessLog.Reading;
import trygg.platform.secrecy.Caller;

/** What stands around measures: how they fit, employers met, treatment beside them, and the goals for seats. */
@ApplicationScoped
public class SupportService {

    private final Transactions transactions;
    private final Measures measures;
    private final SupportRecords records;
    private final ApplicationService applications;
    private final Clocks clocks;
    private final Outbox outbox;
    private final Municipalities municipalities;
    private final AccessLog accessLog;

    SupportService(Transactions transactions, Measures measures, SupportRecords records, ApplicationService applications,
            Clocks clocks, Outbox outbox, Municipalities municipalities, AccessLog accessLog) {
        this.transactions = transactions;
        this.measures = measures;
        this.records = records;
        this.applications = applications;
        this.clocks = clocks;
        this.outbox = outbox;
        this.municipalities = municipalities;
        this.accessLog = accessLog;
    }

    /** @param measures of the case that have not ended, the newest first */
    public record SupportFile(UUID caseId, boolean protectedPerson, List<Measure> measures, Support support) {

        public SupportFile {
            measures = List.copyOf(measures);
        }
    }

    /** How a measure is made to fit from a day on. */
    public Supporting adapt(Caller caller, Terms terms) {
        return transactions.in(caller.scope(), tx -> measures.find(tx, terms.measureId()).<Supporting> map(measure -> {
            if (records.ofCase(tx, measure.caseId()).terms().contains(terms)) {
                return new Repeated();
            }
            var faults = terms.faults(referred(measure), today(tx, measure.municipality()));
            return refusal(measure, faults).orElseGet(() -> records.add(tx, measure.municipality(), terms) ? new Saved()
                    : new OtherContent(terms.id()));
        }).orElseGet(Unknown::new));
    }

    /** An employer was met; the first keeps the promise of it. */
    public Supporting meet(Caller caller, EmployerContact contact) {
        return transactions.in(caller.scope(), tx -> measures.find(tx, contact.measureId()).<Supporting> map(measure -> {
            if (records.ofCase(tx, measure.caseId()).contacts().contains(contact)) {
                return new Repeated();
            }
            var faults = contact.faults(referred(measure), today(tx, measure.municipality()));
            return refusal(measure, faults).orElseGet(() -> {
                if (!records.add(tx, measure.municipality(), contact)) {
                    return new OtherContent(contact.id());
                }
                var at = contact.metOn().atStartOfDay(zone(measure.municipality())).toInstant();
                fulfil(tx, measure, at, contact.by());
                outbox.append(tx, WorkMessages.metEmployer(measure, tx.now(), contact.by()));
                return new Saved();
            });
        }).orElseGet(Unknown::new));
    }

    /** A day is all that is known of a meeting; it is no earlier than the clock it keeps. */
    private void fulfil(Tx tx, Measure measure, Instant met, String by) {
        clocks.ofSubjects(tx, List.of(measure.id())).stream()
                .filter(clock -> clock.guarantee().equals(WorkGuarantees.JOB_CONTACT)).findFirst()
                .ifPresent(clock -> clocks.fulfil(tx, WorkGuarantees.JOB_CONTACT, measure.id(),
                        met.isBefore(clock.startedAt()) ? clock.startedAt() : met, Cause.by(by)));
    }

    /** That treatment goes on, and with the same id until when it did. */
    public Supporting treat(Caller caller, Treatment treatment) {
        return transactions.in(caller.scope(), tx -> applications.newestOf(tx, treatment.caseId())
                .<Supporting> map(application -> {
                    if (records.ofCase(tx, treatment.caseId()).treatments().stream().anyMatch(one -> same(one, treatment))) {
                        return new Repeated();
                    }
                    var faults = treatment.faults(today(tx, application.municipality()));
                    if (!faults.isEmpty()) {
                        return new Unfit(faults);
                    }
                    return records.put(tx, application.municipality(), treatment) ? new Saved()
                            : new OtherContent(treatment.id());
                }).orElseGet(Unknown::new));
    }

    private static boolean same(Treatment one, Treatment other) {
        return one.id().equals(other.id()) && one.caseId().equals(other.caseId()) && one.from().equals(other.from())
                && (one.until() == null ? other.until() == null : one.until().equals(other.until()));
    }

    /** Decides how many seats of a kind there are to be; what was decided for a day is not decided again. */
    public Supporting aim(Caller caller, SeatGoal goal) {
        return transactions.in(caller.in(goal.municipality()), tx -> {
            if (records.goals(tx, goal.municipality()).contains(goal)) {
                return new Repeated();
            }
            return records.add(tx, goal) ? new Saved() : new OtherContent(goal.id());
        });
    }

    /** What stands around the measures of a case; the read is in the access log before anything leaves. */
    public Optional<SupportFile> show(Caller caller, UUID caseId, String purpose) {
        return transactions.in(caller.scope(), tx -> applications.newestOf(tx, caseId).map(application -> {
            accessLog.write(tx, new Reading(caller, application.municipality(), purpose, "work-support", caseId));
            return new SupportFile(caseId, application.protectedPerson(), measures.ofCase(tx, caseId).stream()
                    .filter(one -> one.state() != State.ENDED).toList(), records.ofCase(tx, caseId));
        }));
    }

    /** Work beside treatment; the read is logged, because a gap is somebody's. */
    public JobSupport jobSupport(Caller caller, String municipality, String purpose) {
        return accessLog.reading(caller.in(municipality), new Reading(caller, municipality, purpose, "work-gaps", null),
                tx -> JobSupport.of(measures.all(tx, municipality), records.ofMunicipality(tx, municipality),
                        zone(municipality), tx.now()));
    }

    public List<SeatGoal> goals(Caller caller, String municipality) {
        return transactions.in(caller.in(municipality), tx -> records.goals(tx, municipality));
    }

    private static Optional<Supporting> refusal(Measure measure, List<Support.Fault> faults) {
        if (measure.state() == State.ENDED) {
            return Optional.of(new Ended(measure.id()));
        }
        return faults.isEmpty() ? Optional.empty() : Optional.of(new Unfit(faults));
    }

    private LocalDate referred(Measure measure) {
        return measure.referredAt().atZone(zone(measure.municipality())).toLocalDate();
    }

    private ZoneId zone(String municipality) {
        return municipalities.require(municipality).timeZone();
    }

    private LocalDate today(Tx tx, String municipality) {
        return tx.now().atZone(zone(municipality)).toLocalDate();
    }
}
