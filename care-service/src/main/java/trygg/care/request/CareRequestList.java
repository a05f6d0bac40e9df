package trygg.care.request;

import org.jspecify.annotations.Nullable;

import trygg.platform.api.Cursor;

/**
 * Which requests to list.
 *
 * @param openOnly leaves out those whose first talk was held
 * @param kind only those that ask for this; nothing means all
 */
public record CareRequestList(String municipality, boolean openOnly, @Nullable NeedKind kind, Cursor after, int limit) {
}
