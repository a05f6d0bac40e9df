package trygg.platform.pages;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import org.jboss.logging.Logger;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.BackPressureStrategy;

/**
 * Keeps a part of an open page true by server-sent events: renders it again when nudged, and every two seconds
 * besides, and sends it when its text has changed.
 * <p>
 * The first rendering is always sent, because something may have changed between the page and its stream; the page
 * merges it without a trace when nothing did. After ten minutes the stream ends and the browser opens it anew, which
 * is when a session that has gone is noticed.
 */
@ApplicationScoped
public class LiveFragment {

    private static final Logger LOG = Logger.getLogger(LiveFragment.class);
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final Nudges nudges;
    private final Sse sse;

    LiveFragment(Nudges nudges, Sse sse) {
        this.nudges = nudges;
        this.sse = sse;
    }

    /**
     * @param event name of the event, as in the page's {@code {#live event='…'}}
     * @param keys what {@link Nudges#nudge} is called with when the part may have changed
     * @param render runs on a worker thread outside the request: it may use the database, and must take with it what
     *        it needs to know of the visitor
     */
    public Multi<OutboundSseEvent> stream(String event, List<String> keys, Supplier<String> render) {
        var last = new AtomicReference<>("");
        var changes = looks(keys)
                .onItem().transformToMultiAndConcatenate(_ -> rendered(render)
                        .toMulti().filter(text -> !text.equals(last.getAndSet(text))))
                .map(text -> sse.newEventBuilder().name(event).data(String.class, text).build());
        var heartbeats = Multi.createFrom().ticks().startingAfter(HEARTBEAT).every(HEARTBEAT)
                .onOverflow().drop()
                .map(_ -> sse.newEventBuilder().comment("still here").build());
        return Multi.createBy().merging().streams(changes, heartbeats)
                .select().first(LIFE);
    }

    /** The same for a template, in the visitor's language. */
    public Multi<OutboundSseEvent> stream(String event, List<String> keys, Language language,
            Supplier<TemplateInstance> part) {
        return stream(event, keys, () -> part.get().setLocale(language.locale()).render());
    }

    /** Nudges that come while a rendering runs fold into one further look: only the newest state is of interest. */
    private Multi<Object> looks(List<String> keys) {
        var nudged = Multi.createFrom().<Object> emitter(emitter -> {
            var handles = new ArrayList<Runnable>();
            keys.forEach(key -> handles.add(nudges.listen(key, () -> emitter.emit(key))));
            emitter.onTermination(() -> handles.forEach(Runnable::run));
        }, BackPressureStrategy.LATEST);
        var ticks = Multi.createFrom().ticks().startingAfter(Duration.ofMillis(1)).every(LOOK)
                .onOverflow().drop().map(tick -> (Object) tick);
        return Multi.createBy().merging().withConcurrency(2).withRequests(1).streams(nudged, ticks);
    }

    private Uni<String> rendered(Supplier<String> render) {
        return Uni.createFrom().item(render)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                // The page keeps what it shows; the next look, two seconds on, is the retry.
                .onFailure().invoke(trouble -> LOG.warnf("A live part could not be rendered: %s", trouble))
                .onFailure().recoverWithNull();
    }
}
