package trygg.platform.operations;

import jakarta.enterprise.context.ApplicationScoped;

import trygg.platform.events.Topics;

/**
 * Whether the broker answers, as of some seconds ago. Probes and pages read the last answer, so that a broker that is
 * away makes neither of them wait.
 */
@ApplicationScoped
class BrokerWatch {

    private static final int PATIENCE_MS = 1_500;

    private final Topics topics;
    private volatile boolean reachable;

    BrokerWatch(Topics topics) {
        this.topics = topics;
    }

    /** Asks the broker now. Waits up to a second and a half. */
    boolean look() {
        reachable = topics.reachable(PATIENCE_MS);
        return reachable;
    }

    boolean reachable() {
        return reachable;
    }
}
