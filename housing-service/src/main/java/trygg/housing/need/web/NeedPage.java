package trygg.housing.need.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import trygg.housing.need.Alternative;
import trygg.housing.need.HousingNeed;
import trygg.housing.need.HousingNeedService.WithClocks;
import trygg.housing.need.NeedKind;
import trygg.housing.need.Outcome;
import trygg.housing.need.PlaceKind;
import trygg.platform.api.Codes;
import trygg.platform.pages.CaseHead;
import trygg.platform.pages.ClockView;
import trygg.platform.pages.FormInput.Choice;
import trygg.platform.pages.PageFrame;

/**
 * What the page of one housing need shows.
 *
 * @param tasks the kinds of need in the order they are worked with: what is open first, the roof before all
 * @param actId the id the next act will have, so that a form sent twice acts once
 * @param addressShown whether the address stands there; for a protected person only after the extra step
 */
record NeedPage(HousingNeed need, CaseHead head, List<ClockView> clocks, List<Task> tasks, List<Choice> places,
        List<Choice> outcomes, List<Choice> alternatives, UUID actId, boolean addressShown) {

    record Task(String kind, boolean done) {
    }

    static NeedPage of(PageFrame frame, WithClocks found, boolean addressAskedFor) {
        var words = NeedWords.in(frame);
        var need = found.need();
        return new NeedPage(need, words.head(need), words.clocks(found), tasks(need),
                Stream.of(PlaceKind.values()).map(kind -> new Choice(kind.code(), words.words().place_kind(kind.code())))
                        .toList(),
                Stream.of(Outcome.values()).map(outcome -> new Choice(outcome.code(),
                        words.words().outcome_of(outcome.code()))).toList(),
                Codes.all(Alternative.class).stream().map(code -> new Choice(code, words.words().alternative_of(code)))
                        .toList(),
                UUID.randomUUID(), addressAskedFor || !need.protectedPerson());
    }

    /** Whether there is a request for a roof beside the need. */
    public boolean roofAsked() {
        return need.kinds().contains(NeedKind.ROOF_TONIGHT);
    }

    /** Whether a home was granted, so that keys can follow. */
    public boolean keysCanBeGiven() {
        var decision = need.decision();
        return decision != null && decision.outcome() != Outcome.REFUSED;
    }

    private static List<Task> tasks(HousingNeed need) {
        return Stream.of(NeedKind.ROOF_TONIGHT, NeedKind.EVICTION_THREAT, NeedKind.HOUSING).filter(need.kinds()::contains)
                .map(kind -> new Task(kind.code(), need.answerTo(kind).isPresent()))
                .sorted(java.util.Comparator.comparing(Task::done)).toList();
    }
}
