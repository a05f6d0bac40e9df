package trygg.housing.fidelity;

/** What the records show of one tenancy about one principle. */
public enum Sign {
    FIRST_HAND(true),
    SECOND_HAND(false),
    TRIAL(false),
    WAS_HOMELESS(true),
    WAS_NOT_HOMELESS(false),
    KEYS_AGAIN(true),
    STILL_WAITING(false),
    NO_KEYS_AGAIN(false),
    SEVERAL_HOMES(true),
    ONE_HOME(false),
    NO_CONDITION(true),
    CONDITION_FOUND(false),
    OTHER_PROVIDER(true),
    LANDLORD_PROVIDES(false),
    HOME_STAYED(true),
    HOME_LOST_WITHOUT_SUPPORT(false),
    RECOVERY_OFFERED(true),
    NO_RECOVERY_OFFERED(false),
    NO_ABSTINENCE_ASKED(true),
    ABSTINENCE_ASKED(false),
    SUPPORT_OFFERED(true),
    NO_SUPPORT_OFFERED(false),
    ASKED_AGAIN(true),
    NOT_ASKED_AGAIN(false),
    OWN_GOALS(true),
    NO_OWN_GOALS(false),
    ENDED_BY_NEED_OR_WISH(true),
    ENDED_BY_TIME(false);

    private final boolean kept;

    Sign(boolean kept) {
        this.kept = kept;
    }

    /** Whether the principle was kept. */
    public boolean kept() {
        return kept;
    }
}
