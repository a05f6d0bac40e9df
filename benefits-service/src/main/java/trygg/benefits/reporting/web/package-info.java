/** The records and figures for machines and people. It owns the shapes of the answers; nobody calls it. */
@NullMarked
package trygg.benefits.reporting.web;

import org.jspecify.annotations.NullMarked;
