package trygg.benefits.reporting;

import java.time.LocalDate;
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

    /** @param number nothing for whoever has none */
    record PersonNumbered(@Nullable String number, @Nullable LocalDate birthDate) {

        @Override
        public String toString() {
            return "PersonNumbered[withheld]";
        }
    }
}
