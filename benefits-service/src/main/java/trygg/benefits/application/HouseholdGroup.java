package trygg.benefits.application;

import java.util.Locale;

/**
 * What kind of household it is, for figures that ask whether something meets one kind more than another. It is made of how
 * many live together and of nothing else about them.
 */
public enum HouseholdGroup {
    SINGLE,
    SINGLE_PARENT,
    COUPLE,
    COUPLE_WITH_CHILDREN,
    /** Adults who live together and are no couple, with or without children. */
    SEVERAL_ADULTS,
    /** Nobody has stated who lives there. */
    NOT_STATED;

    public static HouseholdGroup of(Household household) {
        var children = household.children() > 0;
        if (household.members().stream().anyMatch(member -> member.role().equals("partner"))) {
            return children ? COUPLE_WITH_CHILDREN : COUPLE;
        }
        return switch (household.adults()) {
            case 0 -> NOT_STATED;
            case 1 -> children ? SINGLE_PARENT : SINGLE;
            default -> SEVERAL_ADULTS;
        };
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
