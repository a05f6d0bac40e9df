package trygg.benefits.parameter;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All tables there are at one moment. Never changed: whoever loads one more makes new parameters. */
public final class Parameters {

    private record Key(ParameterKind kind, String scope) {
    }

    private final Map<Key, List<Parameter>> tables = new HashMap<>();
    private final List<Parameter> all;

    public Parameters(Collection<Parameter> all) {
        this.all = all.stream().sorted(Comparator.comparing(Parameter::kind).thenComparing(Parameter::scope)
                .thenComparing(Parameter::validFrom)).toList();
        for (var one : this.all) {
            tables.computeIfAbsent(new Key(one.kind(), one.scope()), _ -> new ArrayList<>()).add(one);
        }
    }

    /**
     * The table that holds for the whole of the month. Where one begins while an older one would still hold, the younger
     * one is meant: a new circular ends the one before it.
     */
    public Optional<Parameter> at(ParameterKind kind, String scope, YearMonth period) {
        var candidates = tables.getOrDefault(new Key(kind, scope), List.of());
        for (int nth = candidates.size() - 1; nth >= 0; nth--) {
            var candidate = candidates.get(nth);
            if (!candidate.validFrom().isAfter(period.atDay(1))) {
                return candidate.covers(period) ? Optional.of(candidate) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The very table that begins on this day. */
    public Optional<Parameter> named(ParameterKind kind, String scope, LocalDate from) {
        for (var table : tables.getOrDefault(new Key(kind, scope), List.of())) {
            if (table.validFrom().equals(from)) {
                return Optional.of(table);
            }
        }
        return Optional.empty();
    }

    /** By kind, scope and first day. */
    public List<Parameter> all() {
        return all;
    }
}
