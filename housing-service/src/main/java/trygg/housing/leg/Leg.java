package trygg.housing.leg;

/** What somebody stands on. None waits for another: a home comes without treatment or occupation. */
public enum Leg {
    /** Read from the tenancies. */
    HOME,
    TREATMENT,
    OCCUPATION
}
