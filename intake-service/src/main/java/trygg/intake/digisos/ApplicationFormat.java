package trygg.intake.digisos;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import trygg.intake.digisos.ApplicationReading.Accepted;
import trygg.intake.digisos.ApplicationReading.Rejected;

/**
 * The national application format: every valid file is accepted, whatever else it carries, and an invalid one is answered with
 * the places that are wrong. The rules are our restatement of the published schema ({@code digisos/application.schema.json});
 * a test proves that both give the same verdict. Compiled once, safe for many threads.
 */
public final class ApplicationFormat {

    /** More errors than this help nobody, and an answer must not grow with the malice of the question. */
    public static final int MOST_ERRORS = 100;

    private static final FormatSchema SCHEMA = FormatSchema.of("/digisos/application.schema.json");

    private ApplicationFormat() {
    }

    /** Reads the bytes of an application as they came over the wire. */
    public static ApplicationReading read(byte[] body) {
        return switch (JsonText.read(body)) {
            case JsonText.Read(var json) -> judge(json);
            case JsonText.Unreadable(var reason, var line, var column) ->
                new ApplicationReading.NotJson(reason, line, column);
        };
    }

    private static ApplicationReading judge(JsonNode json) {
        var errors = errors(json);
        return errors.isEmpty() ? new Accepted(ApplicationReader.read(json, SCHEMA.unknownFields(json)))
                : new Rejected(errors);
    }

    static List<FieldError> errors(JsonNode json) {
        return SCHEMA.errors(json);
    }
}
