package trygg.benefits.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What stands around somebody's measures: how each is made to fit (C045), meetings with employers, and that treatment goes
 * on beside them (C046).
 */
public record Support(List<Terms> terms, List<EmployerContact> contacts, List<Treatment> treatments) {

    public Support {
        terms = List.copyOf(terms);
        contacts = List.copyOf(contacts);
        treatments = List.copyOf(treatments);
    }

    /** How work is made to fit a person. */
    public enum Adaptation {
        SHORTER_HOURS,
        ADAPTED_TASKS,
        PERSONAL_SUPPORT,
        AIDS,
        QUIET_PLACE,
        INTERPRETER
    }

    /**
     * @param subsidyPercent of the wage; nothing when there is no wage subsidy
     * @param specialist who supports the person, a member of staff
     */
    public record Terms(UUID id, UUID measureId, Set<Adaptation> adaptations, @Nullable Integer subsidyPercent,
            @Nullable String specialist, LocalDate from, String by) {

        public Terms {
            adaptations = Set.copyOf(adaptations);
        }

        List<Fault> faults(LocalDate referred, LocalDate today) {
            var faults = days(from, referred, today);
            if (subsidyPercent != null && (subsidyPercent < 1 || subsidyPercent > 100)) {
                faults.add(Fault.NO_PERCENTAGE);
            }
            return faults;
        }
    }

    public record EmployerContact(UUID id, UUID measureId, LocalDate metOn, String by) {

        List<Fault> faults(LocalDate referred, LocalDate today) {
            return days(metOn, referred, today);
        }
    }

    /** That treatment goes on; not which and not for what. */
    public record Treatment(UUID id, UUID caseId, LocalDate from, @Nullable LocalDate until, String by) {

        boolean goesOn(LocalDate day) {
            return !from.isAfter(day) && (until == null || !until.isBefore(day));
        }

        List<Fault> faults(LocalDate today) {
            var faults = new ArrayList<Fault>();
            if (until != null && until.isBefore(from)) {
                faults.add(Fault.UNTIL_BEFORE_FROM);
            }
            if (from.isAfter(today)) {
                faults.add(Fault.IN_FUTURE);
            }
            return faults;
        }
    }

    /** What keeps a record from being one. */
    public enum Fault {
        BEFORE_REFERRAL,
        UNTIL_BEFORE_FROM,
        NO_PERCENTAGE,
        IN_FUTURE
    }

    private static List<Fault> days(LocalDate day, LocalDate referred, LocalDate today) {
        var faults = new ArrayList<Fault>();
        if (day.isBefore(referred)) {
            faults.add(Fault.BEFORE_REFERRAL);
        }
        if (day.isAfter(today)) {
            faults.add(Fault.IN_FUTURE);
        }
        return faults;
    }

    /** What can come of recording one of these. */
    public sealed interface Supporting {

        record Saved() implements Supporting {
        }

        record Repeated() implements Supporting {
        }

        record OtherContent(UUID id) implements Supporting {
        }

        record Ended(UUID measure) implements Supporting {
        }

        record Unfit(List<Fault> faults) implements Supporting {

            public Unfit {
                faults = List.copyOf(faults);
            }
        }

        record Unknown() implements Supporting {
        }
    }
}
