package trygg.acceptance.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * What the same PostgreSQL can do when nothing stands before it: a row of state and a row of outbox in one transaction, the
 * least that any event-driven service must write. In a database of its own, through plain JDBC, synchronous commit on.
 */
final class BareCommits implements AutoCloseable {

    private static final String PAYLOAD = "x".repeat(400);

    private final List<Client> clients = new ArrayList<>();

    BareCommits(BenchSuite suite, int clients) throws SQLException {
        var postgres = suite.suite().postgres();
        try (var admin = postgres.connect("postgres");
                var statement = admin.createStatement();
                var found = statement.executeQuery("select 1 from pg_database where datname = 'bare'")) {
            if (!found.next()) {
                statement.execute("create database bare");
            }
        }
        try (var owner = postgres.connect("bare"); var statement = owner.createStatement()) {
            statement.execute("create table if not exists state (id uuid primary key, content text not null)");
            statement.execute("""
                    create table if not exists outbox (id bigint generated always as identity primary key,
                        event_id uuid not null, content text not null)""");
        }
        for (int i = 0; i < clients; i++) {
            this.clients.add(new Client(postgres.connect("bare")));
        }
    }

    /** Commits per second with all clients at it, each as fast as it can. */
    double perSecond(Duration time) throws InterruptedException, SQLException {
        try (var threads = Executors.newFixedThreadPool(clients.size())) {
            var begin = System.nanoTime();
            var end = begin + time.toNanos();
            List<Future<Long>> counts = new ArrayList<>();
            for (var client : clients) {
                counts.add(threads.submit((Callable<Long>) () -> {
                    long done = 0;
                    while (System.nanoTime() < end) {
                        client.commit();
                        done++;
                    }
                    return done;
                }));
            }
            long sum = 0;
            for (var count : counts) {
                sum += result(count);
            }
            return sum / ((System.nanoTime() - begin) / 1e9);
        }
    }

    /** Microseconds from when a transaction was due until it was committed, with load that leaves by the clock. */
    Histogram times(double perSecond, Duration time) throws InterruptedException, SQLException {
        var times = new ConcurrentHistogram(3);
        BlockingQueue<Client> idle = new ArrayBlockingQueue<>(clients.size(), false, clients);
        List<Future<Long>> all = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var begin = System.nanoTime() + 20_000_000;
            var count = Math.round(perSecond * time.toNanos() / 1e9);
            for (int i = 0; i < count; i++) {
                var due = begin + (long) (i * 1e9 / perSecond);
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                all.add(threads.submit((Callable<Long>) () -> {
                    var client = idle.take();
                    client.commit();
                    times.recordValue((System.nanoTime() - due) / 1000);
                    idle.add(client);
                    return 1L;
                }));
            }
            for (var one : all) {
                result(one);
            }
        }
        return times;
    }

    private static long result(Future<Long> future) throws InterruptedException, SQLException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new SQLException("a bare commit failed", e.getCause());
        }
    }

    @Override
    public void close() throws SQLException {
        for (var client : clients) {
            client.connection.close();
        }
    }

    private static final class Client {

        private final Connection connection;
        private final PreparedStatement state;
        private final PreparedStatement outbox;

        Client(Connection connection) throws SQLException {
            this.connection = connection;
            connection.setAutoCommit(false);
            state = connection.prepareStatement("insert into state (id, content) values (?, ?)");
            outbox = connection.prepareStatement("insert into outbox (event_id, content) values (?, ?)");
        }

        void commit() throws SQLException {
            for (var insert : List.of(state, outbox)) {
                insert.setObject(1, UUID.randomUUID());
                insert.setString(2, PAYLOAD);
                insert.executeUpdate();
            }
            connection.commit();
        }
    }
}
