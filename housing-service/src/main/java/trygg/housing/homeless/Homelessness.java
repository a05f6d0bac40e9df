package trygg.housing.homeless;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One time somebody was without a home.
 *
 * @param ethos the class of today, or of the last day
 * @param consent the newest yes or no to the by-name list; nothing before anybody asked
 */
public record Homelessness(UUID id, String municipality, UUID caseId, boolean protectedPerson, LocalDate startedOn,
        Inflow inflow, Cause cause, EthosLight ethos, String by, @Nullable End end, @Nullable Boolean consent) {

    public enum Inflow {
        NEW,
        /** The case has been homeless before. */
        RETURNED
    }

    /** Why. For a structural cause nobody is asked to accept support (C057). */
    public enum Cause {
        /** Lacks a home and nothing else. */
        STRUCTURAL,
        OTHER
    }

    public enum Outflow {
        HOUSED,
        OTHER
    }

    /** @param on the first day with a home again, or out of count for another reason */
    public record End(LocalDate on, Outflow outflow, String by) {
    }

    /** Days so far; of one that is open until the day given. */
    public long days(LocalDate today) {
        return ChronoUnit.DAYS.between(startedOn, end == null ? today : end.on());
    }

    public boolean open() {
        return end == null;
    }
}
