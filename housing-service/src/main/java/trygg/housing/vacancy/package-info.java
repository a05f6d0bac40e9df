/**
 * Who gets a home that becomes vacant: those with no home at all first, by published rules that anybody can replay (C051).
 * It owns waiting households, vacancies, the rankings frozen with every offer, offers, bypasses and proposed assignments;
 * homes and who holds them are asked of {@code trygg.housing.home}. Contacts open waiting households here, staff act
 * through its own {@code web}.
 */
@NullMarked
package trygg.housing.vacancy;

import org.jspecify.annotations.NullMarked;
