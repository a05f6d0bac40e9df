/**
 * The qualification programme (sosialtjenesteloven §§ 29–40): who has asked for it, takes part or is on leave, the
 * money paid and how it ended. It owns these records, which form 11CF is made from, and the clock of the six months. Web
 * records and shows them; reporting reads them.
 */
@NullMarked
package trygg.benefits.qualification;

import org.jspecify.annotations.NullMarked;
