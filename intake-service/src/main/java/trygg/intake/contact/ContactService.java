package trygg.intake.contact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import trygg.intake.concern.ConcernIntake;
import trygg.intake.contact.Cases.CaseFile;
import trygg.intake.contact.Registration.OtherContent;
import trygg.intake.contact.Registration.Receipt;
import trygg.intake.contact.Registration.Registered;
import trygg.intake.contact.Registration.Repeated;
import trygg.intake.person.Person;
import trygg.intake.person.Persons;
import trygg.intake.timeline.Timeline;
import trygg.platform.act.Recording;
import trygg.platform.db.Scope;
import trygg.platform.db.Transactions;
import trygg.platform.db.Tx;
import trygg.platform.events.Outbox;
import trygg.platform.guarantee.ClockState;
import trygg.platform.guarantee.Clocks;
import trygg.platform.guarantee.Clocks.Cause;
import trygg.platform.guarantee.Clocks.Start;
import trygg.platform.guarantee.GuaranteeClock;
import trygg.platform.municipality.Municipalities;

/** Registers and answers contacts: loads the facts, asks for the decision, writes it with its clocks and events. */
@ApplicationScoped
public class ContactService {

    private final Transactions transactions;
    private final Municipalities municipalities;
    private final Contacts contacts;
    private final Cases cases;
    private final Persons persons;
    private final ConcernIntake concerns;
    private final Clocks clocks;
    private final Outbox outbox;
    private final Timeline timeline;
    private final ObjectMapper json;

    ContactService(Transactions transactions, Municipalities municipalities, Contacts contacts, Cases cases, Persons persons,
            ConcernIntake concerns, Clocks clocks, Outbox outbox, Timeline timeline, ObjectMapper json) {
        this.transactions = transactions;
        this.municipalities = municipalities;
        this.contacts = contacts;
        this.cases = cases;
        this.persons = persons;
        this.concerns = concerns;
        this.clocks = clocks;
        this.outbox = outbox;
        this.timeline = timeline;
        this.json = json;
    }

    public Registration register(Scope scope, RegisterContact command) {
        return register(scope, command, _ -> {
        });
    }

    /** @param more what else belongs to the contact and stands or falls with it, such as the application it came as */
    public Registration register(Scope scope, RegisterContact command, Consumer<Opened> more) {
        try {
            return transactions.in(scope, tx -> register(tx, command, more));
        } catch (UnableToExecuteStatementException failed) {
            if (isTaken(failed)) {
                // Another request with this id was faster, or another municipality has it: the second look tells which.
                return transactions.in(scope, tx -> contacts.earlier(tx, command.id()))
                        .<Registration> map(earlier -> command.repeats(earlier.contentHash())
                                ? new Repeated(command.id(), earlier.caseId(), earlier.answer())
                                : new OtherContent(command.id()))
                        .orElseGet(() -> new OtherContent(command.id()));
            }
            throw failed;
        }
    }

    /** A contact just written, inside its transaction. */
    public record Opened(Tx tx, UUID contactId, CaseFile file, Instant receivedAt) {
    }

    private Registration register(Tx tx, RegisterContact command, Consumer<Opened> more) {
        var refusal = Contact.refusal(command, municipalities.find(command.municipality()),
                contacts.earlier(tx, command.id()), tx.now());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var since = Contact.since(command, tx.now());
        var file = caseFor(tx, command, since);
        timeline.add(tx, command.municipality(), file.id(), since, "ContactReceived",
                Map.of("channel", command.channel().code(), "needs", String.join(" ",
                        command.needs().stream().map(need -> need.kind().code()).toList()), "by", command.by()));
        var running = startClocks(tx, command, file, since);
        var answer = write(new Receipt(command.id(), file.id(), ClockState.of(running, "intake")));
        contacts.add(tx, command, file.id(), since, answer);
        outbox.append(tx, ContactMessages.received(command, file.id(), file.protection(), since));
        more.accept(new Opened(tx, command.id(), file, since));
        return new Registered(command.id(), file.id(), answer);
    }

    private List<GuaranteeClock> startClocks(Tx tx, RegisterContact command, CaseFile file, Instant since) {
        var running = new ArrayList<GuaranteeClock>();
        start(tx, IntakeGuarantees.FIRST_ANSWER, command, file, command.acute(), since).ifPresent(running::add);
        if (command.needs(NeedKind.VIOLENCE)) {
            start(tx, IntakeGuarantees.VIOLENCE_CONTACT, command, file, command.acute(NeedKind.VIOLENCE), since)
                    .ifPresent(running::add);
        }
        if (command.needs(NeedKind.CHILD_CONCERN)) {
            running.addAll(concerns.open(tx, command.id(), file.id(), command.municipality(), file.sensitive(),
                    command.acute(NeedKind.CHILD_CONCERN), since));
        }
        return running;
    }

