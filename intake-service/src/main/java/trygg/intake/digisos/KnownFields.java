package trygg.intake.digisos;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * Finds what a file carries beyond the format. Walks file and schema side by side and understands the few constructs our
 * schemas use: references, properties, items, and variants chosen by the constant value of a field.
 */
final class KnownFields {

    private static final Set<String> WALKED = Set.of("$ref", "properties", "items", "allOf", "if", "then");

    private final JsonNode root;

    KnownFields(JsonNode schema) {
        root = schema;
    }

    /** JSON Pointers in the order of the file. A field inside an unknown field is not listed again. */
    List<String> unknownIn(JsonNode json) {
        var unknown = new ArrayList<String>();
        collect(json, List.of(root), JsonPointer.empty(), unknown);
        return List.copyOf(unknown);
    }

    private void collect(JsonNode json, List<JsonNode> schemas, JsonPointer at, List<String> unknown) {
        var applying = new ArrayList<JsonNode>();
        schemas.forEach(schema -> addApplying(schema, json, applying));
        if (json.isArray()) {
            var items = applying.stream().filter(schema -> schema.has("items")).map(schema -> schema.get("items")).toList();
            for (var i = 0; i < json.size(); i++) {
                collect(json.get(i), items, at.appendIndex(i), unknown);
            }
        } else if (json.isObject()) {
            var known = properties(applying);
            for (var field : json.properties()) {
                var place = at.appendProperty(field.getKey());
                var described = known.get(field.getKey());
                if (described == null) {
                    unknown.add(place.toString());
                } else {
                    collect(field.getValue(), described, place, unknown);
                }
            }
        }
    }

    private static Map<String, List<JsonNode>> properties(List<JsonNode> schemas) {
        var known = new LinkedHashMap<String, List<JsonNode>>();
        for (var schema : schemas) {
            for (var property : schema.path("properties").properties()) {
                known.computeIfAbsent(property.getKey(), _ -> new ArrayList<>()).add(property.getValue());
            }
        }
        return known;
    }

    private void addApplying(JsonNode schema, JsonNode json, List<JsonNode> applying) {
        if (WALKED.stream().noneMatch(schema::has)) {
            return;
        }
        applying.add(schema);
        if (schema.has("$ref")) {
            addApplying(root.at(schema.get("$ref").asText().substring(1)), json, applying);
        }
        schema.path("allOf").forEach(part -> addApplying(part, json, applying));
        if (schema.has("then") && isVariant(schema.get("if"), json)) {
            addApplying(schema.get("then"), json, applying);
        }
    }

    private static boolean isVariant(JsonNode condition, JsonNode json) {
        return condition.path("properties").properties().stream()
                .allMatch(property -> property.getValue().path("const").equals(json.path(property.getKey())));
    }
}
