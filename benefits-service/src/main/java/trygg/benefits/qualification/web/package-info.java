/** Participations in the qualification programme, for machines. It owns the shapes of the requests; nobody calls it. */
@NullMarked
package trygg.benefits.qualification.web;

import org.jspecify.annotations.NullMarked;
