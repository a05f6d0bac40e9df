package trygg.intake.concern.web;

import java.util.ArrayList;
import java.util.List;

import trygg.intake.concern.Concern;
import trygg.intake.concern.ConcernService.WithClocks;
import trygg.intake.promise.GuaranteeTexts;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.CaseHead;
import trygg.platform.pages.ClockView;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.WorkRow;
import trygg.platform.pages.WorkRow.Tag;

/** Says a concern in the reader's words: the row of the board, the head of its page, its clocks. It knows nothing of who. */
record ConcernSayings(PageFrame frame, ConcernWords words, GuaranteeTexts guarantees) {

    static ConcernSayings in(PageFrame frame, GuaranteeTexts guarantees) {
        return new ConcernSayings(frame, BundleWords.in(ConcernWords.class, frame.language()), guarantees);
    }

    WorkRow row(WithClocks found) {
        var concern = found.concern();
        var open = clocks(found).stream().filter(ClockView::open).findFirst();
        return new WorkRow(frame.root() + "/concerns/" + concern.id(), words.of_case(shortCase(concern)),
                concern.next().map(step -> words.next(step.code())).orElse(null), tags(concern), open.orElse(null),
                concern.protectedPerson());
    }

    CaseHead head(Concern concern) {
        return new CaseHead(words.of_case(shortCase(concern)), concern.protectedPerson(), List.of(), tags(concern), null,
                concern.next().map(step -> words.next(step.code())).orElse(words.nothing_next()));
    }

    List<ClockView> clocks(WithClocks found) {
        return found.clocks().stream()
                .map(clock -> ClockView.of(clock, guarantees.name(clock.guarantee(), frame.language()))).toList();
    }

    private List<Tag> tags(Concern concern) {
        var tags = new ArrayList<Tag>();
        concern.next().ifPresent(step -> tags.add(Tag.of(words.waits_for(step.code()))));
        if (concern.acute()) {
            tags.add(new Tag(words.acute(), "warning"));
        }
        var assessment = concern.assessment();
        if (assessment != null && assessment.needsProtection()) {
            tags.add(new Tag(words.protect(), "warning"));
        }
        return tags;
    }

    private static String shortCase(Concern concern) {
        return concern.caseId().toString().substring(0, 8);
    }
}
