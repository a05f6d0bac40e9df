package trygg.intake.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import trygg.intake.contact.Cases;
import trygg.intake.contact.Cases.CaseFile;
import trygg.intake.contact.Contact;
import trygg.intake.contact.Contacts;
import trygg.intake.nationalid.NationalId;
import trygg.intake.person.Person;
import trygg.intake.person.Persons;
import trygg.intake.timeline.Timeline;
import trygg.platform.db.Scope;
import trygg.platform.db.Transactions;
import trygg.platform.db.Tx;
import trygg.platform.guarantee.GuaranteeClock.State;
import trygg.platform.secrecy.AccessLog;
import trygg.platform.secrecy.AccessLog.Reading;
import trygg.platform.secrecy.Caller;

/** Reads cases, and writes down who did. */
@ApplicationScoped
public class CaseFiles {

    /** How the access log begins the reason of somebody who joined a protected case. */
    public static final String JOINED = "joined the case: ";

    private static final int LINES = 500;

    private final Cases cases;
    private final Contacts contacts;
    private final Persons persons;
    private final Timeline timeline;
    private final AccessLog accessLog;
    private final Transactions transactions;

    CaseFiles(Cases cases, Contacts contacts, Persons persons, Timeline timeline, AccessLog accessLog,
            Transactions transactions) {
        this.cases = cases;
        this.contacts = contacts;
        this.persons = persons;
        this.timeline = timeline;
        this.accessLog = accessLog;
        this.transactions = transactions;
    }

    /** What may come of asking for a case. */
    public sealed interface Access {

        record Granted(WholeCase whole) implements Access {
        }

        /** The person is protected and the reader does not work on the case. */
        record Protected(UUID caseId) implements Access {
        }

        record NotThere() implements Access {
        }
    }

    /** A case with everything that is known of it. @param notes of contacts, by contact id */
    public record WholeCase(CaseFile file, Person person, List<Contact> contacts, List<Timeline.Line> timeline,
            List<CaseClock> clocks, List<Note> notes) {
    }

    public record Note(UUID contactId, String text) {
    }

    /** A clock of whichever service. @param subjectId what it runs for in that service, such as a housing need */
    public record CaseClock(String service, UUID subjectId, String guarantee, List<String> promises, State state,
            Instant startedAt,
            Instant dueAt, String dueRule, long pausedSeconds, @Nullable Instant fulfilledAt, @Nullable Instant endedAt) {
    }

    /** The case, with a line in the access log that commits before it is handed out. */
    public Access read(Scope scope, UUID caseId, Caller reader, String purpose) {
        return transactions.in(scope, tx -> {
            var file = cases.find(tx, caseId);
            if (file.isEmpty()) {
                return new Access.NotThere();
            }
            if (file.get().sensitive() && !cases.worksOn(tx, caseId, reader.id())) {
                accessLog.write(tx, new Reading(reader, file.get().municipality(), purpose, "case refused", caseId));
                return new Access.Protected(caseId);
            }
            accessLog.write(tx, new Reading(reader, file.get().municipality(), purpose, "case", caseId));
            return new Access.Granted(load(tx, file.get()));
        });
    }

    /** The case again for a page that was let in and is still open: its own read is in the log already. */
    public Optional<WholeCase> again(Scope scope, UUID caseId, Caller reader) {
        return transactions.in(scope, tx -> cases.find(tx, caseId)
                .filter(file -> !file.sensitive() || cases.worksOn(tx, caseId, reader.id())).map(file -> load(tx, file)));
    }

    /** A member of staff takes part in a protected case; the reason stays. False when there is no such case. */
    public boolean join(Scope scope, UUID caseId, Caller caller, String reason) {
        return transactions.in(scope, tx -> cases.find(tx, caseId).map(file -> {
            cases.join(tx, file, caller.id(), reason);
            accessLog.write(tx, new Reading(caller, file.municipality(), JOINED + reason, "case", caseId));
            return true;
        }).orElse(false));
    }

    /** Who read the case, and why. */
    public List<AccessLog.Line> readers(Scope scope, UUID caseId) {
        return transactions.in(scope, tx -> accessLog.ofCase(tx, caseId, 100));
    }

    /** The open case of the person with this number; protected persons are never found. */
    public Optional<UUID> find(Scope scope, String municipality, NationalId number, Caller reader) {
        return accessLog.reading(scope, new Reading(reader, municipality, "search", "person by number", null),
                tx -> persons.withNumber(tx, municipality, number).flatMap(person -> tx
                        .query("""
                                select id from case_file where person_id = :person and protection = 'none'
                                order by opened_at desc limit 1""")
                        .bind("person", person).mapTo(UUID.class).findOne()));
    }

    private WholeCase load(Tx tx, CaseFile file) {
        var all = contacts.ofCase(tx, file.id());
        var notes = all.stream().flatMap(contact -> contacts.note(tx, contact.id()).stream()
                .map(text -> new Note(contact.id(), text))).toList();
        return new WholeCase(file, persons.find(tx, file.personId()).orElseThrow(), all, timeline.of(tx, file.id(), LINES),
                clocks(tx, file.id()), notes);
    }

    private static List<CaseClock> clocks(Tx tx, UUID caseId) {
        return tx.query("""
                select * from every_clock where case_id = :case
                order by (state in ('running', 'paused') or state = 'broken' and fulfilled_at is null) desc, due_at, guarantee
                """).bind("case", caseId).map(CaseFiles::clock).list();
    }

    private static CaseClock clock(ResultSet row, Object context) throws SQLException {
        return new CaseClock(row.getString("service"), row.getObject("subject_id", UUID.class), row.getString("guarantee"),
                List.of((String[]) row.getArray("promises").getArray()), State.of(row.getString("state")),
                row.getTimestamp("started_at").toInstant(), row.getTimestamp("due_at").toInstant(), row.getString("due_rule"),
                row.getLong("paused_seconds"), maybe(row, "fulfilled_at"), maybe(row, "ended_at"));
    }

    private static @Nullable Instant maybe(ResultSet row, String column) throws SQLException {
        var value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
