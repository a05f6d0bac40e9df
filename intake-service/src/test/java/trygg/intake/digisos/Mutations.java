package trygg.intake.digisos;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** Every small change of a file: each value gone, of another type, with another text, each object with one field more. */
final class Mutations {

    private static final List<JsonNode> OTHER_VALUES = Stream
            .of("null", "true", "false", "0", "1.5", "1.0", "-3", "1e2", "\"\"",
                    "\"x\"", "[]", "{}", "[\"x\"]", "[null]", "{\"x\":1}", "\"2020-01-01\"", "\"2020-01-01T00:00:00.0Z\"",
                    "\"system\"", "\"bruker\"", "\"utdatert\"", "\"gift\"", "\"ugift\"", "\"postboks\"", "\"ustrukturert\"",
                    "\"12345678901\"", "\"+47\"", "\"1.0.0\"", "\"UTBETALT\"", "\"RELEVANT\"", "\"vilkar\"", "\"svarut\"")
            .map(Mutations::json).toList();

    /** Fields that rules of the format tie to others, wherever an object may take them. */
    private static final List<String> FIELDS_TO_ADD = List.of("unknown", "kilde", "type", "verdi", "status", "ektefelle",
            "folkeregistrertMedEktefelle", "ektefelleHarDiskresjonskode", "borSammenMed", "borIkkeSammenMedBegrunnelse",
            "kommentarTilArbeidsforhold", "folkeregistrertMedEktefelleAvviksforklaring", "sivilstatus", "adresse", "gatenavn",
            "postnummer", "belop", "nr", "referanse", "vedlegg");

    private Mutations() {
    }

    /** Calls back with the place of the change and the changed file; a place is named even where the value is now gone. */
    static void each(JsonNode file, BiConsumer<JsonPointer, JsonNode> use) {
        for (var place : places(file, JsonPointer.empty(), new ArrayList<>())) {
            OTHER_VALUES.forEach(value -> use.accept(place, replaced(file, place, value)));
            var old = file.at(place);
            if (old.isTextual()) {
                for (var text : List.of(old.asText() + "\n", shortened(old.asText()), " " + old.asText(), old.asText() + "0",
                        old.asText().toUpperCase(Locale.ROOT), old.asText().replaceAll("[0-9]", "٣"))) {
                    use.accept(place, replaced(file, place, TextNode.valueOf(text)));
                }
            }
            if (old.isObject()) {
                for (var name : FIELDS_TO_ADD) {
                    if (!old.has(name)) {
                        for (var value : List.of("\"bruker\"", "true", "{}")) {
                            use.accept(place.appendProperty(name), replaced(file, place.appendProperty(name), json(value)));
                        }
                    }
                }
            }
            if (!place.matches()) {
                use.accept(place, without(file, place));
            }
        }
    }

    private static String shortened(String text) {
        return text.isEmpty() ? text : text.substring(0, text.length() - 1);
    }

    private static List<JsonPointer> places(JsonNode json, JsonPointer at, List<JsonPointer> found) {
        found.add(at);
        json.properties().forEach(field -> places(field.getValue(), at.appendProperty(field.getKey()), found));
        for (var i = 0; json.isArray() && i < json.size(); i++) {
            places(json.get(i), at.appendIndex(i), found);
        }
        return found;
    }

    static JsonNode replaced(JsonNode file, JsonPointer place, JsonNode value) {
        if (place.matches()) {
            return value;
        }
        var copy = file.deepCopy();
        var last = place.last();
        switch (copy.at(place.head())) {
            case ObjectNode object -> object.set(last.getMatchingProperty(), value);
            case ArrayNode array -> array.set(last.getMatchingIndex(), value);
            default -> throw new IllegalStateException("nothing holds " + place);
        }
        return copy;
    }

    static JsonNode without(JsonNode file, JsonPointer place) {
        var copy = file.deepCopy();
        var last = place.last();
        switch (copy.at(place.head())) {
            case ObjectNode object -> object.remove(last.getMatchingProperty());
            case ArrayNode array -> array.remove(last.getMatchingIndex());
            default -> throw new IllegalStateException("nothing holds " + place);
        }
        return copy;
    }

    static JsonNode json(String text) {
        try {
            return JsonText.MAPPER.readTree(text);
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }
}
