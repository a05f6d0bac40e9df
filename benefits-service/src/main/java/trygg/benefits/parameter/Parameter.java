package trygg.benefits.parameter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * One table of amounts for one stretch of time.
 *
 * @param kind which table
 * @param scope whose it is: a country ({@code SE}, {@code NO}) or a municipality ({@code SE-1880})
 * @param validUntil the last day it holds; a table never outlives the time its source speaks of
 * @param source where the amounts were read: act and section, circular, council decision
 */
public record Parameter(ParameterKind kind, String scope, LocalDate validFrom, LocalDate validUntil, Confidence confidence,
        String source, Map<String, Amount> values) {

    /** How sure we are of an amount. What is only remembered or disputed is no parameter. */
    public enum Confidence {
        /** Read in the source itself. */
        SEEN,
        /** Follows by arithmetic from amounts that were read. */
        DERIVED
    }

    public Parameter {
        values = Map.copyOf(values);
        if (validUntil.isBefore(validFrom)) {
            throw new IllegalArgumentException("a table that ends before it begins");
        }
    }

    /** Why this cannot be a table of its kind: codes, none when it can. */
    public List<String> faults() {
        var faults = new ArrayList<String>();
        if (!kind.fits(scope)) {
            faults.add("scope-unfit");
        }
        for (var name : kind.names()) {
            if (!values.containsKey(name)) {
                faults.add("missing " + name);
            }
        }
        for (var name : new TreeSet<>(values.keySet())) {
            if (!kind.names().isEmpty() && !kind.names().contains(name)) {
                faults.add("unknown " + name);
            }
        }
        if (values.isEmpty()) {
            faults.add("no amounts");
        }
        return List.copyOf(faults);
    }

    public Optional<Amount> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** The amount of this name, which the table's kind guarantees. */
    public Amount require(String name) {
        var amount = values.get(name);
        if (amount == null) {
            throw new IllegalStateException(kind.id() + " has no " + name);
        }
        return amount;
    }
}
