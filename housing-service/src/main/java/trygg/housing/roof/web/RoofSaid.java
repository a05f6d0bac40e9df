package trygg.housing.roof.web;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import trygg.housing.need.web.HousingWords;
import trygg.housing.roof.NightOffer;
import trygg.housing.roof.NightOffer.Kind;
import trygg.housing.roof.RoofNeed;
import trygg.housing.roof.RoofRequest;
import trygg.housing.roof.RoofRequest.State;
import trygg.housing.roof.TonightService.WithClocks;
import trygg.platform.api.Codes;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.CaseHead;
import trygg.platform.pages.ClockView;
import trygg.platform.pages.FormInput.Choice;
import trygg.platform.pages.PageFrame;
import trygg.platform.pages.WorkRow;
import trygg.platform.pages.WorkRow.Tag;

/** Says a request for a roof in the reader's words: a row of the night's board, the head of its page, its clocks. */
record RoofSaid(PageFrame frame, RoofWords words) {

    /** A request that was offered something, as a line of the board's table. */
    record Line(String href, boolean protectedPerson, String who, String state, String place, String since) {
    }

    static RoofSaid in(PageFrame frame) {
        return new RoofSaid(frame, BundleWords.in(RoofWords.class, frame.language()));
    }

    /** Of a protected person it tells what is needed and by when, and nothing of who. */
    WorkRow row(WithClocks found) {
        var request = found.request();
        var tags = new ArrayList<>(needs(request));
        tags.add(Tag.of(words.waited(minutes(request))));
        return new WorkRow(href(request), household(request), who(request), tags,
                clocks(found).stream().filter(ClockView::open).findFirst().orElse(null), request.protectedPerson());
    }

    Line line(WithClocks found) {
        var request = found.request();
        return new Line(href(request), request.protectedPerson(), household(request) + ", " + who(request),
                words.state(Codes.of(request.state())),
                request.offer().map(offer -> words.place_kind(offer.placeKind().code())).orElse(""),
                trygg.platform.pages.Words.time(request.receivedAt(), frame));
    }

    CaseHead head(RoofRequest request) {
        return new CaseHead(who(request), request.protectedPerson(),
                request.births().stream().map(birth -> member(request, birth))
                        .toList(),
                needs(request), null, words.next(Codes.of(request.state())));
    }

    List<ClockView> clocks(WithClocks found) {
        var guarantees = BundleWords.in(HousingWords.class, frame.language());
        return found.clocks().stream().map(clock -> ClockView.of(clock, guarantees.guarantee(clock.guarantee()))).toList();
    }

    String offered(NightOffer offer) {
        return words.offered_line(words.place_kind(offer.placeKind().code()),
                trygg.platform.pages.Words.dateTime(offer.at(), frame), by(offer.by()));
    }

    String answered(NightOffer.Answer answer) {
        var reason = answer.reason() == null ? ""
                : ": " + (answer.kind() == Kind.DECLINED ? words.declined_for(answer.reason())
                        : words.refused_for(answer.reason()));
        return words.said_to(Codes.of(answer.kind())) + reason + ", "
                + trygg.platform.pages.Words.dateTime(answer.at(), frame) + ", " + by(answer.by());
    }

    List<Choice> needChoices() {
        return Arrays.stream(RoofNeed.values()).map(Codes::of).map(code -> new Choice(code, words.need(code))).toList();
    }

    private String by(String who) {
        return who.equals("system") ? words.system() : who;
    }

    private String href(RoofRequest request) {
        return frame.root() + "/tonight/requests/" + request.id();
    }

    private String who(RoofRequest request) {
        return request.alias() != null ? words.alias(request.alias())
                : words.short_case(request.caseId().toString().substring(0, 8));
    }

    private List<Tag> needs(RoofRequest request) {
        return request.needs().stream().sorted()
                .map(need -> new Tag(words.need(Codes.of(need)), request.state() == State.OPEN ? "warning" : "neutral"))
                .toList();
    }

    private String household(RoofRequest request) {
        var unknown = (int) request.births().stream().filter(Objects::isNull).count();
        var adults = request.persons() - request.children() - unknown;
        var parts = new ArrayList<String>();
        if (adults > 0) {
            parts.add(words.adults(adults));
        }
        if (request.children() > 0) {
            parts.add(words.children(request.children()));
        }
        if (unknown > 0) {
            parts.add(words.unknown_age(unknown));
        }
        return String.join(" " + words.and() + " ", parts);
    }

    private CaseHead.Member member(RoofRequest request, @Nullable LocalDate birth) {
        var child = request.child(birth);
        return new CaseHead.Member(child ? "child" : "person",
                birth == null ? words.unknown_age(1) : words.member(child) + ", " + words.years(String.valueOf(age(birth))));
    }

    private int age(LocalDate birth) {
        return Period.between(birth, LocalDate.ofInstant(frame.now(), frame.zone())).getYears();
    }

    private long minutes(RoofRequest request) {
        return Math.max(0, Duration.between(request.receivedAt(), frame.now()).toMinutes());
    }
}
