package trygg.housing.vacancy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import trygg.housing.vacancy.Assignment.State;
import trygg.housing.vacancy.plan.Assigning;
import trygg.platform.api.Codes;
import trygg.platform.db.Scope;
import trygg.platform.db.Transactions;
import trygg.platform.db.Tx;
import trygg.platform.municipality.Municipalities;
import trygg.platform.pages.Nudges;
import trygg.platform.secrecy.AccessLog;
import trygg.platform.secrecy.AccessLog.Reading;
import trygg.platform.secrecy.Caller;

/** Works out proposals beside all else, one at a time, and tells how far it has come. */
@ApplicationScoped
public class AssignmentService {

    private static final Logger LOG = Logger.getLogger(AssignmentService.class);
    /** Reading and writing come on top; the whole is to take no more than thirty seconds. */
    private static final Duration MOST = Duration.ofSeconds(20);
    private static final Duration TELL = Duration.ofSeconds(1);

    private final Transactions transactions;
    private final Vacancies vacancies;
    private final WaitingHouseholds households;
    private final Offers offers;
    private final Municipalities municipalities;
    private final AccessLog accessLog;
    private final Nudges nudges;
    private final ExecutorService jobs = Executors.newSingleThreadExecutor(
            work -> Thread.ofPlatform().daemon().name("trygg-assignment").unstarted(work));
    private final ExecutorService solvers = Executors.newSingleThreadExecutor(
            work -> Thread.ofPlatform().daemon().name("trygg-solver").unstarted(work));

    AssignmentService(Transactions transactions, Vacancies vacancies, WaitingHouseholds households, Offers offers,
            Municipalities municipalities, AccessLog accessLog, Nudges nudges) {
        this.transactions = transactions;
        this.vacancies = vacancies;
        this.households = households;
        this.offers = offers;
        this.municipalities = municipalities;
        this.accessLog = accessLog;
        this.nudges = nudges;
    }

    /** Begins one and returns at once. The same id is one proposal, however often it is asked for. */
    public Assignment begin(Caller caller, UUID id, String municipality) {
        var scope = caller.in(municipality);
        var begun = transactions.in(scope, tx -> {
            accessLog.write(tx, new Reading(caller, municipality, "case-handling", "assignment", null));
            return tx.update("""
                    insert into assignment (id, municipality, asked_at, asked_by, state, progress)
                    values (:id, :municipality, :now, :by, 'running', 0) on conflict (id) do nothing""").bind("id", id)
                    .bind("municipality", municipality).bind("now", tx.now()).bind("by", caller.id()).execute() == 1;
        });
        if (begun) {
            // What the solver loads by name comes from where the service itself comes from.
            var loader = Thread.currentThread().getContextClassLoader();
            jobs.execute(() -> work(id, municipality, loader));
        }
        return transactions.in(scope, tx -> find(tx, id)).orElseThrow();
    }

    public Optional<Assignment> show(Caller caller, UUID id) {
        return transactions.in(caller.scope(), tx -> {
            var found = find(tx, id);
            found.ifPresent(one -> accessLog.write(tx,
                    new Reading(caller, one.municipality(), "case-handling", "assignment", null)));
            return found;
        });
    }

    private void work(UUID id, String municipality, ClassLoader loader) {
        var scope = Scope.of(municipality);
        try {
            var assigning = transactions.snapshot(scope, tx -> read(tx, municipality));
            var solved = solvers.submit(() -> with(loader, () -> Assignment.text(assigning.propose(MOST))));
            for (long at = TELL.toMillis();; at += TELL.toMillis()) {
                var text = waited(solved);
                if (text.isPresent()) {
                    end(scope, id, State.DONE, text.get());
                    return;
                }
                int percent = (int) Math.min(99, at * 100 / MOST.toMillis());
                transactions.run(scope, tx -> tx.update("update assignment set progress = :percent where id = :id")
                        .bind("percent", percent).bind("id", id).execute());
                nudges.nudge(id.toString());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (Exception trouble) {
            LOG.warnf("an assignment failed: %s", trouble.getClass().getName());
            LOG.debug("an assignment failed", trouble);
            end(scope, id, State.FAILED, "");
        }
    }

    private static Optional<String> waited(Future<String> solved) throws Exception {
        try {
            return Optional.of(solved.get(TELL.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException _) {
            return Optional.empty();
        }
    }

    private static String with(ClassLoader loader, Callable<String> work) throws Exception {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return work.call();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Everything the proposal follows from, at one moment: vacancies nobody has been offered, and all who wait. */
    private Assigning read(Tx tx, String municipality) {
        var open = vacancies.open(tx, municipality).stream().filter(one -> one.offer() == null).toList();
        var offered = new HashSet<>(tx.query("""
                select household_id from match_offer where municipality = :municipality and answer is null""")
                .bind("municipality", municipality).mapTo(UUID.class).list());
        List<WaitingHousehold> all = households.all(tx, municipality).stream().filter(one -> !offered.contains(one.id()))
                .toList();
        var standings = offers.standings(tx, municipality, open.stream().map(Vacancy::id).toList());
        var rankings = IntStream.range(0, open.size())
                .mapToObj(at -> open.get(at).rank(Rules.current(), all, standings.get(at))).toList();
        return Assigning.of(rankings, tx.now().atZone(municipalities.require(municipality).timeZone()).toLocalDate());
    }

    private void end(Scope scope, UUID id, State state, String text) {
        transactions.run(scope, tx -> tx.update("""
                update assignment set state = :state, progress = 100, result = :text, ended_at = :now where id = :id""")
                .bind("state", Codes.of(state)).bind("text", text).bind("now", tx.now()).bind("id", id).execute());
        nudges.nudge(id.toString());
    }

    private static Optional<Assignment> find(Tx tx, UUID id) {
        return tx.query("select * from assignment where id = :id").bind("id", id).map((row, _) -> read(row, tx.now()))
                .findOne();
    }

    private static Assignment read(ResultSet row, Instant now) throws SQLException {
        var state = Codes.read(State.class, row.getString("state")).orElseThrow();
        var asked = row.getTimestamp("asked_at").toInstant();
        var lost = state == State.RUNNING && asked.plus(Assignment.LOST).isBefore(now);
        return Assignment.of(row.getObject("id", UUID.class), row.getString("municipality"), asked, row.getString("asked_by"),
                lost ? State.FAILED : state, row.getInt("progress"), row.getString("result"));
    }

    @PreDestroy
    void stop() {
        jobs.shutdownNow();
        solvers.shutdownNow();
    }
}
