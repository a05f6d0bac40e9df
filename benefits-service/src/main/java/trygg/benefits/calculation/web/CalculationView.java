package trygg.benefits.calculation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import trygg.benefits.calculation.Line;
import trygg.benefits.calculation.Sheet;
import trygg.benefits.calculation.WouldChange;
import trygg.benefits.parameter.Parameter;

/**
 * A calculation as the API gives it; amounts are decimal strings with two decimals. The lines add up to aid less surplus.
 *
 * @param floor the national norm for this household, and whether the norm reckoned with is at least as much
 * @param wouldChange when there is no aid: the smallest single changes that would give some, each reckoned
 */
public record CalculationView(String period, String currency, String norm, String personal, String common, String supplements,
        String costs, String incomeCounted, String aid, String surplus, FloorView floor, List<LineView> lines,
        List<ChangeView> wouldChange) {

    public record FloorView(String norm, boolean kept) {
    }

    public record LineView(String kind, @Nullable String ref, String amount, String text, BasisView basis,
            @Nullable ParameterView parameter, Map<String, String> inputs) {
    }

    /** @param source where the amount was read, or the act itself when it was stated */
    public record BasisView(String act, String section, String source) {
    }

    public record ParameterView(String id, LocalDate validFrom, String confidence) {

        static @Nullable ParameterView of(@Nullable Parameter table) {
            return table == null ? null
                    : new ParameterView(table.kind().id(), table.validFrom(),
                            table.confidence().name().toLowerCase(Locale.ROOT));
        }
    }

    public record ChangeView(String what, String from, String to, String aid) {
    }

    public static CalculationView of(Sheet sheet, String currency, List<WouldChange> changes, SheetWords words) {
        return new CalculationView(sheet.period().toString(), currency, sheet.norm().toString(), sheet.personal().toString(),
                sheet.common().toString(), sheet.supplements().toString(), sheet.costs().toString(),
                sheet.incomeCounted().toString(), sheet.aid().toString(), sheet.surplus().toString(),
                new FloorView(sheet.floor().toString(), sheet.floorKept()),
                sheet.lines().stream().map(line -> line(line, sheet, words)).toList(),
                changes.stream()
                        .map(change -> new ChangeView(change.what(), change.from(), change.to(), change.aid().toString()))
                        .toList());
    }

    private static LineView line(Line line, Sheet sheet, SheetWords words) {
        var law = line.basis().in(sheet.period());
        var table = line.parameter();
        return new LineView(line.kind().code(), line.ref(), line.amount().toString(), words.line(line),
                new BasisView(law.act(), law.section(), table == null ? law.act() : table.source()), ParameterView.of(table),
                new TreeMap<>(line.inputs()));
    }
}
