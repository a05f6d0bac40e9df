/**
 * Controls as seen from outside: the API for machines, the open figures for everybody, and the pages for staff. It owns
 * the shapes of requests and answers, the forms, and what is withheld where few people stand behind a number. Nobody
 * calls it but HTTP.
 */
@NullMarked
package trygg.benefits.control.web;

import org.jspecify.annotations.NullMarked;
