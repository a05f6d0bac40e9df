package trygg.benefits.simulation;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A simulation over so many households that nobody waits for it in a request.
 *
 * @param households all of the month, as counted at the start; what is reckoned after the start is left out
 * @param done of them so far
 * @param afterCase the last case that was reckoned; nothing before the first
 * @param sums what they add up to so far
 * @param finishedAt nothing while it runs
 */
public record SimulationRun(UUID id, Simulate asked, int households, int done, @Nullable UUID afterCase, Sums sums,
        Instant startedAt, String startedBy, @Nullable Instant finishedAt) {

    public boolean finished() {
        return finishedAt != null;
    }

    /** What came out of it. */
    public Simulation result() {
        if (!finished()) {
            throw new IllegalStateException("the simulation still runs: what it comes to so far is no result");
        }
        return sums.end();
    }

    /** In percent of the households. */
    public int percent() {
        return finished() || households == 0 ? 100 : Math.min(99, done * 100 / households);
    }
}
