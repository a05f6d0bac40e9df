package trygg.housing.home;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.platform.api.Cursor;

/**
 * What is looked for in the register of a municipality; each part that is nothing narrows nothing.
 *
 * @param limit homes of one page
 */
public record HomesAsked(String municipality, @Nullable HomeKind kind, @Nullable String district,
        @Nullable UUID landlordId, @Nullable HomeState state, Cursor after, int limit) {
}
