package trygg.platform.operations.remedies;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.platform.api.Cursor;

/**
 * Something owed to a person because a promise was broken, and not done yet.
 *
 * @param kind as the guarantee declares it, such as {@code escalation}, {@code apology} or {@code other-offer}
 * @param ownerRole the role whose task it is
 * @param openedAt when the breach was found
 * @param sensitive of a protected person: listed without what it is about
 * @param dueAt when the promise should have been kept, and since when this is owed
 * @param fulfilledAt when the promised act was done, too late; absent while it is still not done
 */
record OpenRemedy(UUID id, String municipality, String kind, String ownerRole, Instant openedAt, String guarantee,
        List<String> promises, UUID caseId, boolean sensitive, Instant startedAt, Instant dueAt,
        @Nullable Instant fulfilledAt) {

    OpenRemedy {
        promises = List.copyOf(promises);
    }

    /** Whose task it is may do it, and a manager may: breaches escalate there. */
    static boolean mayDo(String ownerRole, Set<String> roles) {
        return roles.contains(ownerRole) || roles.contains("manager");
    }

    Cursor cursor() {
        return new Cursor(dueAt, id);
    }
}
