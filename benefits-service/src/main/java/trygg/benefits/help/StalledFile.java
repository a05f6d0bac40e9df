package trygg.benefits.help;

import java.util.List;

import trygg.benefits.application.Application;
import trygg.platform.guarantee.GuaranteeClock;

/**
 * A stall with what stands around it.
 *
 * @param offers of the application, the newest first
 */
public record StalledFile(Stall stall, Application application, List<GuaranteeClock> clocks, List<HelpOffer> offers) {

    public StalledFile {
        clocks = List.copyOf(clocks);
        offers = List.copyOf(offers);
    }
}
