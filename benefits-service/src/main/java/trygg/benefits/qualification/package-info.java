/**
 * The qualification programme (sosialtjenesteloven §§ 29–40): who takes part since when, the money paid and how it ended. It
 * owns these records, which form 11CF is made from. Its resource records them; reporting reads them.
 */
@NullMarked
package trygg.benefits.qualification;

import org.jspecify.annotations.NullMarked;
