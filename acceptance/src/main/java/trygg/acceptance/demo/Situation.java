package trygg.acceptance.demo;

import java.util.List;

import trygg.acceptance.api.ContactRequest.Need;

/** Why somebody turns to the municipality, and by which doors. Together they cover every need and every channel. */
enum Situation {
    NO_ROOF(List.of("desk", "phone", "outreach", "police", "duty"), List.of(acute("roof-tonight"), can("money")), Family.ALONE),
    NO_ROOF_WITH_CHILD(List.of("desk", "family-centre", "phone"),
            List.of(acute("roof-tonight"), acute("food-or-medicine"), can("housing")), Family.CHILDREN),
    NO_FOOD(List.of("desk", "phone", "library", "web"), List.of(acute("food-or-medicine"), can("money")), Family.ALONE),
    SHORT_OF_MONEY(List.of("web", "desk", "partner", "library"), List.of(can("money")), Family.CHILDREN),
    MONEY_AND_WORK(List.of("web", "phone", "partner"), List.of(can("money"), can("work")), Family.ALONE),
    THREATENED_HOME(List.of("partner", "phone", "desk"), List.of(can("eviction-threat"), can("money")), Family.CHILDREN),
    NEEDS_A_HOME(List.of("web", "desk", "health"), List.of(can("housing")), Family.COUPLE),
    LOW_SPIRITS(List.of("health", "phone", "web", "school"), List.of(can("mental-health")), Family.ALONE),
    IN_CRISIS(List.of("duty", "health", "police", "phone"), List.of(acute("mental-health"), can("money")), Family.ALONE),
    DRUGS_AND_NO_HOME(List.of("outreach", "police", "health"), List.of(can("substance-use"), can("housing")), Family.ALONE),
    OLD_AND_FRAIL(List.of("phone", "health", "desk"), List.of(can("elder-care")), Family.OLD),
    FLED_VIOLENCE(List.of("police", "duty", "family-centre", "phone"),
            List.of(acute("violence"), acute("roof-tonight"), can("mental-health")), Family.CHILDREN),
    WORRY_FOR_A_CHILD(List.of("school", "health", "police", "family-centre"), List.of(can("child-concern")), Family.CHILDREN),
    CHILD_AT_RISK(List.of("school", "police", "duty"), List.of(acute("child-concern")), Family.CHILDREN),
    WANTS_WORK(List.of("library", "web"), List.of(can("work")), Family.ALONE),
    SOMETHING_ELSE(List.of("library", "phone", "web"), List.of(can("other")), Family.COUPLE);

    private final List<String> channels;
    private final List<Need> needs;
    private final Family family;

    Situation(List<String> channels, List<Need> needs, Family family) {
        this.channels = channels;
        this.needs = needs;
        this.family = family;
    }

    enum Family {
        ALONE,
        COUPLE,
        CHILDREN,
        OLD
    }

    List<String> channels() {
        return channels;
    }

    List<Need> needs() {
        return needs;
    }

    Family family() {
        return family;
    }

    boolean calls(String kind) {
        return needs.stream().anyMatch(need -> need.kind().equals(kind));
    }

    boolean isAcute() {
        return needs.stream().anyMatch(Need::acute);
    }

    private static Need acute(String kind) {
        return new Need(kind, true);
    }

    /** A need that can wait till tomorrow, though not for long. */
    private static Need can(String kind) {
        return new Need(kind, false);
    }
}
