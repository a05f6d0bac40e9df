package trygg.benefits.parameter;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

import trygg.benefits.parameter.Parameter.Confidence;
import trygg.platform.municipality.Municipality;

/** The tables that come with the program, and those a municipality's profile holds. */
public final class ParameterFiles {

    private static final List<String> FILES = List.of("se-norm-personal", "se-norm-without-lunch", "se-norm-common", "se-other",
            "no-guiding-rates");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private ParameterFiles() {
    }

    /** All national tables, checked. */
    public static List<Parameter> national() {
        var all = new ArrayList<Parameter>();
        for (var file : FILES) {
            try (var stream = Objects.requireNonNull(ParameterFiles.class.getResourceAsStream("/parameters/" + file + ".yaml"),
                    file)) {
                for (var entry : YAML.readValue(stream, new TypeReference<List<Entry>>() {
                })) {
                    all.add(entry.parameter());
                }
            } catch (IOException broken) {
                throw new IllegalStateException("the table " + file + " cannot be read", broken);
            }
        }
        return List.copyOf(all);
    }

    /**
     * The tables of a municipality's profile.
     *
     * @throws IllegalStateException when a table is of no kind we know or does not fit it: a profile is read at start, and a
     *         service that would pay by half a profile must not start
     */
    public static List<Parameter> of(Municipality municipality) {
        return municipality.tables().stream()
                .map(table -> new Entry(table.kind(), municipality.code(), table.validFrom().toString(),
                        table.validUntil().toString(), Confidence.SEEN, table.decision(), table.amounts()).parameter())
                .toList();
    }

    record Entry(String kind, String scope, String validFrom, String validUntil, Confidence confidence, String source,
            Map<String, String> values) {

        Parameter parameter() {
            var known = ParameterKind.of(kind).orElseThrow(() -> new IllegalStateException("no table is called " + kind));
            var amounts = new HashMap<String, Amount>();
            values.forEach((name, value) -> amounts.put(name, Amount.read(value)
                    .orElseThrow(() -> new IllegalStateException(kind + " of " + validFrom + ": not an amount: " + name))));
            var parameter = new Parameter(known, scope, LocalDate.parse(validFrom), LocalDate.parse(validUntil), confidence,
                    source, amounts);
            if (!parameter.faults().isEmpty()) {
                throw new IllegalStateException(kind + " of " + scope + " from " + validFrom + ": " + parameter.faults());
            }
            return parameter;
        }
    }
}
