package trygg.benefits.recovery;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.Application;
import trygg.benefits.application.ApplicationId;
import trygg.benefits.application.ApplicationService;
import trygg.benefits.application.Decision;
import trygg.benefits.application.Decision.Form;
import trygg.benefits.application.Money;
import trygg.benefits.letter.Delivering.Sound;
import trygg.benefits.letter.Delivery;
import trygg.benefits.letter.Letter;
import trygg.benefits.letter.LetterFacts;
import trygg.benefits.letter.LetterService;
import trygg.benefits.letter.LetterService.Answer;
import trygg.benefits.letter.LetterService.LetterClauses;
import trygg.benefits.letter.LetterText;
import trygg.benefits.letter.RecordDelivery;
import trygg.benefits.payment.PaymentBook;
import trygg.benefits.recovery.RecoverAid.Facts;
import trygg.benefits.recovery.Recoveries.Kept;
import trygg.benefits.recovery.Recovering.Whole;
import trygg.platform.act.Recording.OtherContent;
import trygg.platform.act.Recording.Recorded;
import trygg.platform.act.Recording.Unknown;
import trygg.platform.db.Transactions;
import trygg.platform.db.Tx;
import trygg.platform.events.Outbox;
import trygg.platform.municipality.Municipalities;
import trygg.platform.municipality.Municipality;
import trygg.platform.municipality.Municipality.Country;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.Language;
import trygg.platform.secrecy.AccessLog;
import trygg.platform.secrecy.AccessLog.Reading;
import trygg.platform.secrecy.Caller;

/** What is done about recovery. Each method is one transaction; none is called by anything but a human's request. */
@ApplicationScoped
public class RecoveryService implements LetterClauses {

    private final Transactions transactions;
    private final Recoveries recoveries;
    private final PaymentBook payments;
    private final ApplicationService applications;
    private final LetterService letters;
    private final Outbox outbox;
    private final Municipalities municipalities;
    private final AccessLog accessLog;

    RecoveryService(Transactions transactions, Recoveries recoveries, PaymentBook payments, ApplicationService applications,
            LetterService letters, Outbox outbox, Municipalities municipalities, AccessLog accessLog) {
        this.transactions = transactions;
        this.recoveries = recoveries;
        this.payments = payments;
        this.applications = applications;
        this.letters = letters;
        this.outbox = outbox;
        this.municipalities = municipalities;
        this.accessLog = accessLog;
    }

    /** All there is about recovery on one application. @param arrivals of the letters, by the recovery they tell of */
    public record RecoveryFile(Application application, Municipality municipality, List<Paid> paid, List<Kept> recoveries,
            Map<UUID, Arrival> arrivals, List<Said> said) {

        public RecoveryFile {
            paid = List.copyOf(paid);
            recoveries = List.copyOf(recoveries);
            arrivals = Map.copyOf(arrivals);
            said = List.copyOf(said);
        }

        public Optional<Recovery> recovery(UUID id) {
            return recoveries.stream().map(Kept::recovery).filter(one -> one.id().equals(id)).findFirst();
        }
    }

    /** @param appealUntil nothing while nobody knows that the letter was received, and where it is not appealed at all */
    public record Arrival(List<Delivery> deliveries, @Nullable LocalDate appealUntil) {

        public Arrival {
            deliveries = List.copyOf(deliveries);
        }
    }

    /**
     * @param condition what the decision says of repayment; @param open whether it may still be said, for no letter has arrived
     */
    public record Said(Decision decision, @Nullable LawfulGround condition, boolean open) {
    }

    /** What came of saying repayment in a decision. */
    public enum Saying {
        SAID,
        /** The household has the letter, and it did not say so. */
        LETTER_RECEIVED,
        SAID_BEFORE,
        /** The ground needs no condition, or is none here. */
        UNFIT,
        NOT_BY_MACHINE,
        UNKNOWN
    }

