package trygg.benefits.recovery;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import trygg.benefits.application.Ground;
import trygg.platform.municipality.Municipality.Country;

/** On what the law lets aid be asked back. There is no other ground, and none that a program finds by itself. */
public enum LawfulGround {
    /** Wrong information, or the person should have realised (SoL 2025:400 33:1). */
    WRONG_INFORMATION(Country.SE, "SoL 2025:400 33:1", false),
    /** An advance on a benefit, when the decision said so (33:2). */
    ADVANCE_ON_BENEFIT(Country.SE, "SoL 2025:400 33:2", true),
    LABOUR_CONFLICT(Country.SE, "SoL 2025:400 33:2", true),
    BLOCKED_ASSETS(Country.SE, "SoL 2025:400 33:2", true),
    /** Aid beyond the right to it, given under a condition of repayment (33:3 with 12:2). */
    REPAYMENT_CONDITION(Country.SE, "SoL 2025:400 33:3", true),
    /** Wrong information (sosialtjenesteloven § 23). */
    WRONG_INFORMATION_NO(Country.NO, "sosialtjenesteloven § 23", false),
    /** A benefit paid afterwards for the same time (§ 26). */
    LATER_BENEFIT(Country.NO, "sosialtjenesteloven § 26", false),
    /** Aid given as a loan, when the decision said so (§ 21). */
    LOAN(Country.NO, "sosialtjenesteloven § 21", true);

    private final Country country;
    private final Ground paragraph;
    private final boolean saidBefore;

    LawfulGround(Country country, String paragraph, boolean saidBefore) {
        this.country = country;
        this.paragraph = new Ground(paragraph);
        this.saidBefore = saidBefore;
    }

    public Ground paragraph() {
        return paragraph;
    }

    /** True when only an aid decision that itself said repayment and named this ground lets the aid be asked back. */
    public boolean saidBefore() {
        return saidBefore;
    }

    /** The same code in both countries where the ground is the same. */
    public String code() {
        return this == WRONG_INFORMATION_NO ? WRONG_INFORMATION.code() : name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** On which a loan is asked back (SoL 2025:400 33:3; sosialtjenesteloven § 21). */
    static LawfulGround ofLoan(Country country) {
        return switch (country) {
            case SE -> REPAYMENT_CONDITION;
            case NO -> LOAN;
        };
    }

    public static List<LawfulGround> in(Country country) {
        return Arrays.stream(values()).filter(ground -> ground.country == country).toList();
    }

    /** Empty when the country's law knows no such ground. */
    public static Optional<LawfulGround> of(String code, Country country) {
        return in(country).stream().filter(ground -> ground.code().equals(code)).findFirst();
    }
}
