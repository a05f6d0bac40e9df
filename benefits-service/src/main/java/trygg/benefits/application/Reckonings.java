package trygg.benefits.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import trygg.platform.db.Tx;

/** Where the calculations are that decisions rest on. */
public interface Reckonings {

    /** What these say together; empty unless each was kept for this application and no two are of one month. */
    Optional<Reckoned> of(Tx tx, ApplicationId application, List<UUID> calculations);
}
