/**
 * Landlords with the municipality: who acts for which landlord, the homes they offer, what they ask and are answered, what
 * they are guaranteed and what went wrong (C058). It owns memberships, questions, terms and incidents; homes, vacancies and
 * arrears belong to the packages that keep them. A landlord sees only what is its own, and of a tenancy only since when.
 */
@NullMarked
package trygg.housing.landlord;

import org.jspecify.annotations.NullMarked;
