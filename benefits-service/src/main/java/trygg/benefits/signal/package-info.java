/**
 * What charities tell of those who come to them: numbers of a day, never a person (C041). It owns the reports and their
 * answers; each report is a sign of a duty the municipality has not met, and stays an open task until somebody makes an
 * offer. A partner reports by API, the duty officer answers on a page.
 */
@NullMarked
package trygg.benefits.signal;

import org.jspecify.annotations.NullMarked;
