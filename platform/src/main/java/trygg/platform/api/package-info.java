/**
 * The form all APIs share: every refusal is problem+json (RFC 9457) of its own kind, lists come in pages with a cursor,
 * a changed thing has an ETag, and what is sent twice is done once. Resources use these values; the
 * pages tell the same refusals to people.
 */
@NullMarked
package trygg.platform.api;

import org.jspecify.annotations.NullMarked;
