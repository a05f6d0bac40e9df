/**
 * Fills a running suite with people who do not exist, so that there is something to look at.
 * It owns the invented stories and nothing of the suite: everything goes through the public APIs.
 * People call it as {@code ./trygg demo}, as often as they like.
 */
@NullMarked
package trygg.acceptance.demo;

import org.jspecify.annotations.NullMarked;
