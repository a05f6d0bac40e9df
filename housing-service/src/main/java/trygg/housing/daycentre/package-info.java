/**
 * Day centres (C065): the hours each is promised to be open, its closures, and how much of the promise was kept. It owns the
 * opening calendar and the closures; the centre itself, with its address, stands in the register of {@code trygg.housing.home}.
 * What is promised is reckoned here without database or clock, so that a figure can be reckoned again by anybody.
 */
@NullMarked
package trygg.housing.daycentre;

import org.jspecify.annotations.NullMarked;
