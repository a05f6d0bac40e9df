package trygg.housing.roof;

/**
 * Why a place would not take somebody it was offered to. That somebody uses or has used substances is not among them, and
 * nothing else is that is about how a person lives (C067). Another place is looked for at once.
 */
public enum ShelterReason {
    FULL,
    OUT_OF_SERVICE,
    NOT_ACCESSIBLE,
    NO_PETS,
    /** Somebody there would be in danger tonight, such as the one they fled from. */
    ACUTE_DANGER,
    NO_STAFF;

    /** Nobody else can be sent there tonight either. */
    boolean closesThePlace() {
        return this == FULL || this == OUT_OF_SERVICE || this == NO_STAFF;
    }
}
