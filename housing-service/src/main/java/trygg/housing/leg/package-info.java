/**
 * The three legs somebody with an addiction or a serious disorder stands on: a home, treatment and an occupation, followed
 * together in a joint case (C066). It owns joint cases, what staff and benefits tell of treatment and occupation, and the gaps
 * with their clocks. The home is read from the tenancies and hangs on neither of the others; {@code measures} tells it of work.
 */
@NullMarked
package trygg.housing.leg;

import org.jspecify.annotations.NullMarked;