    public Optional<RecoveryFile> show(Caller caller, ApplicationId id, String purpose) {
        return transactions.in(caller.scope(), tx -> applications.find(tx, id).map(application -> {
            accessLog.write(tx, new Reading(caller, application.municipality(), purpose, "recovery", application.caseId()));
            var municipality = municipalities.require(application.municipality());
            var made = recoveries.of(tx, id);
            var arrivals = made.stream().map(Kept::recovery).collect(Collectors.toMap(Recovery::id,
                    one -> new Arrival(letters.ofRecovery(tx, one.id()),
                            letters.recoveryAppealUntil(tx, municipality, one.id()))));
            return new RecoveryFile(application, municipality, paid(tx, id), made, arrivals,
                    application.decisions().stream().map(decision -> new Said(decision,
                            condition(tx, decision, municipality.country()).orElse(null),
                            decision.outcome().gives() && letters.appealUntil(tx, municipality, decision.id()) == null))
                            .toList());
        }));
    }

    /** The same of the application that this recovery is about. */
    public Optional<RecoveryFile> showOf(Caller caller, UUID recovery, String purpose) {
        return transactions.in(caller.scope(),
                tx -> recoveries.find(tx, recovery).flatMap(one -> letters.applicationOf(tx, one.decisionId())))
                .flatMap(application -> show(caller, application, purpose));
    }

    /** Tells that the letter of a decision to recover was received. */
    public Answer deliver(Caller caller, ApplicationId id, RecordDelivery command) {
        return transactions.in(caller.scope(), tx -> applications.find(tx, id)
                .flatMap(application -> recoveries.of(tx, id).stream().map(Kept::recovery)
                        .filter(one -> one.id().equals(command.recoveryId())).findFirst()
                        .map(recovery -> new Answer(letters.deliver(tx, application, recovery.at(), command),
                                letters.recoveryAppealUntil(tx, municipalities.require(application.municipality()),
                                        recovery.id()))))
                .orElseGet(() -> new Answer(new Sound(new Unknown<>()), null)));
    }

    public Recovering recover(Caller caller, ApplicationId id, RecoverAid command) {
        return transactions.in(caller.scope(), tx -> applications.locked(tx, id)
                .flatMap(application -> decision(application, command.decisionId())
                        .map(decision -> recover(tx, application, decision, command)))
                .orElseGet(() -> new Whole(new Unknown<>())));
    }

