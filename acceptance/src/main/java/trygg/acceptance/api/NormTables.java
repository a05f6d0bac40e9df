package trygg.acceptance.api;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The state's tables of the Swedish norm, which end with the last year that anybody has published them for. Who acts for a
 * whole suite on an ordinary day must not stand still on New Year's Day because nobody has loaded the next ones.
 */
public final class NormTables {

    private static final String TABLES = "/benefits/api/v1/parameters";
    /** Without which no Swedish month is reckoned; the others are for some households only. */
    private static final List<String> NEEDED = List.of("se.norm.personal", "se.norm.common");

    private NormTables() {
    }

    /**
     * The month itself, or the last one before it that can be reckoned.
     *
     * @throws IOException when the tables cannot be had
     */
    public static YearMonth newest(Api api, YearMonth wanted) throws IOException {
        return newest(items(api), wanted);
    }

    static YearMonth newest(JsonNode items, YearMonth wanted) {
        var known = NEEDED.stream().map(kind -> end(last(items, kind))).min(Comparator.naturalOrder()).orElseThrow();
        return known.isBefore(wanted) ? known : wanted;
    }

    /**
     * Makes a month one that can be reckoned, with the newest tables once more for the whole of its year. They are made up, so
     * this is for a suite that is thrown away.
     *
     * @throws IOException when the tables cannot be had or are not taken
     */
    public static void reach(Api reader, Api operator, YearMonth month) throws IOException {
        var items = items(reader);
        for (var kind : NEEDED) {
            var last = last(items, kind);
            if (end(last).isBefore(month)) {
                var answer = operator.post(TABLES, Map.of("id", UUID.randomUUID(), "kind", kind, "scope", "SE", "validFrom",
                        LocalDate.of(month.getYear(), 1, 1).toString(), "validUntil",
                        LocalDate.of(month.getYear(), 12, 31).toString(), "confidence", "derived", "source",
                        "made up for a measurement", "values", last.required("values")));
                if (answer.status() != 201) {
                    throw new IOException("a table was not taken: " + answer.status() + " " + answer.text());
                }
            }
        }
    }

    private static JsonNode items(Api api) throws IOException {
        var answer = api.get(TABLES + "?scope=SE");
        if (answer.status() != 200) {
            throw new IOException("the tables cannot be had: " + answer.status() + " " + answer.text());
        }
        return answer.body().required("items");
    }

    private static JsonNode last(JsonNode items, String kind) {
        return StreamSupport.stream(items.spliterator(), false).filter(item -> item.required("kind").asText().equals(kind))
                .max(Comparator.comparing(NormTables::end)).orElseThrow();
    }

    private static YearMonth end(JsonNode table) {
        return YearMonth.from(LocalDate.parse(table.required("validUntil").asText()));
    }
}
