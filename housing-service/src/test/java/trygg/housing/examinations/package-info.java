/**
 * Tests of what housing reads of benefits' answers. They read the sample both sides share. Promise ids stand beside what
 * proves them.
 */
@NullMarked
package trygg.housing.examinations;

import org.jspecify.annotations.NullMarked;