    private Recovering recover(Tx tx, Application application, Decision decision, RecoverAid command) {
        var municipality = municipalities.require(application.municipality());
        var before = recoveries.of(tx, application.id());
        var currency = Money.currencyOf(municipality.country());
        var recovered = before.stream().filter(Kept::counts).map(kept -> kept.recovery().amount().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var earlier = before.stream().map(Kept::recovery).filter(one -> one.id().equals(command.id())).findFirst();
        var recovering = command.decide(new Facts(decision, condition(tx, decision, municipality.country()).orElse(null),
                paid(tx, application.id()), new Money(recovered, currency), municipality.country()),
                earlier.orElse(null), municipality.timeZone(), tx.now());
        if (recovering instanceof Whole(Recorded<Recovery>(var recovery))) {
            if (!recoveries.add(tx, application, recovery)) {
                return new Whole(new OtherContent<>(recovery.id()));
            }
            outbox.append(tx, RecoveryMessages.decided(application, recovery));
        }
        return recovering;
    }

    /** Says in an aid decision that it is to be paid back; the letter carries it, so it is said before the letter arrives. */
    public Saying say(Caller caller, ApplicationId id, UUID decisionId, String ground) {
        if (!caller.isStaff()) {
            return Saying.NOT_BY_MACHINE;
        }
        return transactions.in(caller.scope(), tx -> applications.locked(tx, id)
                .flatMap(application -> decision(application, decisionId).map(decision -> {
                    var municipality = municipalities.require(application.municipality());
                    var lawful = LawfulGround.of(ground, municipality.country()).filter(LawfulGround::saidBefore);
                    if (lawful.isEmpty() || !decision.outcome().gives()) {
                        return Saying.UNFIT;
                    }
                    if (decision.form() == Form.LOAN) {
                        return Saying.SAID_BEFORE;
                    }
                    if (letters.appealUntil(tx, municipality, decisionId) != null) {
                        return Saying.LETTER_RECEIVED;
                    }
                    return recoveries.condition(tx, application, decisionId, lawful.get(), caller.id()) ? Saying.SAID
                            : Saying.SAID_BEFORE;
                })).orElse(Saying.UNKNOWN));
    }

    /** Lets the whole of it go (SoL 2025:400 33:6). False when there is nothing to let go, or no named human or reason. */
    public boolean waive(Caller caller, ApplicationId id, UUID recovery, String reason) {
        return caller.isStaff() && !reason.isBlank() && transactions.in(caller.scope(), tx -> applications.locked(tx, id)
                .flatMap(application -> recoveries.of(tx, id).stream().filter(kept -> kept.setAside() == null)
                        .map(Kept::recovery)
                        .filter(one -> one.id().equals(recovery)).findFirst()
                        .map(one -> waive(tx, application, one, reason.strip(), caller.id())))
                .orElse(false));
    }

    private boolean waive(Tx tx, Application application, Recovery recovery, String reason, String by) {
        var waived = recoveries.waive(tx, application, recovery.id(), reason, by);
        if (waived) {
            outbox.append(tx, RecoveryMessages.waived(application, recovery, tx.now(), by));
        }
        return waived;
    }

    /** In another feature's transaction. */
    public Optional<Recovery> find(Tx tx, UUID id) {
        return recoveries.find(tx, id);
    }

    /** In another feature's transaction, the earliest first. */
    public List<Recovery> of(Tx tx, ApplicationId application) {
        return recoveries.of(tx, application).stream().map(Kept::recovery).toList();
    }

    /** In the transaction that upholds an appeal of it: it counts no more, nor what was asked back in its place. */
    public void setAside(Tx tx, Application application, Recovery recovery, UUID appeal, String by) {
        applications.locked(tx, application.id());
        recoveries.setAside(tx, recovery.id(), appeal, by)
                .forEach(one -> outbox.append(tx, RecoveryMessages.setAside(application, one, tx.now(), by)));
    }

    /** @param language nothing means the household's own */
    public Letter letter(RecoveryFile file, Recovery recovery, @Nullable Language language) {
        var tongue = language == null ? LetterFacts.languageOf(file.application(), file.municipality()) : language;
        return RecoveryLetter.of(file.application(), recovery, LetterText.in(tongue, file.municipality()));
    }

    @Override
    public List<String> of(Tx tx, Decision decision, LetterText text) {
        var words = BundleWords.in(RecoveryWords.class, text.language());
        return condition(tx, decision, Country.valueOf(text.country()))
                .map(ground -> List.of(words.clause(ground.code()), words.clause_law(text.law(ground.paragraph()))))
                .orElse(List.of());
    }

    /** What the decision says of paying back: a loan says so by being one, the rest is put into it. */
    private Optional<LawfulGround> condition(Tx tx, Decision decision, Country country) {
        return decision.form() == Form.LOAN ? Optional.of(LawfulGround.ofLoan(country))
                : recoveries.conditionOf(tx, decision.id());
    }

    /** The earliest first. */
    private List<Paid> paid(Tx tx, ApplicationId id) {
        return payments.stoodAt(tx, id, tx.now()).stream()
                .flatMap(one -> Optional.ofNullable(one.paidOn()).map(on -> new Paid(on, one.amount())).stream())
                .sorted(Comparator.comparing(Paid::on)).toList();
    }

    private static Optional<Decision> decision(Application application, UUID id) {
        return application.decisions().stream().filter(made -> made.id().equals(id)).findFirst();
    }
}
