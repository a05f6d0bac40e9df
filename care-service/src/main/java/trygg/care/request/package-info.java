/**
 * The wish for care: help for an older person, for trouble of mind, or with alcohol and drugs. It owns the request, the
 * first talk that answers it, and the guarantee that runs meanwhile; no referral is asked for and none has a field. It is
 * opened by {@code trygg.care.contacts} and acted on through its own {@code web}.
 */
@NullMarked
package trygg.care.request;

import org.jspecify.annotations.NullMarked;
