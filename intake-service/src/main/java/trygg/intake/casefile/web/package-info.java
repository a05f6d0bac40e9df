/** Cases over HTTP: the API view, the pages and their live parts. */
@NullMarked
package trygg.intake.casefile.web;

import org.jspecify.annotations.NullMarked;
