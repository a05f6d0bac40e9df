package trygg.housing.decision.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.housing.decision.DecisionService.Report;
import trygg.housing.decision.DecisionService.Shown;
import trygg.housing.decision.MadeDecision;
import trygg.housing.decision.MadeDecision.Lapse.Why;
import trygg.housing.decision.MadeDecision.Settlement;
import trygg.housing.decision.Unexecuted;
import trygg.housing.need.Outcome;
import trygg.housing.need.web.HousingWords;
import trygg.platform.api.Codes;
import trygg.platform.municipality.Municipality.Country;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.ClockView;
import trygg.platform.pages.Figure;
import trygg.platform.pages.Figure.Bar;
import trygg.platform.pages.FormInput.Choice;
import trygg.platform.pages.PageFrame;

/**
 * A decision on a home in the reader's words, as it is given to the person, with what became of it.
 *
 * @param appealing how it is appealed, and to whom
 * @param settled what came of the appeal, or nothing while nothing did
 * @param lapsed why nobody is owed it any more, or nothing
 * @param owed whether it has to be carried out and is not
 * @param actId the id the next act will have, so that a form sent twice acts once
 */
record DecisionPage(MadeDecision decision, String shortCase, String outcome, @Nullable String instead, String appealing,
        @Nullable String settled, List<Choice> settlements, @Nullable String lapsed, List<Choice> reasons, boolean owed,
        boolean running, List<ClockView> clocks, UUID actId) {

    /** One line of the report. */
    record Row(UUID needId, boolean protectedPerson, String shortCase, String kind, LocalDate since, @Nullable LocalDate until,
            @Nullable String lapsed, long days) {

        static Row of(Unexecuted one, DecisionWords words) {
            var lapsed = one.lapsed();
            return new Row(one.needId(), one.protectedPerson(), words.in_case(one.caseId().toString().substring(0, 8)),
                    words.kind_of(Codes.of(one.kind())), one.since(), one.until(),
                    lapsed == null ? null : words.lapse_of(Codes.of(lapsed)), one.days());
        }
    }

    static DecisionPage of(Shown shown, PageFrame frame, Country country) {
        var words = BundleWords.in(DecisionWords.class, frame.language());
        var housing = BundleWords.in(HousingWords.class, frame.language());
        var one = shown.decision();
        var instead = one.alternative();
        var appeal = one.appeal();
        var settled = appeal == null ? null : appeal.settled();
        var lapse = one.lapse();
        return new DecisionPage(one, words.in_case(one.caseId().toString().substring(0, 8)),
                housing.outcome_of(one.outcome().code()), instead == null ? null : housing.alternative_of(Codes.of(instead)),
                one.outcome() == Outcome.GRANTED ? words.granted_text() : words.appealing(country.name()),
                settled == null ? null : words.settlement_of(Codes.of(settled.outcome())),
                Codes.all(Settlement.class).stream().map(code -> new Choice(code, words.settlement_of(code))).toList(),
                lapse == null ? null : words.lapse_of(Codes.of(lapse.why())),
                Codes.all(Why.class).stream().map(code -> new Choice(code, words.lapse_of(code))).toList(), one.owed(),
                one.running() != null,
                shown.clocks().stream().map(clock -> ClockView.of(clock, housing.guarantee(clock.guarantee()))).toList(),
                UUID.randomUUID());
    }

    /** How many homes, by how long they were or are not had: what the council is told. */
    static Figure figure(Report report, DecisionWords words) {
        return new Figure(words.figure(), words.how_long(), words.homes(),
                List.of(bar(report, words, 0, 183), bar(report, words, 183, 365), bar(report, words, 365, Long.MAX_VALUE)),
                null);
    }

    private static Bar bar(Report report, DecisionWords words, long least, long below) {
        var lines = report.lines().stream().filter(one -> one.days() >= least && one.days() < below).toList();
        return new Bar(words.length_of(least == 0 ? "short" : least == 183 ? "middle" : "long"),
                BigDecimal.valueOf(lines.size()), words.of_all(report.lines().size()),
                lines.stream().anyMatch(one -> one.until() == null));
    }
}
