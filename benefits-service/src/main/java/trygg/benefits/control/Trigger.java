package trygg.benefits.control;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import trygg.benefits.application.Ground;
import trygg.platform.municipality.Municipality.Country;

/**
 * What may lead to a control: the whole of the register. Each trigger is a difference that a paper or a register shows;
 * none says anything of who somebody is, where from or where they live, and an anonymous tip is none. Whoever wants one
 * more adds it here, where everybody sees it.
 */
public enum Trigger {
    /** After the payment, the register of incomes shows another income for the month than the decision was made with. */
    INCOME_DIFFERS(Source.INCOME_REGISTER, true),
    /** A state benefit was paid for a month for which aid was paid too. */
    STATE_BENEFIT_PAID(Source.STATE_BENEFIT_REGISTER, true),
    /** The population register shows another household in the month than the application did. */
    HOUSEHOLD_DIFFERS(Source.POPULATION_REGISTER, true),
    /** Two papers the household has sent say different things of the same matter. */
    PAPERS_DIFFER(Source.OWN_PAPERS, false),
    /** The bank sent a payment back. */
    PAYMENT_RETURNED(Source.BANK, false),
    /** The household itself says that something was wrong or has changed. */
    OWN_NOTICE(Source.OWN_WORD, false),
    /** Drawn by lot among all who were granted aid in a month; nothing else than chance points at the household. */
    RANDOM_SAMPLE(Source.DRAW, true);

    /** Where the fact behind a control was read. */
    public enum Source {
        INCOME_REGISTER,
        STATE_BENEFIT_REGISTER,
        POPULATION_REGISTER,
        OWN_PAPERS,
        BANK,
        OWN_WORD,
        DRAW;

        public String code() {
            return Trigger.code(name());
        }

        public static Optional<Source> of(String code) {
            return Arrays.stream(values()).filter(source -> source.code().equals(code)).findFirst();
        }
    }

    private final Source source;
    private final boolean ofMonth;

    Trigger(Source source, boolean ofMonth) {
        this.source = source;
        this.ofMonth = ofMonth;
    }

    /** Where its objective fact is read, and nowhere else. */
    public Source source() {
        return source;
    }

    /** Whether the fact is one about a certain month. */
    public boolean ofMonth() {
        return ofMonth;
    }

    public boolean random() {
        return this == RANDOM_SAMPLE;
    }

    /** The authority's duty to find out what a matter needs, by which it may check a fact; no wider than the trigger's. */
    public Ground basis(Country country) {
        return new Ground(switch (country) {
            case SE -> "förvaltningslagen 2017:900 23 §";
            case NO -> "forvaltningsloven § 17";
        });
    }

    public String code() {
        return code(name());
    }

    public static Optional<Trigger> of(String code) {
        return Arrays.stream(values()).filter(trigger -> trigger.code().equals(code)).findFirst();
    }

    private static String code(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
