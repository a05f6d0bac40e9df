package trygg.platform.api;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Where a list goes on: after the row with this time and id. Opaque to the client, stable while rows come and go.
 */
public record Cursor(Instant at, UUID id) {

    /** The beginning of any list. */
    public static final Cursor START = new Cursor(Instant.EPOCH, new UUID(0, 0));

    public static final int MOST = 200;

    public static Cursor parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return START;
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", -1);
            if (parts.length == 2) {
                var cursor = new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
                if (Days.kept(cursor.at())) {
                    return cursor;
                }
            }
        } catch (IllegalArgumentException | DateTimeException _) {
            // Answered below, as for any other nonsense.
        }
        throw Problem.of(400, "invalid-cursor", "This cursor was not given by this list").asException();
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((at + " " + id).getBytes(StandardCharsets.UTF_8));
    }

    /** A page of a list; {@code next} is null on the last. */
    public record Page<T>(List<T> items, @Nullable String next) {

        /** The same page, with each item told in another way. */
        public <R> Page<R> map(java.util.function.Function<? super T, ? extends R> told) {
            return new Page<>(items.stream().<R> map(told).toList(), next);
        }

        /** @param found up to one more than asked for, which tells whether there is another page */
        public static <T> Page<T> of(List<T> found, int limit, java.util.function.Function<T, Cursor> cursorOf) {
            return found.size() <= limit ? new Page<>(List.copyOf(found), null)
                    : new Page<>(List.copyOf(found.subList(0, limit)), cursorOf.apply(found.get(limit - 1)).toString());
        }
    }

    /** The page size asked for, between one and {@link #MOST}. */
    public static int limit(@Nullable Integer asked) {
        return asked == null ? 50 : Math.clamp(asked, 1, MOST);
    }
}
