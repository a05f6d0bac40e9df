package trygg.platform.operations;

import java.time.Instant;

/**
 * The numbers by which a service is watched, read together at one moment and over all municipalities: they count rows
 * and tell of nobody.
 *
 * @param outboxPending events committed and not yet at the broker; near zero while the relay runs
 * @param outboxAgeSeconds how long the oldest of them waits; the one number that says events are stuck
 * @param outboxRefused events the broker refuses for their own sake, which wait for a human
 * @param deadLetters messages parked and not decided about
 * @param sequenceGaps numbers passed over in the sequence of a subject and not come after all
 * @param clocksDueSoon those of the running clocks that fall due within an hour
 * @param clocksBroken clocks broken whose remedies are not all done
 * @param ledgerUnsealed entries waiting for the sealer, normally for less than a second
 */
public record Figures(Instant at, long outboxPending, double outboxAgeSeconds, long outboxRefused, long deadLetters,
        long sequenceGaps, long clocksRunning, long clocksDueSoon, long clocksBroken, long ledgerUnsealed) {
}
