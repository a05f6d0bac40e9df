package trygg.platform.pages;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.jboss.resteasy.reactive.server.jaxrs.SseImpl;
import org.junit.jupiter.api.Test;

class LiveFragmentTest {

    private final Nudges nudges = new Nudges();
    private final LiveFragment live = new LiveFragment(nudges, new SseImpl());
    private final List<String> sent = new CopyOnWriteArrayList<>();

    @Test
    void sendsTheFirstStateAndThenOnlyChanges() {
        var state = new AtomicReference<>("one");
        var renderings = new AtomicInteger();
        var stream = live.stream("part", List.of("case-7"), () -> {
            renderings.incrementAndGet();
            return state.get();
        }).subscribe().with(event -> sent.add(event.getName() + ":" + event.getData()));
        await().atMost(5, SECONDS).until(() -> sent.size() == 1);

        nudges.nudge("case-7");
        nudges.nudge("case-8");
        await().atMost(5, SECONDS).until(() -> renderings.get() >= 2);
        state.set("two");
        nudges.nudge("case-7");
        await().atMost(1, SECONDS).until(() -> sent.size() == 2);
        stream.cancel();

        assertThat(sent).containsExactly("part:one", "part:two");
    }

    /** Otherwise a part that changed while the nudge was lost, on another replica, would stay wrong. */
    @Test
    void looksByItselfWhenNobodyNudges() {
        var state = new AtomicInteger();
        var stream = live.stream("part", List.of("case-7"), () -> "state " + state.getAndIncrement()).subscribe()
                .with(event -> sent.add(String.valueOf(event.getData())));
        await().atMost(8, SECONDS).until(() -> sent.size() >= 2);
        stream.cancel();
    }

    @Test
    void goesOnAfterARenderingThatFailed() {
        var attempts = new AtomicInteger();
        var stream = live.stream("part", List.of("case-7"), () -> {
            if (attempts.getAndIncrement() == 0) {
                throw new IllegalStateException("the database is away");
            }
            return "back";
        }).subscribe().with(event -> sent.add(String.valueOf(event.getData())));
        await().atMost(8, SECONDS).until(() -> sent.equals(List.of("back")));
        stream.cancel();
    }

    @Test
    void stopsListeningWhenThePageIsGone() {
        var renderings = new AtomicInteger();
        var stream = live.stream("part", List.of("case-7"), () -> "state " + renderings.incrementAndGet()).subscribe()
                .with(event -> sent.add(String.valueOf(event.getData())));
        await().atMost(5, SECONDS).until(() -> sent.size() == 1);
        stream.cancel();
        var before = renderings.get();

        nudges.nudge("case-7");

        await().during(500, MILLISECONDS).until(() -> renderings.get() == before);
    }
}
