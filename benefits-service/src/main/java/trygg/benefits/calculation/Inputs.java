package trygg.benefits.calculation;

import java.util.AbstractMap;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Set;

/**
 * What went into a line, by name, kept as it was and written out when somebody reads it: a simulation or a check reckons
 * thousands of months whose lines nobody looks at, and writing amounts out took a third of its time.
 */
final class Inputs extends AbstractMap<String, String> {

    private final Object[] namesAndValues;

    private Inputs(Object[] namesAndValues) {
        this.namesAndValues = namesAndValues;
    }

    /** Names and values in turn; a value is an amount, a number or a text, none of which ever changes. */
    static Inputs of(Object... namesAndValues) {
        return new Inputs(namesAndValues);
    }

    /** These and some more. */
    Inputs and(Object... more) {
        var all = Arrays.copyOf(namesAndValues, namesAndValues.length + more.length);
        System.arraycopy(more, 0, all, namesAndValues.length, more.length);
        return new Inputs(all);
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        var written = LinkedHashMap.<String, String> newLinkedHashMap(namesAndValues.length / 2);
        for (int nth = 0; nth < namesAndValues.length; nth += 2) {
            written.put((String) namesAndValues[nth], namesAndValues[nth + 1].toString());
        }
        return Collections.unmodifiableMap(written).entrySet();
    }
}
