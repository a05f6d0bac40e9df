package trygg.intake.promise;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.platform.api.Cursor;
import trygg.platform.guarantee.GuaranteeClock.State;

/**
 * A clock that runs or is broken, of somebody who may be listed.
 *
 * @param ofCase false for what is about nobody, such as a vacant home: then {@code caseId} is the matter's own id
 * @param fulfilledAt when the promised act was done after all, too late
 */
public record Waiting(UUID id, UUID caseId, boolean ofCase, String guarantee, String service, List<String> promises, State state,
        Instant startedAt, Instant dueAt, @Nullable Instant fulfilledAt) {

    Cursor cursor() {
        return new Cursor(dueAt, id);
    }
}
