package trygg.intake.concern;

import org.jspecify.annotations.Nullable;

import trygg.platform.api.Cursor;

/**
 * A page of the concerns of a municipality.
 *
 * @param step only those that wait for this; nothing for any
 * @param after where the page before it ended
 */
public record ConcernList(String municipality, boolean openOnly, @Nullable Step step, Cursor after, int limit) {
}
