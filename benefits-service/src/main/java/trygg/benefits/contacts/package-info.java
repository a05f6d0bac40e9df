/**
 * What benefits hears from intake: contacts and what was stated of the economy with them. It owns the reading of those two
 * events and the choice of what in them is an application; nothing is kept here. Only the platform calls it.
 */
@NullMarked
package trygg.benefits.contacts;

import org.jspecify.annotations.NullMarked;
