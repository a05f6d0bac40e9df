package trygg.housing.home;

/** What kind of home it is (C059, C076). */
public enum HomeKind {
    FLAT,
    FAMILY_HOME,
    SHARED_ELDER_LIVING,
    DEMENTIA_VILLAGE,
    GENERATION_HOUSING,
    CARE_DWELLING,
    SHELTER_BED,
    CRISIS_SHELTER_PLACE,
    DAY_CENTRE;

    /** Offered for a night, without contract. */
    public boolean forTheNight() {
        return this == SHELTER_BED || this == CRISIS_SHELTER_PLACE;
    }

    /** Let to a household as its home. A day centre is nobody's home. */
    public boolean lettable() {
        return !forTheNight() && this != DAY_CENTRE;
    }
}
