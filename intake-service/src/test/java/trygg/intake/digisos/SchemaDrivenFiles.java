package trygg.intake.digisos;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;

/**
 * Makes files from a published schema, by chance with a fixed seed. It knows only the constructs the published schemas use and
 * fails on a pattern it does not know, so that a new version of the format cannot slip past it.
 */
final class SchemaDrivenFiles {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String DIGITS = "0123456789";

    private final Path start;
    private final Random random;
    private final Map<Path, JsonNode> files = new HashMap<>();
    private final Map<String, JsonSchema> parts = new HashMap<>();
    private final Set<String> visited = new TreeSet<>();
    private double density;

    SchemaDrivenFiles(Path start, long seed) {
        this.start = start;
        this.random = new Random(seed);
    }

    private record Place(Path file, String pointer, JsonNode schema) {
    }

    /** Density is the chance of an optional field to be there. */
    JsonNode next(double density) {
        this.density = density;
        return value(at(start, ""));
    }

    /** Every property and every choice that a file so far has used, by its place in the published schema. */
    Set<String> visited() {
        return visited;
    }

    /** Every property and every choice there is. */
    Set<String> everything() {
        var all = new TreeSet<String>();
        walk(at(start, ""), all, new HashSet<>());
        return all;
    }

    private Place at(Path file, String pointer) {
        var root = files.computeIfAbsent(file, PublishedFormat::json);
        return new Place(file, pointer, root.at(pointer));
    }

    private Place child(Place place, String... path) {
        var pointer = place.pointer + "/" + String.join("/", path);
        return at(place.file, pointer);
    }

    private Place resolved(Place place) {
        var current = place;
        while (current.schema.has("$ref")) {
            var parts = current.schema.get("$ref").asText().split("#", 2);
            var file = parts[0].isEmpty() ? current.file : current.file.resolveSibling(parts[0]).normalize();
            current = at(file, parts.length > 1 ? parts[1] : "");
        }
        return current;
    }

    private JsonNode value(Place unresolved) {
        var place = resolved(unresolved);
        var schema = place.schema;
        if (schema.has("enum")) {
            var pick = random.nextInt(schema.get("enum").size());
            visited.add(place.file.getFileName() + place.pointer + "=" + schema.get("enum").get(pick).asText());
            return schema.get("enum").get(pick);
        }
        return switch (schema.path("type").asText()) {
            case "object" -> object(place);
            case "array" -> array(place);
            case "string" -> JSON.textNode(schema.has("pattern") ? matching(schema.get("pattern").asText()) : words());
            case "integer" -> number(List.of("0", "-1", "7", "2147483648", "1.0", "1e2", "-0", "99999999999999999999"));
            case "number" -> number(List.of("0", "-1.5", "23620.0", "0.001", "1e3", "-0.0", "123456789012345678.9"));
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            default -> throw new IllegalStateException("no known type at " + place.file + place.pointer);
        };
    }

    private JsonNode object(Place place) {
        var object = JSON.objectNode();
        var required = new TreeSet<String>();
        fill(place, object, required);
        if (place.schema.has("oneOf")) {
            var pick = String.valueOf(random.nextInt(place.schema.get("oneOf").size()));
            var branch = resolved(child(place, "oneOf", pick));
            visited.add(branch.file.getFileName().toString());
            fill(branch, object, required);
        }
        if (place.schema.has("dependencies")) {
            dropWhatDoesNotGoTogether(place, object, required);
        }
        return object;
    }

    private void fill(Place place, ObjectNode object, Set<String> required) {
        place.schema.path("required").forEach(name -> required.add(name.asText()));
        for (var property : place.schema.path("properties").properties()) {
            if (required.contains(property.getKey()) || random.nextDouble() < density) {
                visited.add(place.file.getFileName() + place.pointer + "/" + property.getKey());
                object.set(property.getKey(), value(child(place, "properties", property.getKey())));
            }
        }
        for (var i = 0; i < place.schema.path("allOf").size(); i++) {
            fillFixed(resolved(child(place, "allOf", String.valueOf(i))), object, required);
        }
    }

