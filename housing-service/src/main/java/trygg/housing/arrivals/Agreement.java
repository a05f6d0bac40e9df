package trygg.housing.arrivals;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What was agreed with the authority that settles people. It stands as it was told; what came after are facts.
 *
 * @param reference what the sending authority calls it; never a name
 * @param arrivesOn as agreed at first
 * @param births of everybody who comes
 * @param language of an interpreter, such as {@code uk}; nothing where none is needed
 * @param rooms the home needs to have
 * @param caseId where the household is known here already
 */
public record Agreement(UUID id, String municipality, String reference, LocalDate arrivesOn, List<LocalDate> births,
        @Nullable String language, int rooms, @Nullable UUID caseId) {

    public static final int MOST_PEOPLE = 30;
    public static final int MOST_ROOMS = 20;

    /** The law's line between a child and an adult in both countries. */
    private static final int OF_AGE = 18;

    public Agreement {
        births = births.stream().sorted().toList();
        if (births.isEmpty() || births.size() > MOST_PEOPLE || rooms < 1 || rooms > MOST_ROOMS || reference.isBlank()) {
            throw new IllegalArgumentException("an agreement is about somebody who needs a home, and has a reference");
        }
    }

    /** The same as it stands here, under its id and for the day it was made for. */
    Agreement as(Agreement here) {
        return new Agreement(here.id, municipality, reference, here.arrivesOn, births, language, rooms, caseId);
    }

    public int people() {
        return births.size();
    }

    /** Under eighteen on a day. */
    public long children(LocalDate on) {
        return births.stream().filter(birth -> birth.plusYears(OF_AGE).isAfter(on)).count();
    }

    /** What has to start for them when they come on this day. */
    List<Part> needed(LocalDate on) {
        var children = children(on);
        return List.of(Part.values()).stream().filter(part -> switch (part) {
            case HOME, BENEFIT -> true;
            case SCHOOL -> children > 0;
            case LANGUAGE_COURSE -> children < people();
        }).toList();
    }
}
