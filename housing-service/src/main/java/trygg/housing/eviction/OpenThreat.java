package trygg.housing.eviction;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Opens a threat by hand or by machine, where no notice of arrears opened it. */
public record OpenThreat(UUID id, UUID caseId, String municipality, boolean children, @Nullable Instant openedAt, String by) {

    /** What can come of it. */
    public sealed interface Opening {

        record Opened(EvictionThreat threat) implements Opening {
        }

        record Repeated(EvictionThreat threat) implements Opening {
        }

        /** The household has an open one, which takes what more is told. */
        record AlreadyOpen(UUID open) implements Opening {
        }

        record OtherContent(UUID id) implements Opening {
        }

        record InFuture() implements Opening {
        }
    }
}
