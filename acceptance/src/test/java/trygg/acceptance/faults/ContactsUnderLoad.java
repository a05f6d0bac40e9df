package trygg.acceptance.faults;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

import trygg.acceptance.api.Api;
import trygg.acceptance.api.ContactRequest;

/**
 * A few clients that post contacts at a bounded rate and, as any careful sender would, repeat one under the same id until it is
 * answered: the connection may break after the contact was stored, and the sender cannot know.
 */
final class ContactsUnderLoad implements AutoCloseable {

    static final String MUNICIPALITY = "NO-9999";

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BEFORE_AGAIN = Duration.ofMillis(200);

    private final Api api;
    private final long nanosBetween;
    private final AtomicLong nextDue = new AtomicLong(System.nanoTime());
    private final Map<UUID, UUID> caseByContact = new ConcurrentHashMap<>();
    private final AtomicInteger created = new AtomicInteger();
    private final AtomicInteger repeated = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();
    private final List<String> refusals = new CopyOnWriteArrayList<>();
    private final List<Thread> clients = new ArrayList<>();
    private volatile boolean enough;

    ContactsUnderLoad(Api api, int clients, int perSecond) {
        this.api = api;
        this.nanosBetween = 1_000_000_000L / perSecond;
        for (int i = 0; i < clients; i++) {
            this.clients.add(Thread.ofVirtual().name("client-" + i).start(this::post));
        }
    }

    private void post() {
        while (!enough && refusals.isEmpty()) {
            var due = nextDue.getAndAdd(nanosBetween);
            // What was missed during an outage is not made up for: the rate stays bounded.
            nextDue.accumulateAndGet(System.nanoTime() - nanosBetween, Math::max);
            LockSupport.parkNanos(due - System.nanoTime());
            postUntilAnswered(UUID.randomUUID());
        }
    }

    private void postUntilAnswered(UUID id) {
        var body = Api.json(ContactRequest.needingEveryService(id.toString(), MUNICIPALITY, Instant.now().toString()));
        var end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            try {
                var answer = api.postText("/intake/api/v1/contacts", body);
                if (answer.isSuccess()) {
                    (answer.status() == 201 ? created : repeated).incrementAndGet();
                    caseByContact.put(id, UUID.fromString(answer.body().required("caseId").asText()));
                    return;
                }
                if (answer.status() < 500) {
                    refusals.add(answer.status() + " " + answer.text());
                    return;
                }
            } catch (IOException broken) {
                // Nobody knows whether it was stored; the same id again will tell.
            }
            failures.incrementAndGet();
            LockSupport.parkNanos(BEFORE_AGAIN.toNanos());
        }
        refusals.add("contact " + id + " was not answered in " + PATIENCE);
    }

    /** Waits until so many more contacts have been answered. */
    void awaitMore(int contacts) throws InterruptedException {
        awaitTotal(caseByContact.size() + contacts);
    }

    void awaitTotal(int contacts) throws InterruptedException {
        var end = Instant.now().plus(PATIENCE);
        while (caseByContact.size() < contacts) {
            if (!refusals.isEmpty() || Instant.now().isAfter(end)) {
                throw new AssertionError("contacts do not get through: " + caseByContact.size() + " answered, wanted "
                        + contacts + "; " + refusals);
            }
            Thread.sleep(50);
        }
    }

    /** Lets each client finish the contact it is at, and starts no other. */
    void finish() throws InterruptedException {
        enough = true;
        for (var client : clients) {
            client.join();
        }
    }

    /** The case of every contact that was answered with success. */
    Map<UUID, UUID> answered() {
        return Map.copyOf(caseByContact);
    }

    /** Answered 201. */
    int created() {
        return created.get();
    }

    /** Answered 200: stored by a request whose answer never arrived. */
    int repeated() {
        return repeated.get();
    }

    /** Requests that broke or got a 5xx. */
    int failures() {
        return failures.get();
    }

    /** Answers that a correct request must never get. */
    List<String> refusals() {
        return refusals;
    }

    @Override
    public void close() {
        enough = true;
    }
}
