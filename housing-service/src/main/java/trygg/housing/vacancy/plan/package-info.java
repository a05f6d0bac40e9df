/**
 * Who might get which of many vacancies at once, so that as many as can be are housed in the order of the rules. It owns the
 * model that the solver works on and the proposal that comes of it; a proposal binds nobody, a person offers. The service of
 * vacancies is who calls it.
 */
@NullMarked
package trygg.housing.vacancy.plan;

import org.jspecify.annotations.NullMarked;
