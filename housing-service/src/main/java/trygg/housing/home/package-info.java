/**
 * The homes the municipality and its landlords can let or offer for a night, and whose each is for what time. It owns
 * landlords, homes and occupancies. Everything in housing that puts somebody somewhere asks it, in its own transaction;
 * that two are never put in one place is said by the database.
 */
@NullMarked
package trygg.housing.home;

import org.jspecify.annotations.NullMarked;
