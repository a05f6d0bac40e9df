/**
 * The records the statistics offices ask for: Statistics Norway's forms 11F and 11CF, and the Swedish monthly record in the
 * old layout known. It owns the layouts, the codes and the control of them, so that a wrong combination is seen when the
 * decision is made and not in January. Pure: whoever has decisions and payments may call it, and nothing is stored or sent.
 */
@NullMarked
package trygg.benefits.statistics;

import org.jspecify.annotations.NullMarked;
