package trygg.benefits.calculation;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What went into a line, by name, kept as it was and written out when somebody reads it: a simulation or a check reckons
 * thousands of months whose lines nobody looks at, and writing amounts out took a third of its time. Each one only adds to
 * those before it, so that what many lines say alike is kept once.
 */
final class Inputs extends AbstractMap<String, String> {

    private final @Nullable Inputs before;
    private final String name;
    private final Object value;

    private Inputs(@Nullable Inputs before, String name, Object value) {
        this.before = before;
        this.name = name;
        this.value = value;
    }

    /** @param value an amount, a number or a text, none of which ever changes */
    static Inputs of(String name, Object value) {
        return new Inputs(null, name, value);
    }

    /** These and one more. */
    Inputs and(String more, Object itsValue) {
        return new Inputs(this, more, itsValue);
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        var written = new LinkedHashMap<String, String>();
        write(written);
        return Collections.unmodifiableMap(written).entrySet();
    }

    private void write(Map<String, String> written) {
        if (before != null) {
            before.write(written);
        }
        written.put(name, value.toString());
    }
}
