package trygg.benefits.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** What can come of asking intake for national numbers. */
sealed interface Numbers {

    /** By case. A case that intake does not know is not there. */
    record Known(Map<UUID, PersonNumbered> byCase) implements Numbers {

        public Known {
            byCase = Map.copyOf(byCase);
        }
    }

    /** The caller's token does not open the numbers. */
    record Refused() implements Numbers {
    }

    /** Intake did not answer, or not all of it. */
    record Unavailable() implements Numbers {
    }

    /**
     * @param number nothing for whoever has none
     * @param dufNumber in the Norwegian immigration register
     * @param members the others of the household as intake was last told
     */
    record PersonNumbered(@Nullable String number, @Nullable LocalDate birthDate, @Nullable String dufNumber,
            List<NumberedMember> members) {

        public PersonNumbered {
            members = List.copyOf(members);
        }

        /** Somebody of whom intake has no number. */
        static PersonNumbered born(LocalDate day) {
            return new PersonNumbered(null, day, null, List.of());
        }

        @Override
        public String toString() {
            return "PersonNumbered[withheld]";
        }
    }

    /** @param role {@code partner}, {@code child} or {@code other} */
    record NumberedMember(String role, @Nullable String number, @Nullable LocalDate birthDate) {

        @Override
        public String toString() {
            return "NumberedMember[withheld]";
        }
    }
}
