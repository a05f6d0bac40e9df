package trygg.intake.concern.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import trygg.intake.concern.Concern;
import trygg.intake.concern.ConcernService.WithClocks;
import trygg.intake.concern.InquiryOutcome;
import trygg.intake.concern.ScreeningOutcome;
import trygg.intake.concern.Step;
import trygg.platform.pages.CaseHead;
import trygg.platform.pages.ClockView;
import trygg.platform.pages.FormInput.Choice;

/**
 * What the page of one concern shows.
 *
 * @param step the one thing to do next, empty when all is done
 * @param mayAssess whether the need of protection can be told although the law does not ask for it
 * @param actId the id the next act will have, so that a form sent twice acts once
 */
record ConcernPage(Concern concern, CaseHead head, List<ClockView> clocks, String step, boolean mayAssess,
        List<Choice> protection, List<Choice> screening, List<Choice> conclusion, UUID actId) {

    static ConcernPage of(ConcernSayings sayings, WithClocks found) {
        var concern = found.concern();
        var words = sayings.words();
        return new ConcernPage(concern, sayings.head(concern), sayings.clocks(found),
                concern.next().map(Step::code).orElse(""), !concern.protectionOwed() && concern.assessment() == null,
                List.of(new Choice("true", words.protection_of(true)), new Choice("false", words.protection_of(false))),
                Stream.of(ScreeningOutcome.values())
                        .map(one -> new Choice(one.code(), words.screening_of(one.code()))).toList(),
                Stream.of(InquiryOutcome.values())
                        .map(one -> new Choice(one.code(), words.conclusion_of(one.code()))).toList(),
                UUID.randomUUID());
    }
}
