package trygg.housing.home;

/** How a home stands at one moment. */
public enum HomeState {
    /** Nobody's; it can be offered. */
    FREE,
    /** Somebody's for a night or as a home, or held while a household thinks it over. */
    TAKEN,
    OUT_OF_SERVICE,
    /** Not ready yet. */
    PLANNED,
    /** No longer let by anybody. */
    WITHDRAWN
}
