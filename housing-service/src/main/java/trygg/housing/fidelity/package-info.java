/**
 * What the records say of Housing First: whether its principles are kept, who keeps the home, and for how long one waits for
 * it (C052, C053). It owns the figures and no facts, and reads the tables of tenancies, homelessness, vacancies and the waiting
 * list with one query for all. Its own {@code web} asks it; nothing here decides about anybody.
 */
@NullMarked
package trygg.housing.fidelity;

import org.jspecify.annotations.NullMarked;
