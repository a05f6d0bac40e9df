package trygg.housing.roof;

/** What a place must have or be for those who ask. What they do, take or believe is none of it (C050, C067). */
public enum RoofNeed {
    PETS,
    WHEELCHAIR,
    /** Two who are together stay together. */
    COUPLE,
    WOMEN_ONLY,
    /** Flees from violence: a crisis shelter first, and where it is, is known to those on the case alone. */
    VIOLENCE
}
