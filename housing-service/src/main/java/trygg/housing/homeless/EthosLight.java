package trygg.housing.homeless;

/** The six classes of ETHOS Light (FEANTSA), each with the situation of the Swedish national survey it counts as. */
public enum EthosLight {
    /** Outdoors, in stairwells, tents or cars. */
    ROUGH(1),
    /** In emergency lodging from night to night. */
    EMERGENCY_LODGING(1),
    /** In temporary or transitional housing for the homeless, such as a trial flat without own right to it. */
    HOMELESS_HOUSING(3),
    /** In an institution, without a home to go to. */
    INSTITUTION(2),
    /** In what is no dwelling, for lack of one. */
    UNCONVENTIONAL(1),
    /** With family or friends for the time being, for lack of a home. */
    WITH_OTHERS(4);

    private final int situation;

    EthosLight(int situation) {
        this.situation = situation;
    }

    /** 1 to 6. */
    public int number() {
        return ordinal() + 1;
    }

    /** 1 to 4, as the Swedish survey counts. */
    public int situation() {
        return situation;
    }

    public static EthosLight of(int number) {
        return values()[number - 1];
    }
}
