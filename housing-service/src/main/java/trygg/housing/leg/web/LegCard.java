package trygg.housing.leg.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.housing.leg.Card;
import trygg.housing.need.web.HousingWords;
import trygg.platform.api.Codes;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.ClockView;
import trygg.platform.pages.PageFrame;

/** The card of three legs in the reader's words; the page of a tenancy shows it too. */
public record LegCard(UUID caseId, String shortCase, boolean protectedPerson, boolean followed, List<Line> legs,
        List<ClockView> clocks) {

    /** @param since when it began or has been missing; nothing when nobody knows */
    public record Line(String leg, boolean present, @Nullable LocalDate since) {
    }

    public static LegCard of(Card card, PageFrame frame) {
        var words = BundleWords.in(LegWords.class, frame.language());
        var guarantees = BundleWords.in(HousingWords.class, frame.language());
        return new LegCard(card.caseId(), words.in_case(card.caseId().toString().substring(0, 8)), card.protectedPerson(),
                card.followed(),
                card.legs().stream().map(one -> new Line(words.leg_of(Codes.of(one.leg())), one.present(), one.since()))
                        .toList(),
                card.clocks().stream().map(clock -> ClockView.of(clock, guarantees.guarantee(clock.guarantee()))).toList());
    }
}
