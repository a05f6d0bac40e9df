package trygg.housing.need.web;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

import trygg.housing.need.Household;
import trygg.housing.need.Household.Member;
import trygg.housing.need.HousingNeed;
import trygg.housing.need.HousingNeedService.WithClocks;
import trygg.housing.need.NeedKind;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.CaseHead;
import trygg.platform.pages.ClockView;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.WorkRow;
import trygg.platform.pages.WorkRow.Tag;

/** Says a housing need in the reader's words: the row of the board, the head of its page, its clocks. */
record NeedWords(PageFrame frame, HousingWords words) {

    static NeedWords in(PageFrame frame) {
        return new NeedWords(frame, BundleWords.in(HousingWords.class, frame.language()));
    }

    /** One line of the board. Of a protected person it tells what is needed and by when, and nothing of who. */
    WorkRow row(WithClocks found) {
        var need = found.need();
        var open = found.clocks().stream().map(this::clock).filter(ClockView::open).findFirst();
        var tags = new ArrayList<>(kindTags(need));
        if (need.interpreter() && !need.protectedPerson()) {
            tags.add(new Tag(words.interpreter(), "info"));
        }
        return new WorkRow(frame.root() + "/needs/" + need.id(), household(need.household()),
                words.short_case(shortCase(need)), tags, open.orElse(null), need.protectedPerson());
    }

    CaseHead head(HousingNeed need) {
        var tags = new ArrayList<>(kindTags(need));
        if (need.interpreter()) {
            tags.add(new Tag(words.interpreter() + ": " + language(need), "info"));
        }
        return new CaseHead(words.short_case(shortCase(need)), need.protectedPerson(),
                need.household().members().stream().map(this::member).toList(), tags, null,
                need.unanswered().stream().findFirst().map(kind -> words.next(kind.code())).orElse(null));
    }

    List<ClockView> clocks(WithClocks found) {
        return found.clocks().stream().map(this::clock).toList();
    }

    private ClockView clock(trygg.platform.guarantee.GuaranteeClock clock) {
        return ClockView.of(clock, words.guarantee(clock.guarantee()));
    }

    private List<Tag> kindTags(HousingNeed need) {
        return need.kinds().stream().map(kind -> kindTag(need, kind)).toList();
    }

    private Tag kindTag(HousingNeed need, NeedKind kind) {
        return need.acute().contains(kind) && need.answerTo(kind).isEmpty()
                ? new Tag(words.kind(kind.code()) + " · " + words.acute(), "warning")
                : Tag.of(words.kind(kind.code()));
    }

    /** Such as "2 adults and 1 child, aged 7". The name is intake's to know. */
    private String household(Household household) {
        var parts = new ArrayList<String>();
        if (household.adults() > 0) {
            parts.add(words.adults(household.adults()));
        }
        if (household.hasChild()) {
            parts.add(words.children(household.children().size()));
        }
        var ages = household.children().stream().map(Member::birthDate).filter(Objects::nonNull).map(this::age)
                .sorted(Comparator.reverseOrder()).map(String::valueOf).collect(Collectors.joining(", "));
        return String.join(" " + words.and() + " ", parts) + (ages.isEmpty() ? "" : ", " + words.years(ages));
    }

    private CaseHead.Member member(Member member) {
        var birth = member.birthDate();
        return new CaseHead.Member(member.child() ? "child" : "person",
                words.member(member.role()) + (birth == null ? "" : ", " + words.years(String.valueOf(age(birth)))));
    }

    private String language(HousingNeed need) {
        var name = Locale.forLanguageTag(need.language()).getDisplayLanguage(frame.language().locale());
        return name.isEmpty() ? need.language() : name;
    }

    private int age(LocalDate birth) {
        return Period.between(birth, LocalDate.ofInstant(frame.now(), frame.zone())).getYears();
    }

    private static String shortCase(HousingNeed need) {
        return need.caseId().toString().substring(0, 8);
    }
}
