package trygg.housing.eviction;

/** What can be told of a home that may be lost. */
public enum FactKind {
    /** Told by the landlord through {@code arrears-notices}. */
    ARREARS_NOTICE,
    /** Sweden: jordabalken 12:25 a, before any notice to quit. */
    DISTURBANCE_NOTICE,
    /** Sweden: the tenant was served and the board told, jordabalken 12:44; the time to recover runs from both. */
    RECOVERY_NOTICE,
    /** The social board's written word that it takes on the payment, jordabalken 12:44. */
    UNDERTAKING,
    /** The day the enforcement authority set. */
    EVICTION_DATE,
    /** Sweden: the board confirms the day and names the case officer, SoF 2025 11:3. */
    DATE_CONFIRMED,
    POWER_CUT,
    TALK_HELD,
    BUDGET_TALK,
    /** Norway: individually adapted help, boligsosialloven § 6. */
    ADAPTED_HELP,
    /** A manager's written reason why the day stands, and who is there. */
    PRESENCE,
    AVERTED,
    EXECUTED
}
