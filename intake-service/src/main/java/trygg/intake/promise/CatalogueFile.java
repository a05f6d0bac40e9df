package trygg.intake.promise;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Reads one file of {@code resources/promises} as a list of records; a field too many or missing is an error. */
final class CatalogueFile {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private CatalogueFile() {
    }

    /**
     * The entries in the order of the file.
     *
     * @param list the one key of the file, under which the entries stand
     */
    static <T> List<T> read(String file, String list, Class<T> type, Function<T, String> id) {
        try (var stream = CatalogueFile.class.getClassLoader().getResourceAsStream("promises/" + file)) {
            if (stream == null) {
                throw new BrokenCatalogue(file, "the file is not there");
            }
            Object content = new Yaml(new SafeConstructor(new LoaderOptions())).load(stream);
            return entries(file, list, type, id, content);
        } catch (IOException | YAMLException unreadable) {
            throw new BrokenCatalogue(file, unreadable);
        }
    }

    static <T> List<T> entries(String file, String list, Class<T> type, Function<T, String> id, Object content) {
        if (!(content instanceof Map<?, ?> fields) || !(fields.get(list) instanceof List<?> raw) || fields.size() != 1) {
            throw new BrokenCatalogue(file, "the file holds one list, " + list);
        }
        List<T> entries;
        try {
            entries = raw.stream().map(entry -> MAPPER.convertValue(entry, type)).toList();
        } catch (IllegalArgumentException wrong) {
            throw new BrokenCatalogue(file, wrong);
        }
        var seen = new HashSet<String>();
        for (var entry : entries) {
            if (!seen.add(id.apply(entry))) {
                throw new BrokenCatalogue(file, id.apply(entry) + " is there twice");
            }
        }
        return entries;
    }
}
