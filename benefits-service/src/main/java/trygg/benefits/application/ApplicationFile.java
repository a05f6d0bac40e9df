package trygg.benefits.application;

import java.util.List;

import trygg.platform.guarantee.GuaranteeClock;

/** An application with all that is shown beside it. In a list the economy is left out. */
public record ApplicationFile(Application application, List<GuaranteeClock> clocks, List<StatedFact> economy) {

    public ApplicationFile {
        clocks = List.copyOf(clocks);
        economy = List.copyOf(economy);
    }
}
