package trygg.housing.home.condition;

import java.time.Instant;
import java.util.UUID;

import trygg.platform.act.Act;

/** A fault was put right. */
public record Fix(UUID id, UUID faultId, Instant at, String by) implements Act {
}
