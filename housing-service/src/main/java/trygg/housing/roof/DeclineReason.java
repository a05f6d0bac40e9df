package trygg.housing.roof;

/** Why somebody would not have the place offered. None of them ends the request: another is looked for. */
public enum DeclineReason {
    UNSAFE,
    TOO_FAR,
    NOT_ACCESSIBLE,
    NO_PETS,
    SEPARATED,
    OTHER_PLACE_FOUND,
    /** Nobody has to say why. */
    NOT_SAID
}