    /** Parts brought in by allOf fix the value of a field that may stand already, so they always write. */
    private void fillFixed(Place place, ObjectNode object, Set<String> required) {
        place.schema.path("required").forEach(name -> required.add(name.asText()));
        for (var property : place.schema.path("properties").properties()) {
            object.set(property.getKey(), value(child(place, "properties", property.getKey())));
        }
    }

    private void dropWhatDoesNotGoTogether(Place place, ObjectNode object, Set<String> required) {
        var schema = parts.computeIfAbsent(place.file + "#" + place.pointer,
                _ -> PublishedFormat.compiled(place.file, place.pointer));
        var optional = new ArrayList<String>();
        object.fieldNames().forEachRemaining(name -> {
            if (!required.contains(name)) {
                optional.add(name);
            }
        });
        while (!optional.isEmpty() && !PublishedFormat.findings(schema, object).isEmpty()) {
            object.remove(optional.remove(random.nextInt(optional.size())));
        }
    }

    private JsonNode array(Place place) {
        ArrayNode array = JSON.arrayNode();
        var least = place.schema.path("minItems").asInt(0);
        var size = least + (random.nextDouble() < density ? random.nextInt(3) : 0);
        for (var i = 0; i < size; i++) {
            array.add(value(child(place, "items")));
        }
        return array;
    }

    private JsonNode number(List<String> candidates) {
        try {
            return JsonText.MAPPER.readTree(candidates.get(random.nextInt(candidates.size())));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String words() {
        return List
                .of("", " ", "Olsen", "Æøå ñ 漢字 🏠", "\"quoted\" \\ / \b\f\n\t", "<b>&amp;</b>", "'; drop table x; --", "null",
                        "\u0000", "\ud800", "x".repeat(300))
                .get(random.nextInt(11));
    }

    private String matching(String pattern) {
        if (pattern.contains("\\.[0-9]+\\.")) {
            return pick("1.0.0", "1.0.11", "0.0.0-alpha", "12.34.56-x1+build7", "590085255.732.527843");
        }
        if (pattern.startsWith("^[0-9a-f]")) {
            return "12345678-9abc-def0-1234-56789abcde" + of(2);
        }
        if (pattern.contains("T[0-9]")) {
            return pick("2018-10-04T13:37:00.134Z", "2024-02-29T23:59:59.0Z", "0000-99-99T99:99:99,123456789012Z",
                    "2026-11-20T12:05:00.123456789Z");
        }
        return switch (pattern) {
            case "^[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]$" -> pick("1990-05-01", "2017-13-01", "0000-00-00",
                    "2024-02-29");
            case "^[0-9][0-9][0-9][0-9]$" -> of(4);
            case "^[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]$" -> of(9);
            case "^[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]$" -> of(11);
            case "^\\+[0-9]+$" -> "+" + of(1 + random.nextInt(15));
            default -> throw new IllegalStateException("teach this generator the pattern " + pattern);
        };
    }

    private String pick(String... candidates) {
        return candidates[random.nextInt(candidates.length)];
    }

    private String of(int digits) {
        var text = new StringBuilder();
        for (var i = 0; i < digits; i++) {
            text.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
        }
        return text.toString();
    }

    private void walk(Place unresolved, Set<String> all, Set<String> seen) {
        var place = resolved(unresolved);
        if (!seen.add(place.file + "#" + place.pointer)) {
            return;
        }
        for (var choice : place.schema.path("enum")) {
            all.add(place.file.getFileName() + place.pointer + "=" + choice.asText());
        }
        for (var property : place.schema.path("properties").properties()) {
            all.add(place.file.getFileName() + place.pointer + "/" + property.getKey());
            walk(child(place, "properties", property.getKey()), all, seen);
        }
        if (place.schema.has("items")) {
            walk(child(place, "items"), all, seen);
        }
        for (var i = 0; i < place.schema.path("oneOf").size(); i++) {
            var branch = resolved(child(place, "oneOf", String.valueOf(i)));
            all.add(branch.file.getFileName().toString());
            walk(branch, all, seen);
        }
    }
}
