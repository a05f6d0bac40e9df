/** Appeals as API and pages: the work list, one appeal with its next step, and the appeals of an application. */
@NullMarked
package trygg.benefits.appeal.web;

import org.jspecify.annotations.NullMarked;
