package trygg.benefits.calculation;

import java.time.YearMonth;

import trygg.benefits.calculation.Calculated.MissingParameter;
import trygg.benefits.calculation.Facts.Child;
import trygg.benefits.calculation.Line.Kind;
import trygg.benefits.parameter.Amount;
import trygg.benefits.parameter.Parameter;
import trygg.benefits.parameter.ParameterKind;
import trygg.benefits.parameter.Parameters;
import trygg.benefits.parameter.Parameters.InForce;

/**
 * The state's guiding rates (sosialtjenesteloven § 18 and the ministry's circulars), or the municipality's own, which are
 * never lower. They are guidance: what the individual case needs beyond them is an adjustment with its reason.
 */
final class NorwegianRates {

    private static final String COUNTRY = "NO";

    /** Since then the child benefit is not counted (§ 18 third paragraph). */
    private static final YearMonth CHILD_BENEFIT_FREE = YearMonth.of(2022, 9);

    private static final Inputs COUPLE = Inputs.of("adults", 2).and("rate", "couple");

    private final Facts facts;
    private final Draft draft;

    private NorwegianRates(Facts facts) {
        this.facts = facts;
        this.draft = new Draft(facts);
    }

    static Calculated reckon(Facts facts, Parameters parameters) {
        var state = parameters.in(COUNTRY, facts.period()).table(ParameterKind.NO_RATES);
        if (state == null) {
            return new MissingParameter(ParameterKind.NO_RATES, COUNTRY, facts.period());
        }
        var local = parameters.in(facts.municipality(), facts.period());
        var own = local.table(ParameterKind.OWN_RATES);
        return new NorwegianRates(facts).reckon(own == null ? state : own, state, local);
    }

    private Calculated reckon(Parameter rates, Parameter state, InForce local) {
        var floor = Amount.NONE;
        if (facts.cohabiting()) {
            draft.personal(Kind.PERSONAL, null, rates.require("couple"), Basis.NO_AID, rates, COUPLE);
            floor = state.require("couple");
        } else {
            var rate = facts.adults().size() > 1 || facts.othersSharingHome() > 0 ? "shared" : "single";
            var inputs = Inputs.of("rate", rate);
            for (int nth = 0; nth < facts.adults().size(); nth++) {
                var adult = facts.adults().get(nth);
                draft.personal(Kind.PERSONAL, adult.ref(), rates.require(rate), Basis.NO_AID, rates, inputs);
                floor = floor.plus(state.require(rate));
            }
        }
        for (int nth = 0; nth < facts.children().size(); nth++) {
            var child = facts.children().get(nth);
            floor = floor.plus(child(child, rates, state));
        }
        draft.adjust(Basis.NO_AID);
        draft.supplements(local);
        for (int nth = 0; nth < facts.costs().size(); nth++) {
            draft.cost(facts.costs().get(nth), Basis.NO_AID, null, null);
        }
        incomes();
        draft.assets(Basis.NO_AID);
        return draft.end(floor);
    }

    /** Adds the child and returns what the state's rates say of it. */
    private Amount child(Child child, Parameter rates, Parameter state) {
        var age = child.age(facts.period());
        var band = age <= 5 ? "child-0-5" : age <= 10 ? "child-6-10" : "child-11-17";
        var days = child.daysPerMonth();
        if (days == null || days >= facts.period().lengthOfMonth()) {
            draft.personal(Kind.PERSONAL_CHILD, child.ref(), rates.require(band), Basis.NO_AID, rates,
                    Inputs.of("age", age));
            return state.require(band);
        }
        draft.personal(Kind.PERSONAL_CHILD, child.ref(), part(rates.require(band), days), Basis.NO_AID, rates,
                Inputs.of("age", age).and("days", days).and("month", rates.require(band)));
        return part(state.require(band), days);
    }

    /** Two homes share a child's rate by its days in this month, to the whole krone. */
    private Amount part(Amount month, int days) {
        return month.wholeShare(days, facts.period().lengthOfMonth());
    }

    private void incomes() {
        for (int nth = 0; nth < facts.incomes().size(); nth++) {
            var income = facts.incomes().get(nth);
            var benefit = income.kind() == IncomeKind.CHILD_ALLOWANCE && !facts.period().isBefore(CHILD_BENEFIT_FREE);
            var childsWork = facts.isChild(income.ref())
                    && (income.kind() == IncomeKind.WAGE || income.kind() == IncomeKind.CHILD_WAGE);
            if (benefit || childsWork) {
                draft.notCounted(income.ref(), income.kind(), income.amount(), Basis.NO_NOT_COUNTED, null);
            } else {
                draft.income(income.ref(), income.kind(), income.amount(), Basis.NO_AID);
            }
        }
    }
}
