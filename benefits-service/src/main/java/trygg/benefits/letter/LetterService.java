package trygg.benefits.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.Application;
import trygg.benefits.application.ApplicationFile;
import trygg.benefits.application.ApplicationId;
import trygg.benefits.application.ApplicationService;
import trygg.benefits.application.Decision;
import trygg.benefits.application.Money;
import trygg.benefits.assessment.KeptCalculations;
import trygg.benefits.calculation.Sheet;
import trygg.benefits.letter.Delivering.Sound;
import trygg.benefits.payment.PaymentBook;
import trygg.platform.act.Recording.OtherContent;
import trygg.platform.act.Recording.Recorded;
import trygg.platform.act.Recording.Unknown;
import trygg.platform.db.Scope;
import trygg.platform.db.Transactions;
import trygg.platform.db.Tx;
import trygg.platform.guarantee.Guarantees;
import trygg.platform.municipality.Municipalities;
import trygg.platform.municipality.Municipality;
import trygg.platform.pages.Language;
import trygg.platform.secrecy.Caller;

/** Letters of decisions and their way to the household. Each method is one transaction besides the logged read. */
@ApplicationScoped
public class LetterService {

    private final Transactions transactions;
    private final ApplicationService applications;
    private final KeptCalculations calculations;
    private final Deliveries deliveries;
    private final PaymentBook payments;
    private final Municipalities municipalities;
    private final Guarantees guarantees;
    private final Instance<LetterClauses> clauses;

    LetterService(Transactions transactions, ApplicationService applications, KeptCalculations calculations,
            Deliveries deliveries, PaymentBook payments, Municipalities municipalities, Guarantees guarantees,
            @Any Instance<LetterClauses> clauses) {
        this.transactions = transactions;
        this.applications = applications;
        this.calculations = calculations;
        this.deliveries = deliveries;
        this.payments = payments;
        this.municipalities = municipalities;
        this.guarantees = guarantees;
        this.clauses = clauses;
    }

    /**
     * Sentences another feature puts into the letters of some decisions. Asked each time a letter is made, so it has to say
     * the same of the same decision once the letter was received.
     */
    public interface LetterClauses {
        List<String> of(Tx tx, Decision decision, LetterText text);
    }

    /** What came of telling a receipt, and until when an appeal is in time after it. */
    public record Answer(Delivering delivering, @Nullable LocalDate appealUntil) {
    }

    /**
     * A letter with what is known of its way.
     *
     * @param appealUntil the last day on which an appeal is in time; nothing while nobody knows that it was received
     */
    public record Sent(Application application, Decision decision, Letter letter, List<Delivery> deliveries,
            @Nullable LocalDate appealUntil) {

        public Sent {
            deliveries = List.copyOf(deliveries);
        }
    }

    /** What a decision rests on, the earliest month first. */
    public record Trace(Application application, Decision decision, List<TracedMonth> months) {

        public Trace {
            months = List.copyOf(months);
        }
    }

    /** @param granted for the month by this decision, which may be a part of what its sheet comes to */
    public record TracedMonth(UUID calculation, Money granted, Sheet sheet) {
    }

    /** The same kept sheets that the letter shows; the read of the application is logged before anything leaves. */
    public Optional<Trace> trace(Caller caller, UUID decisionId, String purpose) {
        return transactions.in(caller.scope(), tx -> deliveries.applicationOf(tx, decisionId))
                .flatMap(application -> applications.show(caller, application, purpose)).map(ApplicationFile::application)
                .flatMap(application -> application.decisions().stream().filter(made -> made.id().equals(decisionId))
                        .findFirst().map(decision -> new Trace(application, decision, months(caller, decision))));
    }

    private List<TracedMonth> months(Caller caller, Decision decision) {
        var granted = decision.months().stream().collect(Collectors.toMap(Decision.Month::calculation, Decision.Month::aid));
        return transactions.in(caller.scope(), tx -> calculations.find(tx, List.copyOf(granted.keySet()))).stream()
                .flatMap(kept -> Optional.ofNullable(granted.get(kept.id()))
                        .map(aid -> new TracedMonth(kept.id(), aid, kept.sheet())).stream())
                .sorted(Comparator.comparing(month -> month.sheet().period())).toList();
    }

    /**
     * The letter of a decision; the read of the application is logged before anything leaves.
     *
     * @param language nothing means the household's own
     */
    public Optional<Sent> letter(Caller caller, UUID decisionId, @Nullable Language language, String purpose) {
        return transactions.in(caller.scope(), tx -> deliveries.applicationOf(tx, decisionId))
                .flatMap(application -> applications.show(caller, application, purpose))
                .flatMap(file -> file.application().decisions().stream().filter(made -> made.id().equals(decisionId))
                        .findFirst().map(decision -> letter(caller, file.application(), decision, language)));
    }

