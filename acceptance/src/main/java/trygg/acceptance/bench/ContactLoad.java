package trygg.acceptance.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;

import trygg.acceptance.api.ContactRequest;

/** Contacts posted to the suite, each of which calls for a reaction of housing, benefits and care. */
final class ContactLoad {

    static final List<String> REACTING = List.of("housing", "benefits", "care");

    private static final String PATH = "/intake/api/v1/contacts";
    private static final String MUNICIPALITY = "NO-9999";

    /** The clock each service starts for such a contact; it is written with the reaction, in one transaction. */
    private static final Map<String, String> CLOCKS = Map.of("intake", "first-answer", "housing", "roof-tonight",
            "benefits", "aid-decision", "care", "first-talk");

    private final BenchSuite suite;

    ContactLoad(BenchSuite suite) {
        this.suite = suite;
    }

    /**
     * One contact.
     *
     * @param due when it was to be sent, which is when the person's wait begins
     * @param caseId none when it was not accepted
     */
    record Sent(Instant due, Instant answered, @Nullable UUID caseId) {
    }

    /** When each service had committed its part, by case; a case that is not there has not been heard of. */
    record Reactions(Map<UUID, Instant> accepted, List<Map<UUID, Instant>> reacted) {

        /** When the last of the reactions was committed; none when one is missing. */
        @Nullable
        Instant last(UUID caseId) {
            Instant last = null;
            for (var service : reacted) {
                var at = service.get(caseId);
                if (at == null) {
                    return null;
                }
                last = last == null || at.isAfter(last) ? at : last;
            }
            return last;
        }
    }

    /** Sends by the clock, whether or not earlier contacts have been answered. */
    List<Sent> open(double perSecond, Duration time) throws InterruptedException {
        var count = (int) Math.round(perSecond * time.toNanos() / 1e9);
        var sent = Collections.synchronizedList(new ArrayList<Sent>(count));
        var begin = Instant.now().plusMillis(20);
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < count; i++) {
                var due = begin.plusNanos((long) (i * 1e9 / perSecond));
                for (var wait = Duration.between(Instant.now(), due); wait.isPositive(); wait = Duration.between(Instant.now(),
                        due)) {
                    LockSupport.parkNanos(wait.toNanos());
                }
                senders.submit(() -> sent.add(send(due)));
            }
        }
        return sent;
    }

    /** Sends with so many clients, each of which waits for its answer before the next contact. */
    List<Sent> closed(int clients, Duration time) throws InterruptedException {
        var sent = Collections.synchronizedList(new ArrayList<Sent>());
        var end = Instant.now().plus(time);
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < clients; i++) {
                senders.submit(() -> {
                    while (Instant.now().isBefore(end)) {
                        sent.add(send(Instant.now()));
                    }
                });
            }
        }
        return sent;
    }

    private Sent send(Instant due) {
        var id = UUID.randomUUID().toString();
        try {
            var answer = suite.api().post(PATH,
                    ContactRequest.needingEveryService(id, MUNICIPALITY, Instant.now().minusMillis(1).toString()));
            return new Sent(due, Instant.now(),
                    answer.status() == 201 ? UUID.fromString(answer.body().required("caseId").asText()) : null);
        } catch (IOException e) {
            return new Sent(due, Instant.now(), null);
        }
    }

    /**
     * Waits until every accepted contact is in all services.
     *
     * @throws IOException when that takes more than two minutes: something has stopped and nothing can be measured
     */
    Reactions settle(List<Sent> sent) throws SQLException, IOException, InterruptedException {
        var cases = sent.stream().map(Sent::caseId).filter(java.util.Objects::nonNull).toArray(UUID[]::new);
        var end = Instant.now().plus(Duration.ofMinutes(2));
        while (true) {
            var reacted = new ArrayList<Map<UUID, Instant>>();
            for (var service : REACTING) {
                reacted.add(committed(service, cases));
            }
            if (reacted.stream().allMatch(service -> service.size() == cases.length)) {
                return new Reactions(committed("intake", cases), reacted);
            }
            if (Instant.now().isAfter(end)) {
                throw Bench.failed("after two minutes of " + cases.length + " contacts only "
                        + reacted.stream().map(Map::size).toList() + " are in " + REACTING);
            }
            Thread.sleep(250);
        }
    }

    /** By the first transaction of the clock's row; a clock that has moved since is told at the time of its move. */
    private Map<UUID, Instant> committed(String service, UUID[] cases) throws SQLException {
        Map<UUID, Instant> committed = new HashMap<>();
        try (var connection = suite.database(service); var query = connection.prepareStatement("""
                select case_id, pg_xact_commit_timestamp(xmin) from clock
                 where guarantee = ? and case_id = any (?)""")) {
            query.setString(1, CLOCKS.get(service));
            query.setArray(2, connection.createArrayOf("uuid", cases));
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    committed.put(rows.getObject(1, UUID.class), rows.getObject(2, OffsetDateTime.class).toInstant());
                }
            }
        }
        return committed;
    }
}
