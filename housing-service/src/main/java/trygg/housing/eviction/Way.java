package trygg.housing.eviction;

/** How an eviction was averted. */
public enum Way {
    DEBT_PAID,
    PAYMENT_PLAN,
    UNDERTAKING,
    CLAIM_WITHDRAWN,
    OTHER_HOME,
    DISTURBANCE_SETTLED
}
