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
import trygg.benefits.parameter.Parameters;

/** A sheet while it is written: what both countries reckon alike, and the sums. */
final class Draft {

    private final Facts facts;
    private final List<Line> lines;
    // Sums in hundredths.
    private long personal;
    private long common;
    private long adjusted;
    private long supplements;
    private long costs;
    private long counted;

    Draft(Facts facts) {
        this.facts = facts;
        // One for each row, the common costs and the supplements.
        this.lines = new ArrayList<>(facts.adults().size() + facts.children().size() + facts.costs().size()
                + facts.incomes().size() + 6);
    }

    void personal(Kind kind, @Nullable String ref, Amount amount, Basis basis, Parameter table, Map<String, String> inputs) {
        personal += amount.hundredths();
        lines.add(new Line(kind, ref, amount, basis, table, inputs));
    }

    void common(Amount amount, Basis basis, Parameter table, Map<String, String> inputs) {
        common += amount.hundredths();
        lines.add(new Line(Kind.COMMON, null, amount, basis, table, inputs));
    }

    Amount normSoFar() {
        return new Amount(personal + common);
    }

    void adjust(Basis basis) {
        for (var adjustment : facts.adjustments()) {
            var amount = adjustment.lower() ? adjustment.amount().negative() : adjustment.amount();
            adjusted += amount.hundredths();
            lines.add(new Line(adjustment.lower() ? Kind.LOWER_NORM : Kind.HIGHER_NORM, adjustment.ref(), amount, basis, null,
                    Inputs.of("reason", adjustment.reason())));
        }
    }

    /** What the municipality adds of its own: before any income is looked at, and never set off against anything. */
    void supplements(Parameters parameters) {
        parameters.at(ParameterKind.NORM_UPLIFT, facts.municipality(), facts.period()).ifPresent(table -> {
            supplement(Kind.SUPPLEMENT, "household", 1, table);
            supplement(Kind.SUPPLEMENT, "adult", facts.adults().size(), table);
            supplement(Kind.SUPPLEMENT, "child", facts.children().size(), table);
        });
        if (facts.children().isEmpty() || facts.supportMonths().isEmpty()) {
            return;
        }
        parameters.at(ParameterKind.LONG_TERM_FAMILY, facts.municipality(), facts.period()).ifPresent(table -> {
            long months = Collections.max(facts.supportMonths().values());
            if (months * 100 >= table.require("months").hundredths()) {
                supplement(Kind.LONG_TERM_FAMILY, "household", 1, table);
                supplement(Kind.LONG_TERM_FAMILY, "child", facts.children().size(), table);
            }
        });
    }

    private void supplement(Kind kind, String name, int number, Parameter table) {
        var each = table.require(name);
        if (each.isPositive() && number > 0) {
            var amount = each.times(number);
            supplements += amount.hundredths();
            lines.add(new Line(kind, null, amount, Basis.LOCAL, table,
                    Inputs.of("for", name, "each", each, "number", number)));
        }
    }

    /** @param guided what the guidance says such a cost usually is; null when there is none */
    void cost(Facts.Cost cost, Basis basis, @Nullable Parameter guidance, @Nullable Amount guided) {
        costs += cost.approved().hundredths();
        lines.add(new Line(Kind.COST, null, cost.approved(), basis, guidance,
                guided == null ? Inputs.of("kind", cost.kind().code(), "amount", cost.amount())
                        : Inputs.of("kind", cost.kind().code(), "amount", cost.amount(), "guidance", guided)));
    }

    void income(String ref, IncomeKind kind, Amount amount, Basis basis) {
        counted += amount.hundredths();
        lines.add(new Line(Kind.INCOME, ref, amount.negative(), basis, null, Inputs.of("kind", kind.code())));
    }

    /** A part of an income that was counted whole, given back. */
    void leftAside(Kind kind, String ref, Amount amount, Basis basis, @Nullable Parameter table, Map<String, String> inputs) {
        counted -= amount.hundredths();
        lines.add(new Line(kind, ref, amount, basis, table, inputs));
    }

    void notCounted(String ref, IncomeKind kind, Amount amount, Basis basis, @Nullable Parameter table) {
        lines.add(new Line(Kind.NOT_COUNTED, ref, Amount.NONE, basis, table,
                Inputs.of("kind", kind.code(), "amount", amount)));
    }

    void assets(Basis basis) {
        for (var asset : facts.assets()) {
            counted += asset.amount().hundredths();
            lines.add(new Line(Kind.ASSET, asset.ref(), asset.amount().negative(), basis, null,
                    Inputs.of("kind", asset.kind())));
        }
    }

    Calculated end(Amount floor) {
        var norm = personal + common + adjusted;
        if (norm < 0) {
            return new Unfit(List.of(new Fault("/adjustments", "lower-than-nothing")));
        }
        return new Reckoned(new Sheet(facts.period(), new Amount(norm), new Amount(personal), new Amount(common),
                new Amount(supplements), new Amount(costs), new Amount(counted), floor, Collections.unmodifiableList(lines)));
    }
}
