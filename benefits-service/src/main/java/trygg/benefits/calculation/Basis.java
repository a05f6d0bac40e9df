package trygg.benefits.calculation;

import java.time.YearMonth;

/**
 * The paragraph a line rests on. The Swedish act was replaced on 2025-07-01; a month before it is reckoned by the paragraphs
 * of its own time.
 */
public enum Basis {
    SE_NORM("socialtjänstlagen (2025:400)", "12 kap. 7 §", "socialtjänstlagen (2001:453)", "4 kap. 3 §"),
    SE_SHARED_HOME("socialtjänstförordningen (2025:468)", "12 kap. 3 §", "socialtjänstlagen (2001:453)", "4 kap. 3 §"),
    SE_TWO_HOMES("SOSFS 2013:1", "", "SOSFS 2013:1", ""),
    SE_HIGHER_OR_LOWER("socialtjänstlagen (2025:400)", "12 kap. 7 § tredje stycket", "socialtjänstlagen (2001:453)",
            "4 kap. 3 §"),
    SE_BESIDE_NORM("socialtjänstlagen (2025:400)", "12 kap. 7 § första stycket 2", "socialtjänstlagen (2001:453)",
            "4 kap. 3 §"),
    SE_OTHER_LIVING("socialtjänstlagen (2025:400)", "12 kap. 1 §", "socialtjänstlagen (2001:453)", "4 kap. 1 §"),
    SE_INCOME("socialtjänstlagen (2025:400)", "12 kap. 1 §", "socialtjänstlagen (2001:453)", "4 kap. 1 §"),
    SE_JOB_INCENTIVE("socialtjänstlagen (2025:400)", "12 kap. 8 §", "socialtjänstlagen (2001:453)", "4 kap. 1 b §"),
    // The section of the older act was not seen, so none is named.
    SE_CHILD_INCOME("socialtjänstlagen (2025:400)", "12 kap. 9 §", "socialtjänstlagen (2001:453)", "4 kap."),
    NO_AID("sosialtjenesteloven (LOV-2009-12-18-131)", "§ 18"),
    NO_NOT_COUNTED("sosialtjenesteloven (LOV-2009-12-18-131)", "§ 18 tredje ledd"),
    LOCAL("kommunens beslut / kommunens vedtak", "");

    private static final YearMonth NEW_ACT = YearMonth.of(2025, 7);

    private final Law now;
    private final Law before;

    /** @param section empty when the act as a whole is meant */
    public record Law(String act, String section) {
    }

    Basis(String act, String section, String oldAct, String oldSection) {
        this.now = new Law(act, section);
        this.before = new Law(oldAct, oldSection);
    }

    Basis(String act, String section) {
        this(act, section, act, section);
    }

    public Law in(YearMonth period) {
        return period.isBefore(NEW_ACT) ? before : now;
    }
}
