package trygg.housing.vacancy;

/** Why a household waits no longer. A no to a home is none of them (C051). */
public enum Leaving {
    HOUSED,
    OWN_WISH,
    MOVED,
    OTHER_HOME
}
