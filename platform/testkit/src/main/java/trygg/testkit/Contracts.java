package trygg.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;

/**
 * The contracts between the services, for the tests on both sides: what a producer makes is held against schema and
 * golden sample, and what a consumer reads is the same sample. Names are such as
 * {@code intake/contact/ContactReceived.v1}.
 */
public final class Contracts {

    private static final ObjectMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).build();

    private Contracts() {
    }

    public static JsonNode sample(String name) {
        return read("contracts/" + name + ".sample.json");
    }

    /** The sample as a later producer may send it: with a field nobody here knows. */
    public static String sampleWithUnknownField(String name) {
        ObjectNode sample = sample(name).deepCopy();
        sample.put("aFieldOfTomorrow", "which is no fault");
        return sample.toString();
    }

    /** The sample with some fields of its top level set to other values; the rest stays as it is. */
    public static String sampleWith(String name, Map<String, ?> fields) {
        ObjectNode sample = sample(name).deepCopy();
        fields.forEach((field, value) -> sample.set(field, JSON.valueToTree(value)));
        return sample.toString();
    }

    /** The data of an event as the outbox writes it. */
    public static JsonNode written(Object data) {
        try {
            return JSON.readTree(JSON.writeValueAsString(data));
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** What the schema has against it; nothing when it is valid. */
    public static List<String> faults(String name, JsonNode data) {
        var schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(read("contracts/" + name + ".schema.json"));
        return schema.validate(data, context -> context.getExecutionConfig().setFormatAssertionsEnabled(true)).stream()
                .map(ValidationMessage::getMessage).toList();
    }

    private static JsonNode read(String file) {
        var loader = Thread.currentThread().getContextClassLoader();
        try (var stream = loader.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("no contract is called " + file);
            }
            return JSON.readTree(stream);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
