package trygg.housing.need;

/** What a refusal offers instead: nobody leaves with a no and nothing (C054). */
public enum Alternative {
    PLACE_IN_QUEUE,
    OTHER_HOME,
    TEMPORARY_HOME,
    HELP_TO_FIND,
    /** Help to keep the home there is. */
    HELP_TO_KEEP
}
