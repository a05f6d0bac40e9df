package trygg.care.request.web;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import trygg.care.request.CareRequest;
import trygg.care.request.CareRequestService.WithClocks;
import trygg.care.request.Household.Member;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.CaseHead;
import trygg.platform.pages.ClockView;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.WorkRow;
import trygg.platform.pages.WorkRow.Tag;

/** Says a care request in the reader's words: the row of the board, the head of its page, its clocks. */
record RequestWords(PageFrame frame, CareWords words) {

    static RequestWords in(PageFrame frame) {
        return new RequestWords(frame, BundleWords.in(CareWords.class, frame.language()));
    }

    /** One line of the board. Of a protected person it tells what is asked for and by when, and nothing of who. */
    WorkRow row(WithClocks found) {
        var request = found.request();
        var open = clocks(found).stream().filter(ClockView::open).findFirst();
        return new WorkRow(frame.root() + "/requests/" + request.id(), who(request), words.short_case(shortCase(request)),
                tags(request, !request.protectedPerson()), open.orElse(null), request.protectedPerson());
    }

    CaseHead head(CareRequest request) {
        return new CaseHead(words.short_case(shortCase(request)), request.protectedPerson(),
                request.household().members().stream().map(this::member).toList(), tags(request, true), null,
                request.open() ? words.next() : null);
    }

    List<ClockView> clocks(WithClocks found) {
        return found.clocks().stream().map(clock -> ClockView.of(clock, words.first_talk())).toList();
    }

    private List<Tag> tags(CareRequest request, boolean withLanguage) {
        var tags = new ArrayList<Tag>();
        request.kinds().forEach(kind -> tags.add(Tag.of(words.kind(kind.code()))));
        if (request.acute() && request.open()) {
            tags.add(new Tag(words.acute(), "warning"));
        }
        if (request.interpreter() && withLanguage) {
            tags.add(new Tag(words.interpreter() + ": " + language(request), "info"));
        }
        return tags;
    }

    /** Age, and whether a child lives there, who may be next of kin. The name is intake's to know. */
    private String who(CareRequest request) {
        var members = request.household().members();
        var said = members.stream().filter(member -> member.role().equals("applicant")).map(Member::birthDate)
                .filter(java.util.Objects::nonNull).findFirst().map(birth -> words.person() + ", " + age(birth))
                .orElseGet(words::person);
        return members.stream().anyMatch(Member::child) ? said + ", " + words.lives_with_child() : said;
    }

    private CaseHead.Member member(Member member) {
        var birth = member.birthDate();
        return new CaseHead.Member(member.child() ? "child" : "person",
                birth == null ? words.member(member.role()) : words.member(member.role()) + ", " + age(birth));
    }

    private String language(CareRequest request) {
        var name = Locale.forLanguageTag(request.language()).getDisplayLanguage(frame.language().locale());
        return name.isEmpty() ? request.language() : name;
    }

    private String age(LocalDate birth) {
        return words.age(Period.between(birth, LocalDate.ofInstant(frame.now(), frame.zone())).getYears());
    }

    private static String shortCase(CareRequest request) {
        return request.caseId().toString().substring(0, 8);
    }
}
