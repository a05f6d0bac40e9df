package trygg.housing.fidelity;

/** The eight core principles of the Housing First Guide Europe, in its order. */
public enum Principle {
    RIGHT_TO_A_HOME,
    CHOICE_AND_CONTROL,
    SEPARATION_OF_HOME_AND_TREATMENT,
    RECOVERY_ORIENTATION,
    HARM_REDUCTION,
    ACTIVE_ENGAGEMENT,
    PERSON_CENTRED_PLANNING,
    FLEXIBLE_SUPPORT
}
