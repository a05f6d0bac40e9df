package trygg.care.request.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import trygg.care.request.CareRequest;
import trygg.care.request.CareRequestService.WithClocks;
import trygg.care.request.TalkForm;
import trygg.platform.pages.CaseHead;
import trygg.platform.pages.ClockView;
import trygg.platform.pages.FormInput.Choice;
import trygg.platform.pages.PageFrame;

/**
 * What the page of one care request shows.
 *
 * @param actId the id the talk will have, so that a form sent twice notes one talk
 */
record RequestPage(CareRequest request, CaseHead head, List<ClockView> clocks, List<Choice> forms, UUID actId) {

    static RequestPage of(PageFrame frame, WithClocks found) {
        var words = RequestWords.in(frame);
        return new RequestPage(found.request(), words.head(found.request()), words.clocks(found),
                Stream.of(TalkForm.values()).map(form -> new Choice(form.code(), words.words().form_of(form.code())))
                        .toList(),
                UUID.randomUUID());
    }
}
