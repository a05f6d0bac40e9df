package trygg.platform;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

/**
 * The service's own loops: relay, consumers, sweeper, sealer. A loop that throws is logged and goes on after a pause,
 * because an outage must never end one for good.
 */
@ApplicationScoped
public class Background {

    private static final Logger LOG = Logger.getLogger(Background.class);
    private static final Duration AFTER_TROUBLE = Duration.ofMillis(500);

    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopping;

    /** One round of a loop. It paces itself: it returns when it is time for the next round. */
    public interface Round {
        void run() throws Exception;
    }

    /** Runs rounds on a thread of this name until the service stops, and {@code atEnd} after the last one. */
    public synchronized void loop(String name, Round round, Runnable atEnd) {
        var thread = Thread.ofPlatform().daemon().name("trygg-" + name).start(() -> {
            while (!stopping) {
                try {
                    round.run();
                } catch (InterruptedException _) {
                    // Only the end of the service interrupts; the condition above ends the loop.
                } catch (Throwable trouble) {
                    // An error too: the database driver throws one when a connection dies within a batch.
                    if (!stopping) {
                        LOG.warnf("%s: %s", name, trouble);
                        LOG.debug(name, trouble);
                        pause(AFTER_TROUBLE);
                    }
                }
            }
            atEnd.run();
        });
        threads.add(thread);
    }

    public boolean stopping() {
        return stopping;
    }

    /** Sleeps; returns early when the service stops. */
    public void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException _) {
            // The loop sees that the service stops.
        }
    }

    /** Ends all loops; no loop begins another round. */
    @PreDestroy
    public void stop() {
        stopping = true;
        threads.forEach(Thread::interrupt);
        for (var thread : threads) {
            try {
                thread.join(Duration.ofSeconds(5));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
