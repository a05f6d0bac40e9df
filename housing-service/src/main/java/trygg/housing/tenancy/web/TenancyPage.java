package trygg.housing.tenancy.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import trygg.housing.home.Home;
import trygg.housing.home.Home.Feature;
import trygg.housing.need.web.HousingWords;
import trygg.housing.tenancy.Clause;
import trygg.housing.tenancy.SupportStep;
import trygg.housing.tenancy.SupportStep.Step;
import trygg.housing.tenancy.Tenancy;
import trygg.housing.tenancy.TenancyService.Shown;
import trygg.housing.vacancy.AwaitedKeys;
import trygg.housing.vacancy.web.VacancyWords;
import trygg.platform.api.Codes;
import trygg.platform.pages.BundleWords;
import trygg.platform.pages.ClockView;
import trygg.platform.pages.FormInput.Choice;
import trygg.platform.pages.PageFrame;

/**
 * One tenancy in the reader's words, and the support beside it.
 *
 * @param clauses what the contract says, what stands first
 * @param steps what support can come to next
 * @param actId the id the next step of support will have, so that a form sent twice writes one
 */
record TenancyPage(Tenancy tenancy, String shortCase, String home, String contract, @Nullable String deviation,
        boolean overdue, @Nullable String ended, List<ClockView> clocks, List<Line> support, List<Choice> steps,
        boolean offerable, boolean acceptable, boolean endable, List<Choice> supportEnds, List<Choice> holds,
        List<Choice> goals, List<Choice> reasons, List<ClauseLine> clauses, List<Choice> clauseKinds, List<Choice> checked,
        UUID actId) {

    /** A clause of the contract. @param found whether it is a condition that stands */
    record ClauseLine(UUID id, String kind, String says, boolean found, boolean overdue, @Nullable LocalDate endsOn,
            @Nullable LocalDate goneOn, boolean noCondition) {

        static ClauseLine of(Clause one, LocalDate today, TenancyWords words) {
            var gone = one.gone();
            return new ClauseLine(one.id(), words.clause_of(Codes.of(one.kind())), one.says(), one.found(), one.overdue(today),
                    one.endsOn(), gone == null ? null : gone.on(), gone != null && gone.why() == Clause.Why.NO_CONDITION);
        }
    }

    /** A step of support. @param more what an offer held, whose goals the plan has, or why it ended */
    record Line(String step, LocalDate on, String by, String more) {
    }

    /** @param deviation by which day the contract is the household's own; nothing when it is */
    record Row(UUID id, boolean protectedPerson, String shortCase, String home, String contract, LocalDate startedOn,
            boolean housingFirst, @Nullable LocalDate deviation, boolean overdue) {

        static Row of(Tenancy one, Home home, LocalDate today, PageFrame frame) {
            var words = BundleWords.in(TenancyWords.class, frame.language());
            return new Row(one.id(), one.protectedPerson(), words.in_case(one.caseId().toString().substring(0, 8)),
                    name(home, one.protectedPerson(), frame), contractOf(one, words), one.startedOn(), one.housingFirst(),
                    one.deviates() ? one.firstHandBy() : null, one.overdue(today));
        }
    }

    /** A household that said yes and has no keys yet. */
    record Waiting(UUID offerId, boolean protectedPerson, String shortCase, Instant since) {

        static Waiting of(AwaitedKeys one, PageFrame frame) {
            return new Waiting(one.offerId(), one.protectedPerson(), BundleWords.in(TenancyWords.class, frame.language())
                    .in_case(one.caseId().toString().substring(0, 8)), one.acceptedAt());
        }
    }

    static TenancyPage of(Shown shown, LocalDate today, PageFrame frame) {
        var words = BundleWords.in(TenancyWords.class, frame.language());
        var guarantees = BundleWords.in(HousingWords.class, frame.language());
        var one = shown.tenancy();
        var end = one.end();
        var last = shown.support().isEmpty() ? null : shown.support().getLast().step();
        var steps = Arrays.stream(Step.values()).filter(step -> step.after(last)).toList();
        return new TenancyPage(one, words.in_case(one.caseId().toString().substring(0, 8)),
                name(shown.home(), one.protectedPerson(), frame), contractOf(one, words),
                one.deviates() ? words.deviation_of(Codes.of(one.contract())) : null, one.overdue(today),
                end == null ? null : words.reason_of(Codes.of(end.why())),
                shown.clocks().stream().map(clock -> ClockView.of(clock, guarantees.guarantee(clock.guarantee()))).toList(),
                shown.support().stream().map(step -> line(step, words)).toList(),
                steps.stream().map(step -> new Choice(Codes.of(step), words.step_of(Codes.of(step)))).toList(),
                steps.contains(Step.OFFERED), steps.contains(Step.ACCEPTED), steps.contains(Step.ENDED),
                choices(SupportStep.EndedWhy.class, words::support_end),
                Stream.of("recovery", "harm-reduction", "own-provider")
                        .map(code -> new Choice(code, words.holds_of(code))).toList(),
                List.of(new Choice("yes", words.own_goals())), choices(Tenancy.Reason.class, words::reason_of),
                shown.clauses().stream().map(clause -> ClauseLine.of(clause, today, words)).toList(),
                choices(Clause.Kind.class, words::clause_of), List.of(new Choice("yes", words.clause_checked_yes())),
                UUID.randomUUID());
    }

    static <E extends Enum<E>> List<Choice> choices(Class<E> kind, UnaryOperator<String> word) {
        return Codes.all(kind).stream().map(code -> new Choice(code, word.apply(code))).toList();
    }

    /** The address, unless somebody there hides or is to be hidden: then what kind of home it is and no more. */
    static String name(Home home, boolean protectedPerson, PageFrame frame) {
        if (protectedPerson || home.has(Feature.HIDDEN)) {
            var words = BundleWords.in(VacancyWords.class, frame.language());
            return words.kind(Codes.of(home.kind())) + " " + words.holds(home.capacity());
        }
        return home.where();
    }

    private static String contractOf(Tenancy one, TenancyWords words) {
        return words.contract_of(one.deviates() ? Codes.of(one.contract()) : Codes.of(Tenancy.Contract.FIRST_HAND));
    }

    private static Line line(SupportStep step, TenancyWords words) {
        var offer = step.offer();
        var why = step.endedWhy();
        var goals = step.ownGoals();
        var more = offer == null ? ""
                : Stream
                        .of(offer.recovery() ? "recovery" : "", offer.harmReduction() ? "harm-reduction" : "",
                                offer.ownProvider() ? "own-provider" : "")
                        .filter(code -> !code.isEmpty()).map(words::holds_of)
                        .collect(Collectors.joining(", "));
        return new Line(words.step_of(Codes.of(step.step())), step.on(), step.by(),
                goals != null && goals ? words.own_goals() : why != null ? words.support_end(Codes.of(why)) : more);
    }
}
