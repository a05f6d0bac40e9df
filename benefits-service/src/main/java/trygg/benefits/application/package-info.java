/**
 * Applications for aid: what a household asks money, food or work support for, what it has stated of its economy, and
 * what a named human decided. It owns the application, its decisions and the two promises about time that they keep; an
 * amount is never reckoned here. The consumer of contacts opens applications, web shows and decides them.
 */
@NullMarked
package trygg.benefits.application;

import org.jspecify.annotations.NullMarked;
