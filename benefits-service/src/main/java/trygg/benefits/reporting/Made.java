package trygg.benefits.reporting;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import trygg.benefits.reporting.YearOfAid.Incomplete;
import trygg.benefits.statistics.Controlled;

/** What can come of making a file for the statistics office. There is a whole file or none. */
public sealed interface Made {

    /**
     * @param content the file, to be sent as UTF-8
     * @param leftOut the cases that cannot be records and are not in it, because the caller asked for it
     * @param hidden the protected cases by their journal numbers, which no list of findings tells
     */
    record File(String content, Controlled controlled, List<Incomplete> leftOut, Map<String, UUID> hidden) implements Made {

        public File {
            leftOut = List.copyOf(leftOut);
            hidden = Map.copyOf(hidden);
        }

        /** It has national numbers in it. */
        @Override
        public String toString() {
            return "File[%d records]".formatted(controlled.records());
        }
    }

    /** Somebody got money and cannot be reported. Nobody is dropped in silence. */
    record Incompletes(List<Incomplete> cases) implements Made {

        public Incompletes {
            cases = List.copyOf(cases);
        }
    }

    /** The caller may not have the national numbers. */
    record NumbersRefused() implements Made {
    }

    record NumbersUnavailable() implements Made {
    }
}
