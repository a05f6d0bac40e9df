/**
 * Acts: what somebody did once about a thing, and what keeps a promise about it. The decision whether an act is recorded
 * is made here for all services, because sending it twice, too late or in somebody else's name must end alike everywhere.
 * Aggregates decide with {@link trygg.platform.act.Recording}, the web answers with {@link trygg.platform.act.ActRefusals}.
 */
@NullMarked
package trygg.platform.act;

import org.jspecify.annotations.NullMarked;