    private Optional<GuaranteeClock> start(Tx tx, String guarantee, RegisterContact command, CaseFile file, boolean acute,
            Instant since) {
        return clocks.start(tx, new Start(guarantee, command.municipality(), file.id(), command.id(), file.sensitive(), acute,
                since), Cause.by(command.by()));
    }

    /** The person's open case, or a new one. Whoever has no number is somebody new: merging two people is the worse mistake. */
    private CaseFile caseFor(Tx tx, RegisterContact command, Instant since) {
        var who = command.person();
        var number = who.number();
        if (number != null) {
            var known = persons.withNumber(tx, command.municipality(), number);
            if (known.isPresent()) {
                persons.refresh(tx, known.get(), who.protection(), who.language(), who.interpreter(), who.duf());
                return known(tx, command, known.get(), since);
            }
        }
        var id = UUID.randomUUID();
        var called = who.called();
        var person = new Person(id, command.municipality(),
                called == null || called.isBlank() ? "#" + id.toString().substring(0, 6).toUpperCase(java.util.Locale.ROOT)
                        : called,
                number == null ? null : number.kind().name().toLowerCase(java.util.Locale.ROOT),
                ContactMessages.birthDate(who), who.protection(), who.language(), who.interpreter());
        if (!persons.add(tx, person, number, who.duf())) {
            // The same number was registered while we looked: now it is there, and its case with it.
            return caseFor(tx, command, since);
        }
        return open(tx, command, id, since);
    }

    private CaseFile known(Tx tx, RegisterContact command, UUID personId, Instant since) {
        var file = cases.openFor(tx, personId);
        if (file.isEmpty()) {
            return open(tx, command, personId, since);
        }
        var protection = file.get().protection().stricter(command.person().protection());
        if (protection != file.get().protection()) {
            cases.protect(tx, file.get().id(), protection);
        }
        return new CaseFile(file.get().id(), file.get().municipality(), personId, protection, file.get().openedAt());
    }

    private CaseFile open(Tx tx, RegisterContact command, UUID personId, Instant since) {
        var stored = persons.find(tx, personId).map(Person::protection).orElse(command.person().protection());
        var file = new CaseFile(UUID.randomUUID(), command.municipality(), personId,
                command.person().protection().stricter(stored), since);
        cases.add(tx, file);
        // Whoever opens the case works on it. A contact to a case that is there opens no door: of a protected person,
        // anybody with the number could else let themselves in.
        cases.join(tx, file, command.by(), "opened the case");
        return file;
    }

    /**
     * The first answer to a contact, which keeps its clock (C001), and the talk after violence with it (C023).
     *
     * @param answeredAt when the person was answered, null means now
     */
    public record AnswerContact(UUID id, UUID contactId, AnswerOutcome outcome, @Nullable Instant answeredAt,
            @Nullable String note, String by) {
    }

    public Recording<Contact.Answer> answer(Scope scope, AnswerContact command) {
        return transactions.in(scope, tx -> {
            var found = contacts.locked(tx, command.contactId());
            if (found.isEmpty()) {
                return new Recording.Unknown<>();
            }
            var contact = found.get();
            if (cases.find(tx, contact.caseId()).orElseThrow().sensitive()
                    && !cases.worksOn(tx, contact.caseId(), command.by())) {
                return new Recording.Unknown<>();
            }
            var at = Recording.time(command.answeredAt(), command.id(), contact.answer(), contact.receivedAt(), tx.now());
            var recording = contact.answer(new Contact.Answer(command.id(), command.outcome(), at, command.by()), tx.now());
            if (recording instanceof Recording.Recorded<Contact.Answer>(var answer)) {
                write(tx, contact, answer, command.note());
            }
            return recording;
        });
    }

    private void write(Tx tx, Contact contact, Contact.Answer answer, @Nullable String note) {
        contacts.answer(tx, contact, answer, note);
        var cause = Cause.by(answer.by());
        clocks.fulfil(tx, IntakeGuarantees.FIRST_ANSWER, contact.id(), answer.at(), cause);
        if (answer.outcome() == AnswerOutcome.WITHDRAWN) {
            clocks.withdraw(tx, IntakeGuarantees.VIOLENCE_CONTACT, contact.id(), cause);
        } else {
            clocks.fulfil(tx, IntakeGuarantees.VIOLENCE_CONTACT, contact.id(), answer.at(), cause);
        }
        outbox.append(tx, ContactMessages.answered(contact, answer));
        timeline.add(tx, contact.municipality(), contact.caseId(), answer.at(), "ContactAnswered",
                Map.of("outcome", answer.outcome().code(), "by", answer.by()));
    }

    private String write(Receipt receipt) {
        try {
            return json.writeValueAsString(receipt);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a receipt is JSON", impossible);
        }
    }

    private static boolean isTaken(UnableToExecuteStatementException failed) {
        return failed.getCause() instanceof java.sql.SQLException sql && "23505".equals(sql.getSQLState())
                && String.valueOf(sql.getMessage()).contains("contact_pkey");
    }
}
