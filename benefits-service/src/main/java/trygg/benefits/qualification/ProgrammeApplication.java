package trygg.benefits.qualification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.benefits.qualification.Participation.Fault;

/**
 * Somebody has asked for the qualification programme. The participation that comes of it has the same id.
 *
 * @param protectedPerson shown to nobody in a list
 * @param closing when it came to no participation
 */
public record ProgrammeApplication(UUID id, String municipality, UUID caseId, boolean protectedPerson, LocalDate appliedOn,
        String by, @Nullable Closing closing) {

    /** How an application ends that leads to no participation. */
    public enum Outcome {
        /** By a named human, with the ground. */
        REFUSED,
        /** Taken back by who had asked. */
        WITHDRAWN
    }

    /** @param ground of a refusal, in words; stays in this service */
    public record Closing(Outcome outcome, LocalDate closedOn, String ground, String by) {

        public Closing {
            ground = ground.strip();
        }

        List<Fault> faults(ProgrammeApplication of, LocalDate today) {
            var faults = new ArrayList<Fault>();
            if (closedOn.isBefore(of.appliedOn())) {
                faults.add(Fault.DAYS_OUT_OF_ORDER);
            }
            if (closedOn.isAfter(today)) {
                faults.add(Fault.IN_FUTURE);
            }
            if (outcome == Outcome.REFUSED && ground.isEmpty()) {
                faults.add(Fault.GROUND_MISSING);
            }
            return faults;
        }
    }

    List<Fault> faults(LocalDate today) {
        return appliedOn.isAfter(today) ? List.of(Fault.IN_FUTURE) : List.of();
    }

    /** The same application, whoever recorded it and whatever came of it. */
    boolean says(UUID otherCase, String otherMunicipality, LocalDate day) {
        return caseId.equals(otherCase) && municipality.equals(otherMunicipality) && appliedOn.equals(day);
    }

    /** The six months count from the day itself, so the clock starts with it. */
    Instant since(ZoneId zone) {
        return appliedOn.atStartOfDay(zone).toInstant();
    }
}
