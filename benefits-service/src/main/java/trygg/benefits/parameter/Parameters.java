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

import org.jspecify.annotations.Nullable;

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

    /**
     * The tables of one country or municipality as they hold for one month. A calculation asks it for each table it needs, and
     * finds the scope and counts the month only once.
     */
    public static final class InForce {

        private final Map<ParameterKind, List<Dated>> tables;
        private final long month;

        private InForce(Map<ParameterKind, List<Dated>> tables, long month) {
            this.tables = tables;
            this.month = month;
        }

        /** The table that holds for the whole of the month; null when there is none. */
        public @Nullable Parameter table(ParameterKind kind) {
            var candidates = tables.get(kind);
            if (candidates == null) {
                return null;
            }
            for (int nth = candidates.size() - 1; nth >= 0; nth--) {
                var candidate = candidates.get(nth);
                if (candidate.first <= month) {
                    return month <= candidate.last ? candidate.table : null;
                }
            }
            return null;
        }
    }

    private final Map<String, Map<ParameterKind, List<Dated>>> tables = new HashMap<>();
    private final List<Parameter> all;

    public Parameters(Collection<Parameter> all) {
        this.all = all.stream().sorted(Comparator.comparing(Parameter::kind).thenComparing(Parameter::scope)
                .thenComparing(Parameter::validFrom)).toList();
        for (var one : this.all) {
            tables.computeIfAbsent(one.scope(), _ -> new EnumMap<>(ParameterKind.class))
                    .computeIfAbsent(one.kind(), _ -> new ArrayList<>()).add(Dated.of(one));
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
        return Optional.ofNullable(in(scope, period).table(kind));
    }

    /** All tables of the scope that hold for the month, by the same rule. */
    public InForce in(String scope, YearMonth period) {
        return new InForce(tables.getOrDefault(scope, Map.of()), month(period));
    }

    /** The very table that begins on this day. */
    public Optional<Parameter> named(ParameterKind kind, String scope, LocalDate from) {
        return tables.getOrDefault(scope, Map.of()).getOrDefault(kind, List.of()).stream().map(Dated::table)
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
