package trygg.housing.tenancy;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.housing.tenancy.Tenancy.Contract;

/** Gives a household its keys; the caller picks the id, so that telling it twice tells it once. */
public record StartTenancy(UUID id, String municipality, UUID caseId, UUID homeId, boolean protectedPerson, int people,
        int children, boolean housingFirst, int homesShown, Contract contract, @Nullable LocalDate firstHandBy,
        LocalDate startedOn, String by) {

    Tenancy tenancy() {
        return new Tenancy(id, municipality, caseId, homeId, protectedPerson, people, children, housingFirst, homesShown,
                contract, firstHandBy, null, startedOn, by, null);
    }
}
