package trygg.platform.events;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.jdbi.v3.core.statement.SqlStatement;

import trygg.platform.db.Tx;

/** Notes what was heard, so that nothing is applied twice and what is missing shows. */
@ApplicationScoped
class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);

    /** A jump as wide as this is one fault, not thousands; writing each number down would stop the consumer. */
    private static final int MOST_MISSING = 1_000;

    /** Those of the events that this consumer has not applied yet, in their order; they count as applied from now on. */
    List<IncomingEvent> take(Tx tx, String consumer, List<IncomingEvent> events) {
        var ids = events.stream().map(IncomingEvent::id).distinct().toArray(UUID[]::new);
        var fresh = new HashSet<>(tx.query("""
                insert into inbox (consumer, event_id) select :consumer, unnest(:ids)
                on conflict do nothing returning event_id""").bind("consumer", consumer).bind("ids", ids).mapTo(UUID.class)
                .list());
        // remove: a message twice in the same poll is applied once too
        return events.stream().filter(event -> fresh.remove(event.id())).toList();
    }

    /**
     * Compares the sequence numbers with those heard before. A number that was passed over is noted as missing, and
     * struck out when it comes after all.
     */
    void watchSequence(Tx tx, String consumer, Collection<IncomingEvent> events) {
        var bySubject = new LinkedHashMap<Subject, TreeSet<Long>>();
        for (var event : events) {
            bySubject.computeIfAbsent(new Subject(event.source(), event.subject()), _ -> new TreeSet<>()).add(event.sequence());
        }
        if (bySubject.isEmpty()) {
            return;
        }
        var before = advance(tx, consumer, bySubject);
        var missing = new ArrayList<Gap>();
        var late = new ArrayList<Gap>();
        bySubject.forEach((subject, numbers) -> {
            long last = before.getOrDefault(subject, 0L);
            for (long number : numbers) {
                if (number <= last) {
                    late.add(new Gap(subject, number));
                    continue;
                }
                for (long absent = last + 1; absent < number && absent - last <= MOST_MISSING; absent++) {
                    missing.add(new Gap(subject, absent));
                }
                last = number;
            }
        });
        if (!missing.isEmpty()) {
            LOG.warnf("%s: %d events are missing in the sequence of their subject", consumer, missing.size());
            write(tx, consumer, missing, """
                    insert into sequence_gap (consumer, source, subject, sequence)
                    select :consumer, s, u, n from unnest(:sources, :subjects, :numbers) as i (s, u, n)
                    on conflict do nothing""");
        }
        if (!late.isEmpty()) {
            write(tx, consumer, late, """
                    delete from sequence_gap g using unnest(:sources, :subjects, :numbers) as i (s, u, n)
                    where g.consumer = :consumer and g.source = s and g.subject = u and g.sequence = n""");
        }
    }

    /**
     * Moves the positions on to the highest number of each subject and tells where they stood; one never heard of is absent.
     */
    private static Map<Subject, Long> advance(Tx tx, String consumer, Map<Subject, TreeSet<Long>> heard) {
        var reached = new ArrayList<Gap>();
        heard.forEach((subject, numbers) -> reached.add(new Gap(subject, numbers.last())));
        var before = new HashMap<Subject, Long>();
        bind(tx.query("""
                insert into inbox_position (consumer, source, subject, last)
                select :consumer, s, u, n from unnest(:sources, :subjects, :numbers) as i (s, u, n)
                on conflict (consumer, source, subject) do update set last = greatest(inbox_position.last, excluded.last)
                returning source, subject, old.last"""), consumer, reached).map((row, _) -> {
            var last = row.getObject(3, Long.class);
            if (last != null) {
                before.put(new Subject(row.getString(1), row.getObject(2, UUID.class)), last);
            }
            return true;
        }).list();
        return before;
    }

    private static void write(Tx tx, String consumer, List<Gap> rows, String sql) {
        bind(tx.update(sql), consumer, rows).execute();
    }

    private static <S extends SqlStatement<S>> S bind(S statement, String consumer, List<Gap> rows) {
        return statement.bind("consumer", consumer)
                .bind("sources", rows.stream().map(row -> row.subject.source).toArray(String[]::new))
                .bind("subjects", rows.stream().map(row -> row.subject.id).toArray(UUID[]::new))
                .bind("numbers", rows.stream().map(Gap::number).toArray(Long[]::new));
    }

    private record Subject(String source, UUID id) {
    }

    private record Gap(Subject subject, long number) {
    }
}
