package trygg.benefits.simulation;

import java.util.Locale;

import trygg.benefits.calculation.Facts;

/** The kinds of household a council asks about; the code stands in the API. */
public enum HouseholdType {
    SINGLE,
    SINGLE_PARENT,
    COUPLE,
    COUPLE_WITH_CHILDREN,
    /** Adults who live together and are no couple, with or without children. */
    SEVERAL_ADULTS;

    static HouseholdType of(Facts facts) {
        var children = !facts.children().isEmpty();
        if (facts.cohabiting()) {
            return children ? COUPLE_WITH_CHILDREN : COUPLE;
        }
        if (facts.adults().size() > 1) {
            return SEVERAL_ADULTS;
        }
        return children ? SINGLE_PARENT : SINGLE;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
