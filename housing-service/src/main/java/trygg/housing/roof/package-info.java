/**
 * A roof tonight: whoever has nowhere to sleep is offered a place with an address the same night, without any condition
 * (C050, C067). It owns the requests, the offers with their answers, the nights that ended without a roof, and who may know
 * where a protected person sleeps. Requests come through its {@code web} and from {@code trygg.housing.contacts}; places are
 * those of {@code trygg.housing.home}, and each request has a need in {@code trygg.housing.need} whose clock its offer keeps.
 */
@NullMarked
package trygg.housing.roof;

import org.jspecify.annotations.NullMarked;
