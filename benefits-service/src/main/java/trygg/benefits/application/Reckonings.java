package trygg.benefits.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import trygg.benefits.application.Decision.Part;
import trygg.platform.db.Tx;

/** Where the calculations are that decisions rest on. */
public interface Reckonings {

    /**
     * What these say together for a decision on this part of the application; empty unless each was kept for the application
     * and no two are of one month. What other decisions gave the household for a month is not given once more.
     */
    Optional<Reckoned> of(Tx tx, Application application, Part part, List<UUID> calculations);
}
