package trygg.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import trygg.acceptance.RunningSuite;
import trygg.local.LocalProcess;
import trygg.local.Ports;

/**
 * The promise under all others: a contact that was answered 201 is never lost and never counted twice, whatever crashes.
 * Keycloak and the reverse proxy are not killed: they hold nothing.
 */
class FaultsIT {

    private static final int CONTACTS = 2_000;
    private static final int CLIENTS = 8;
    private static final int PER_SECOND = 32;
    private static final Duration SETTLED_WITHIN = Duration.ofSeconds(120);

    private final RunningSuite suite = RunningSuite.get();
    private final Books books = new Books(suite);
    private final List<String> counts = new ArrayList<>();

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void losesAndDoublesNothingWhenAnyProcessIsKilled() throws Exception {
        var begin = Instant.now();
        try (var load = new ContactsUnderLoad(suite.api("municipal-system"), CLIENTS, PER_SECOND)) {
            load.awaitMore(100);
            for (var victim : victims()) {
                crash(victim, load);
            }
            load.awaitTotal(CONTACTS);
            load.finish();
            assertThat(load.refusals()).as("answers that a correct contact must never get").isEmpty();
            count("contacts answered", load.answered().size() + " (201: " + load.created() + ", 200 after a lost answer: "
                    + load.repeated() + ")");
            count("requests tried again", load.failures());
            var settled = settle(load.answered());
            count("settled after the last contact", settled.toMillis() + " ms");
            compare(load.answered());
        } finally {
            count("whole test", Duration.between(begin, Instant.now()).toSeconds() + " s");
            print();
        }
    }

    private List<LocalProcess> victims() {
        var processes = suite.suite();
        return Stream.concat(Ports.SERVICES.stream().map(processes::service),
                Stream.of(processes.kafka(), processes.postgres())).<LocalProcess> map(process -> process).toList();
    }

    private void crash(LocalProcess victim, ContactsUnderLoad load) throws InterruptedException {
        var pid = victim.handle().orElseThrow().pid();
        victim.kill();
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).as(victim.name() + " is dead").isEmpty();
        // Long enough for clients, relays and consumers to run into it.
        Thread.sleep(1500);
        var begin = Instant.now();
        victim.start();
        load.awaitMore(60);
        count("killed and started again", victim.name() + ", contacts flow again after "
                + Duration.between(begin, Instant.now()).toMillis() + " ms");
    }

    /** Waits until nothing is on its way any more; what is still wrong then is told by the comparison. */
    private Duration settle(Map<UUID, UUID> answered) throws SQLException, InterruptedException {
        var begin = Instant.now();
        while (Duration.between(begin, Instant.now()).compareTo(SETTLED_WITHIN) < 0) {
            if (isSettled(answered)) {
                break;
            }
            Thread.sleep(500);
        }
        return Duration.between(begin, Instant.now());
    }

    private boolean isSettled(Map<UUID, UUID> answered) throws SQLException {
        for (var service : Ports.SERVICES) {
            if (books.timesOpened(service, answered.keySet()).containsValue(0) || books.ledger(service).unsealed() > 0) {
                return false;
            }
        }
        return books.outbox() == 0 && books.positions().behind() == 0 && books.clocksShownLate() == 0;
    }

    private void compare(Map<UUID, UUID> answered) throws Exception {
        var cases = new HashSet<>(answered.values());
        var softly = new SoftAssertions();
        softly.assertThat(answered).as("contacts").hasSizeGreaterThanOrEqualTo(CONTACTS);
        softly.assertThat(cases).as("cases, one for each person without a number").hasSameSizeAs(answered.keySet());
        for (var service : Ports.SERVICES) {
            compareService(service, answered, cases, softly);
        }
        compareEvents(softly);
        compareProjection(cases, softly);
        softly.assertAll();
    }

    private void compareService(String service, Map<UUID, UUID> answered, Set<UUID> cases, SoftAssertions softly)
            throws Exception {
        var times = books.timesOpened(service, answered.keySet());
        softly.assertThat(times.values().stream().filter(number -> number != 1)).as("not exactly once in " + service).isEmpty();
        var expected = Map.of(Books.CLOCKS.get(service), 1);
        var wrong = books.clocks(service, cases).values().stream().filter(clocks -> !clocks.equals(expected)).toList();
        softly.assertThat(wrong).as("clocks of " + service + " other than " + expected).isEmpty();
        var ledger = books.ledger(service);
        var verification = suite.api("operations").get("/" + service + "/api/v1/ledger/verification");
        softly.assertThat(verification.status()).as("verification of " + service).isEqualTo(200);
        softly.assertThat(verification.body().path("intact").asBoolean()).as(service + ": " + verification.text()).isTrue();
        softly.assertThat(verification.body().path("entries").asLong()).as("entries in the ledger of " + service)
                .isGreaterThanOrEqualTo(answered.size()).isEqualTo(ledger.entries()).isEqualTo(ledger.transitions());
        softly.assertThat(ledger.unsealed()).as("unsealed entries of " + service).isZero();
        count("in " + service, times.values().stream().filter(number -> number == 1).count() + " exactly once, "
                + (cases.size() - wrong.size()) + " with their clock, ledger of " + ledger.entries() + " entries "
                + (verification.body().path("intact").asBoolean() ? "intact" : "NOT INTACT"));
    }

    private void compareEvents(SoftAssertions softly) throws SQLException {
        var positions = books.positions();
        softly.assertThat(books.gaps()).as("gaps in a sequence").isZero();
        softly.assertThat(positions.behind()).as("inbox positions behind").isZero();
        softly.assertThat(books.outbox()).as("rows left in an outbox").isZero();
        softly.assertThat(books.deadLetters()).as("dead letters").isZero();
        count("gaps in a sequence", books.gaps());
        count("inbox positions behind", positions.behind() + " of " + positions.all());
        count("left in the outboxes", books.outbox());
        count("dead letters", books.deadLetters());
    }

    private void compareProjection(Set<UUID> cases, SoftAssertions softly) throws SQLException {
        var shown = Map.of("housing roof-tonight", 1, "benefits aid-decision", 1, "care first-talk", 1);
        var wrongClocks = books.clocksShown(cases).values().stream().filter(clocks -> !clocks.equals(shown)).toList();
        softly.assertThat(wrongClocks).as("clocks on a case in intake other than " + shown).isEmpty();
        softly.assertThat(books.clocksShownLate()).as("clocks whose last change intake does not show").isZero();
        var told = Map.of("intake ContactReceived", 1, "housing HousingNeedOpened", 1, "benefits ApplicationOpened", 1,
                "care CareRequestOpened", 1);
        var wrongLines = books.linesOfOpening(cases).values().stream().filter(lines -> !lines.equals(told)).toList();
        softly.assertThat(wrongLines).as("timelines other than " + told).isEmpty();
        count("cases complete in intake", (cases.size() - wrongClocks.size()) + " with all clocks, "
                + (cases.size() - wrongLines.size()) + " with the whole timeline");
    }

    private void count(String what, Object number) {
        counts.add("  %-32s %s".formatted(what, number));
    }

    private void print() {
        System.out.println("\nFault test");
        counts.forEach(System.out::println);
        System.out.println();
    }
}
