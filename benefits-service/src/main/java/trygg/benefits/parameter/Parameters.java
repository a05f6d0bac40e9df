package trygg.benefits.parameter;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All tables there are at one moment. Never changed: whoever loads one more makes new parameters. */
public final class Parameters {

    /**
     * A table with the first month that begins within it and the last one that ends within it: a norm is one for a month, never
     * mixed of two. Months are counted from the year 0, because a calculation asks for a handful of tables and comparing days
     * took a tenth of its time.
     */
    private record Dated(Parameter table, long first, long last) {

        static Dated of(Parameter table) {
            var first = month(YearMonth.from(table.validFrom())) + (table.validFrom().getDayOfMonth() == 1 ? 0 : 1);
            var until = YearMonth.from(table.validUntil());
            return new Dated(table, first, month(until) - (table.validUntil().equals(until.atEndOfMonth()) ? 0 : 1));
        }
    }

    private final Map<ParameterKind, Map<String, List<Dated>>> tables = new EnumMap<>(ParameterKind.class);
    private final List<Parameter> all;

    public Parameters(Collection<Parameter> all) {
        this.all = all.stream().sorted(Comparator.comparing(Parameter::kind).thenComparing(Parameter::scope)
                .thenComparing(Parameter::validFrom)).toList();
        for (var one : this.all) {
            tables.computeIfAbsent(one.kind(), _ -> new HashMap<>()).computeIfAbsent(one.scope(), _ -> new ArrayList<>())
                    .add(Dated.of(one));
        }
    }

    /** These with one more, which holds in place of any that begins on the same day or earlier. */
    public Parameters with(Parameter more) {
        // Sorting keeps the order of what begins on the same day, and the last of those is the one that holds.
        return new Parameters(Stream.concat(all.stream(), Stream.of(more)).toList());
    }

    /**
     * The table that holds for the whole of the month. Where one begins while an older one would still hold, the younger
     * one is meant: a new circular ends the one before it.
     */
    public Optional<Parameter> at(ParameterKind kind, String scope, YearMonth period) {
        var candidates = tables.getOrDefault(kind, Map.of()).getOrDefault(scope, List.of());
        var month = month(period);
        for (int nth = candidates.size() - 1; nth >= 0; nth--) {
            var candidate = candidates.get(nth);
            if (candidate.first <= month) {
                return month <= candidate.last ? Optional.of(candidate.table) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The very table that begins on this day. */
    public Optional<Parameter> named(ParameterKind kind, String scope, LocalDate from) {
        return tables.getOrDefault(kind, Map.of()).getOrDefault(scope, List.of()).stream().map(Dated::table)
                .filter(table -> table.validFrom().equals(from)).findFirst();
    }

    private static long month(YearMonth month) {
        return month.getYear() * 12L + month.getMonthValue();
    }

    /** By kind, scope and first day. */
    public List<Parameter> all() {
        return all;
    }
}
