/** Tests of vacancies and those who wait. */
@NullMarked
package trygg.housing.vacancy;

import org.jspecify.annotations.NullMarked;
