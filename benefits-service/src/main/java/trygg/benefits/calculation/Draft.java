package trygg.benefits.calculation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import trygg.benefits.calculation.Calculated.Reckoned;
import trygg.benefits.calculation.Calculated.Unfit;
import trygg.benefits.calculation.Facts.Fault;
import trygg.benefits.calculation.Line.Kind;
import trygg.benefits.parameter.Amount;
import trygg.benefits.parameter.Parameter;
import trygg.benefits.parameter.ParameterKind;
import trygg.benefits.parameter.Parameters.InForce;

/**
 * A sheet while it is written: what both countries reckon alike, and the sums. Here and in the two laws lists are walked by
 * number, because an iterator for each list of each household was a seventh of the memory of a calculation.
 */
final class Draft {

    private final Facts facts;
    private final List<Line> lines;
    private Amount personal = Amount.NONE;
    private Amount common = Amount.NONE;
    private Amount adjusted = Amount.NONE;
    private Amount supplements = Amount.NONE;
    private Amount costs = Amount.NONE;
    private Amount counted = Amount.NONE;

    Draft(Facts facts) {
        this.facts = facts;
        // One for each row, the common costs and the supplements.
        this.lines = new ArrayList<>(facts.adults().size() + facts.children().size() + facts.costs().size()
                + facts.incomes().size() + 6);
    }

    void personal(Kind kind, @Nullable String ref, Amount amount, Basis basis, Parameter table, Map<String, String> inputs) {
        personal = personal.plus(amount);
        lines.add(new Line(kind, ref, amount, basis, table, inputs));
    }

    void common(Amount amount, Basis basis, Parameter table, Map<String, String> inputs) {
        common = common.plus(amount);
        lines.add(new Line(Kind.COMMON, null, amount, basis, table, inputs));
    }

    Amount normSoFar() {
        return personal.plus(common);
    }

    void adjust(Basis basis) {
        for (int nth = 0; nth < facts.adjustments().size(); nth++) {
            var adjustment = facts.adjustments().get(nth);
            var amount = adjustment.lower() ? adjustment.amount().negative() : adjustment.amount();
            adjusted = adjusted.plus(amount);
            lines.add(new Line(adjustment.lower() ? Kind.LOWER_NORM : Kind.HIGHER_NORM, adjustment.ref(), amount, basis, null,
                    Inputs.of("reason", adjustment.reason())));
        }
    }

    /** What the municipality adds of its own: before any income is looked at, and never set off against anything. */
    void supplements(InForce local) {
        var uplift = local.table(ParameterKind.NORM_UPLIFT);
        if (uplift != null) {
            supplement(Kind.SUPPLEMENT, "household", 1, uplift);
            supplement(Kind.SUPPLEMENT, "adult", facts.adults().size(), uplift);
            supplement(Kind.SUPPLEMENT, "child", facts.children().size(), uplift);
        }
        if (facts.children().isEmpty() || facts.supportMonths().isEmpty()) {
            return;
        }
        var longTerm = local.table(ParameterKind.LONG_TERM_FAMILY);
        if (longTerm != null) {
            long months = Collections.max(facts.supportMonths().values());
            if (months * 100 >= longTerm.require("months").hundredths()) {
                supplement(Kind.LONG_TERM_FAMILY, "household", 1, longTerm);
                supplement(Kind.LONG_TERM_FAMILY, "child", facts.children().size(), longTerm);
            }
        }
    }

    private void supplement(Kind kind, String name, int number, Parameter table) {
        var each = table.require(name);
        if (each.isPositive() && number > 0) {
            var amount = each.times(number);
            supplements = supplements.plus(amount);
            lines.add(new Line(kind, null, amount, Basis.LOCAL, table,
                    Inputs.of("for", name).and("each", each).and("number", number)));
        }
    }

    /** @param guided what the guidance says such a cost usually is; null when there is none */
    void cost(Facts.Cost cost, Basis basis, @Nullable Parameter guidance, @Nullable Amount guided) {
        costs = costs.plus(cost.approved());
        var inputs = cost.kind().inputs().and("amount", cost.amount());
        lines.add(new Line(Kind.COST, null, cost.approved(), basis, guidance,
                guided == null ? inputs : inputs.and("guidance", guided)));
    }

    void income(String ref, IncomeKind kind, Amount amount, Basis basis) {
        counted = counted.plus(amount);
        lines.add(new Line(Kind.INCOME, ref, amount.negative(), basis, null, kind.inputs()));
    }

    /** A part of an income that was counted whole, given back. */
    void leftAside(Kind kind, String ref, Amount amount, Basis basis, @Nullable Parameter table, Map<String, String> inputs) {
        counted = counted.minus(amount);
        lines.add(new Line(kind, ref, amount, basis, table, inputs));
    }

    void notCounted(String ref, IncomeKind kind, Amount amount, Basis basis, @Nullable Parameter table) {
        lines.add(new Line(Kind.NOT_COUNTED, ref, Amount.NONE, basis, table,
                kind.inputs().and("amount", amount)));
    }

    void assets(Basis basis) {
        for (int nth = 0; nth < facts.assets().size(); nth++) {
            var asset = facts.assets().get(nth);
            counted = counted.plus(asset.amount());
            lines.add(new Line(Kind.ASSET, asset.ref(), asset.amount().negative(), basis, null,
                    Inputs.of("kind", asset.kind())));
        }
    }

    Calculated end(Amount floor) {
        var norm = normSoFar().plus(adjusted);
        if (norm.compareTo(Amount.NONE) < 0) {
            return new Unfit(List.of(new Fault("/adjustments", "lower-than-nothing")));
        }
        return new Reckoned(new Sheet(facts.period(), norm, personal, common, supplements, costs, counted, floor,
                Collections.unmodifiableList(lines)));
    }
}
