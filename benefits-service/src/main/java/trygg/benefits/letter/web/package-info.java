/** Letters as page, as PDF and for machines, with the record of their receipt. All show the same letter. */
@NullMarked
package trygg.benefits.letter.web;

import org.jspecify.annotations.NullMarked;
