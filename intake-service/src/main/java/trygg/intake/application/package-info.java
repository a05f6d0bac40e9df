/**
 * Applications in the national format: each becomes a contact with its needs, household and stated economy, in one
 * transaction, and is answered with a feed in the same standard. The format itself is {@code trygg.intake.digisos};
 * here stands what the municipality does with an application.
 */
@NullMarked
package trygg.intake.application;

import org.jspecify.annotations.NullMarked;
