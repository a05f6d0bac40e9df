package trygg.housing.need;

import org.jspecify.annotations.Nullable;

import trygg.platform.api.Cursor;

/**
 * Which needs to list.
 *
 * @param openOnly leaves out those that are answered
 * @param kind only those that ask for this; nothing means all
 */
public record HousingNeedList(String municipality, boolean openOnly, @Nullable NeedKind kind, Cursor after, int limit) {
}
