package trygg.housing.arrivals;

import trygg.housing.arrivals.Arrival.State;

/** Which arrivals a list tells of. */
public enum Asked {
    AWAITED(State.AWAITED),
    /** Awaited, and no home begins by the day they come. */
    WITHOUT_HOME(State.AWAITED),
    LANDED(State.LANDED),
    CANCELLED(State.CANCELLED);

    private final State state;

    Asked(State state) {
        this.state = state;
    }

    State state() {
        return state;
    }
}