    private Sent letter(Caller caller, Application application, Decision decision, @Nullable Language language) {
        var municipality = municipalities.require(application.municipality());
        return transactions.in(caller.scope(), tx -> {
            var received = deliveries.of(tx, decision.id());
            // What was sent does not change: of what came after it the letter knows nothing.
            var moment = received.stream().map(Delivery::at).min(Comparator.naturalOrder()).orElse(tx.now());
            var tongue = language == null ? LetterFacts.languageOf(application, municipality) : language;
            var facts = LetterFacts.of(application, decision, sheets(tx, decision),
                    payments(tx, application, decision, moment), municipality, tongue);
            var text = LetterText.in(tongue, municipality);
            var more = clauses.stream().flatMap(one -> one.of(tx, decision, text).stream()).toList();
            return new Sent(application, decision, DecisionLetter.of(facts.withClauses(more)), received,
                    appealUntil(municipality, received));
        });
    }

    /**
     * Those that were meant to reach somebody at that moment: a later payment is not told of in a letter that was sent before
     * it. Payments are the application's; with two parts decided by then, only the later decision speaks of them.
     */
    private List<LetterFacts.Payment> payments(Tx tx, Application application, Decision decision, Instant moment) {
        var giving = application.decisions().stream().filter(made -> made.outcome().gives())
                .filter(made -> !made.at().isAfter(moment)).max(Comparator.comparing(Decision::at));
        return giving.filter(decision::equals).isEmpty() ? List.of()
                : payments.stoodAt(tx, application.id(), moment).stream().filter(one -> one.state().pays())
                        .map(one -> new LetterFacts.Payment(one.amount(), one.paidOn() == null ? one.dueOn() : one.paidOn(),
                                LetterFacts.Payee.of(one.payee())))
                        .toList();
    }

    /** The letter a decision would have, for a look before it goes; nothing of it is kept. */
    public Letter preview(ApplicationFile file, Decision decision) {
        var application = file.application();
        var municipality = municipalities.require(application.municipality());
        return transactions.in(Scope.of(municipality.code()),
                tx -> DecisionLetter.of(LetterFacts.of(application, decision, sheets(tx, decision), List.of(), municipality,
                        LetterFacts.languageOf(application, municipality))));
    }

    private List<KeptSheet> sheets(Tx tx, Decision decision) {
        return decision.months().isEmpty() ? List.of()
                : calculations.find(tx, decision.months().stream().map(Decision.Month::calculation).toList()).stream()
                        .map(kept -> new KeptSheet(kept.facts().period(), kept.sheet())).toList();
    }

    /** Tells that a letter was received. */
    public Answer deliver(Caller caller, RecordDelivery command, String purpose) {
        var application = transactions.in(caller.scope(), tx -> deliveries.applicationOf(tx, command.decisionId()))
                .flatMap(id -> applications.show(caller, id, purpose)).map(ApplicationFile::application);
        return application.map(one -> deliver(caller, one, command))
                .orElseGet(() -> new Answer(new Sound(new Unknown<>()), null));
    }

    private Answer deliver(Caller caller, Application application, RecordDelivery command) {
        var municipality = municipalities.require(application.municipality());
        var decision = application.decisions().stream().filter(made -> made.id().equals(command.decisionId())).findFirst()
                .orElseThrow();
        return transactions.in(caller.scope(), tx -> new Answer(deliver(tx, application, decision.at(), command),
                appealUntil(tx, municipality, command.decisionId())));
    }

    /** Tells that a letter about this application was received, in the transaction of the feature whose letter it is. */
    public Delivering deliver(Tx tx, Application application, Instant decidedAt, RecordDelivery command) {
        var municipality = municipalities.require(application.municipality());
        var delivering = command.about(decidedAt, deliveries.find(tx, command.id()).orElse(null),
                LetterFacts.languageOf(application, municipality), municipality.timeZone(), tx.now());
        return delivering instanceof Sound(Recorded<Delivery>(var delivery)) && !deliveries.add(tx, application, delivery)
                ? new Sound(new OtherContent<>(delivery.id()))
                : delivering;
    }

    /**
     * The last day on which an appeal of a decision is in time, in another feature's transaction; nothing while nobody knows
     * that its letter was received. Received more than once, the latest counts: a doubt is not the person's.
     */
    public @Nullable LocalDate appealUntil(Tx tx, Municipality municipality, UUID decisionId) {
        return appealUntil(municipality, deliveries.of(tx, decisionId));
    }

    /** The same of a decision to ask aid back; nothing where such a decision is not appealed but objected to. */
    public @Nullable LocalDate recoveryAppealUntil(Tx tx, Municipality municipality, UUID recoveryId) {
        return switch (municipality.country()) {
            case SE -> null;
            case NO -> appealUntil(municipality, deliveries.ofRecovery(tx, recoveryId));
        };
    }

    /** When the letter of a decision to ask aid back was received, the earliest first. */
    public List<Delivery> ofRecovery(Tx tx, UUID recoveryId) {
        return deliveries.ofRecovery(tx, recoveryId);
    }

    private @Nullable LocalDate appealUntil(Municipality municipality, List<Delivery> received) {
        var calendar = guarantees.calendarOf(municipality);
        return received.stream().map(one -> one.lastDayToAppeal(calendar)).max(Comparator.naturalOrder()).orElse(null);
    }

    /** Which application a decision is of, in another feature's transaction. */
    public Optional<ApplicationId> applicationOf(Tx tx, UUID decisionId) {
        return deliveries.applicationOf(tx, decisionId);
    }
}
