package trygg.intake.contact;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import trygg.intake.contact.Contacts.Waiting;
import trygg.platform.api.Cursor;
import trygg.platform.db.Scope;
import trygg.platform.db.Transactions;
import trygg.platform.db.Tx;
import trygg.platform.secrecy.AccessLog;
import trygg.platform.secrecy.AccessLog.Reading;
import trygg.platform.secrecy.Caller;

/** Who waits for a first answer. The goal is nobody (C001). */
@ApplicationScoped
public class ContactBoard {

    public static final int PAGE = 100;

    private final Contacts contacts;
    private final AccessLog accessLog;
    private final Transactions transactions;

    ContactBoard(Contacts contacts, AccessLog accessLog, Transactions transactions) {
        this.contacts = contacts;
        this.accessLog = accessLog;
        this.transactions = transactions;
    }

    /** @param total how many wait in all */
    public record Page(Cursor.Page<Waiting> page, long total) {
    }

    public Page read(Caller reader, String municipality, Cursor after) {
        return accessLog.reading(reader.in(municipality), new Reading(reader, municipality, "case-handling", "board", null),
                tx -> page(tx, after));
    }

    /** The board again while it stays open: the same read. */
    public Page again(String municipality, Cursor after) {
        return transactions.in(Scope.of(municipality), tx -> page(tx, after));
    }

    private Page page(Tx tx, Cursor after) {
        List<Waiting> found = contacts.waiting(tx, after, PAGE + 1);
        return new Page(Cursor.Page.of(found, PAGE, waiting -> new Cursor(waiting.dueAt(), waiting.clockId())),
                contacts.countWaiting(tx));
    }
}
