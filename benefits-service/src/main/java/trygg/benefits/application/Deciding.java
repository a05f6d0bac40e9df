package trygg.benefits.application;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import trygg.benefits.statistics.Finding;
import trygg.platform.act.Recording;
import trygg.platform.api.Codes;

/** What can come of {@link DecideAid}. */
public sealed interface Deciding {

    /** The decision is whole; whether it counts, was made before or cannot be made so is told by the recording. */
    record Whole(Recording<Decision> recording) implements Deciding {
    }

    /** The decision lacks what the law or the payment needs. Nothing was recorded. */
    record Incomplete(List<Fault> faults) implements Deciding {

        public Incomplete {
            faults = List.copyOf(faults);
        }
    }

    /** The coded facts for the statistics do not stand together. Nothing was recorded. */
    record Uncoded(List<Finding> findings) implements Deciding {

        public Uncoded {
            findings = List.copyOf(findings);
        }
    }

    /**
     * It is whole and becomes a decision when a second person signs it; no clock stops for that.
     *
     * @param decision as it would be if it were signed now
     */
    record Proposed(Proposal proposal, Decision decision) implements Deciding {
    }

    /** Another proposal for the same part waits already. */
    record OtherProposed(UUID id) implements Deciding {
    }

    enum Fault {
        AMOUNT_MISSING,
        AMOUNT_WITHOUT_GRANT,
        AMOUNT_NOT_POSITIVE,
        CURRENCY_FOREIGN,
        REASON_MISSING,
        CALCULATION_UNKNOWN,
        CALCULATION_MISSING,
        NOTHING_TO_GRANT,
        AMOUNT_NOT_RECKONED,
        NOT_ALL_GRANTED,
        ITEM_REASON_MISSING,
        INDIVIDUAL_REASON_MISSING,
        CODED_FACTS_MISSING,
        /** Nobody can begin what the condition asks for, so it is none. */
        CONDITION_WITHOUT_SEAT,
        RUNS_UNTIL_UNFIT
    }

    /** Why a second person stands for a decision. */
    enum Need {
        BELOW_FLOOR,
        ABOVE_LIMIT;

        public String code() {
            return Codes.of(this);
        }

        static Set<Need> of(String[] codes) {
            return Arrays.stream(values()).filter(need -> List.of(codes).contains(need.code()))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }
}
