package trygg.housing.tenancy;

import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A clause of a contract. One that ties the home to anything but tenancy law is a finding with an end (C053); nothing here can
 * end a tenancy.
 *
 * @param says the clause's own words; stays in housing
 * @param endsOn the day by which a finding is gone; nothing of a clause that is tenancy law
 */
public record Clause(UUID id, UUID tenancyId, Kind kind, String says, @Nullable LocalDate endsOn, LocalDate notedOn, String by,
        @Nullable Gone gone) {

    /** What it is about, as somebody who has read it says. */
    public enum Kind {
        RENT,
        NOTICE,
        CARE_OF_HOME,
        HOUSE_RULES,
        SUBLETTING,
        OTHER_TENANCY_LAW,
        TREATMENT,
        SOBRIETY,
        ACTIVITY,
        /** Others may come in to look after how somebody lives. */
        SUPERVISION,
        KEEPING_SUPPORT,
        OTHER_CONDITION;

        public boolean condition() {
            return compareTo(TREATMENT) >= 0;
        }
    }

    public enum Why {
        REMOVED,
        /** Read again, it was none. */
        NO_CONDITION
    }

    public record Gone(LocalDate on, Why why, String by) {
    }

    /** Words that stand in conditions and in no law of tenancies; in Norwegian, Swedish and English, by their stems. */
    private static final Pattern TELLTALE = Pattern.compile(
            "nykter|drogfri|drogtest|rusfri|rustest|edru|avhold|urinprov|urinprøve|behandlingsplan|missbruksbehandling|"
                    + "avgiftning|avrusning|rusbehandling|sysselsättning|aktivitetsplikt|boendestöd|booppfølging|stödinsats|"
                    + "tillsynsbesök|tilsynsbesøk|sober|sobriety|abstinen|drug-free|drug test|rehab|treatment plan",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    public Clause {
        if (kind.condition() != (endsOn != null)) {
            throw new IllegalArgumentException("a condition has an end, and nothing else has");
        }
    }

    /** A condition that stands. */
    public boolean found() {
        return endsOn != null && gone == null;
    }

    public boolean overdue(LocalDate today) {
        return found() && endsOn != null && endsOn.isBefore(today);
    }

    /** Whether words that are coded as tenancy law read like a condition, so that a human has to look at them. */
    static boolean readsLikeACondition(Kind kind, String says) {
        return !kind.condition() && TELLTALE.matcher(says).find();
    }
}
