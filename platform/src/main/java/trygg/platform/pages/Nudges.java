package trygg.platform.pages;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Tells open pages of this replica that something they show has changed. A nudge carries nothing: the page part reads
 * anew. It is lost without harm, because every live part also looks by itself every other second; nudge after the
 * commit, or the part reads what was there before.
 */
@ApplicationScoped
public class Nudges {

    private final Map<String, Set<Runnable>> listeners = new ConcurrentHashMap<>();

    /** The key of all boards of a municipality. */
    public static String boardOf(String municipality) {
        return "board:" + municipality;
    }

    /** Wakes the parts listening to this key, such as a case id or {@link #boardOf} a municipality. Returns at once. */
    public void nudge(String key) {
        listeners.getOrDefault(key, Set.of()).forEach(Runnable::run);
    }

    /** Calls {@code woken} at every nudge of the key until the returned handle is run. */
    Runnable listen(String key, Runnable woken) {
        listeners.compute(key, (_, known) -> {
            var all = known == null ? ConcurrentHashMap.<Runnable> newKeySet() : known;
            all.add(woken);
            return all;
        });
        return () -> listeners.computeIfPresent(key, (_, known) -> {
            known.remove(woken);
            return known.isEmpty() ? null : known;
        });
    }
}
