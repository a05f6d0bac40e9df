package trygg.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

/** A loop of the service outlives whatever a round throws. */
class BackgroundTest {

    /** The database driver throws an error, and no exception, when a connection dies within a batch. */
    @Test
    void aLoopGoesOnAfterAnError() throws InterruptedException {
        var background = new Background();
        var rounds = new AtomicInteger();
        var again = new CountDownLatch(3);

        background.loop("errors", () -> {
            again.countDown();
            switch (rounds.incrementAndGet()) {
                case 1 -> throw new AssertionError("the connection is gone");
                case 2 -> throw new IllegalStateException("and so is the next");
                default -> background.pause(java.time.Duration.ofMillis(20));
            }
        }, () -> {
        });

        assertThat(again.await(20, TimeUnit.SECONDS)).isTrue();
        background.stop();
    }
}
