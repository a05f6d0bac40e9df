/**
 * The national digital application for social assistance (NAV Digisos), in and out: judging an application against the
 * format, taking out what the municipality needs, and writing the answer feed that the applicant follows. It owns the only
 * knowledge of the format's names; the rest of intake sees {@link trygg.intake.digisos.Application} and
 * {@link trygg.intake.digisos.FeedStep}. Pure and without framework: callers bring the bytes, the clock and the storage.
 */
@NullMarked
package trygg.intake.digisos;

import org.jspecify.annotations.NullMarked;
