/** The calculation as API and page. The same engine answers both, and nothing asked here is stored. */
@NullMarked
package trygg.benefits.calculation.web;

import org.jspecify.annotations.NullMarked;
