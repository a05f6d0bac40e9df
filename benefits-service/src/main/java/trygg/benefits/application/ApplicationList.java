package trygg.benefits.application;

import trygg.platform.api.Cursor;

/** Which applications of a municipality somebody wants to see, and from where on. */
public record ApplicationList(String municipality, Selection selection, Cursor after, int limit) {

    public enum Selection {
        OPEN,
        /** Open, and its food or medicine is not decided yet. */
        EMERGENCY,
        ALL
    }
}
