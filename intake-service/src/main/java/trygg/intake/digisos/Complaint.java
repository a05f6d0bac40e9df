package trygg.intake.digisos;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import com.networknt.schema.ValidationMessage;

/**
 * The validator's findings in plain words. The validator's own sentences speak of schemas and keywords, and some repeat the
 * value they found; ours speak of fields and never repeat one.
 */
final class Complaint {

    private static final Map<String, String> TYPES = Map.of("string", "a text", "object", "an object", "array", "a list",
            "integer", "a whole number", "number", "a number", "boolean", "true or false", "null", "null");

    /** By the name of the definition that holds the pattern. */
    private static final Map<String, String> FORMS = Map.of(
            "version", "a version such as 1.0.11",
            "date", "a date written YYYY-MM-DD",
            "instant", "a point in time in UTC, written YYYY-MM-DDThh:mm:ss.fffZ with at least one decimal",
            "account", "an account number of eleven digits without separators",
            "phone", "a telephone number of a plus sign and digits",
            "organisationNumber", "an organisation number of nine digits",
            "office", "an office number of four digits",
            "fileId", "a UUID in lower case");

    private static final Pattern DEFINITION = Pattern.compile("/\\$defs/([A-Za-z]+)/pattern$");
    private static final Pattern DEPENDENCY = Pattern.compile("/dependentSchemas/([A-Za-z]+)(?:/|$)");

    private Complaint() {
    }

    /** A missing field is pointed at where it should stand. */
    static String pointer(ValidationMessage message) {
        var place = message.getInstanceLocation().toString();
        return missingField(message).map(field -> place + "/" + field).orElse(place);
    }

    static boolean isAboutType(ValidationMessage message) {
        return message.getType().equals("type");
    }

    static String sentence(ValidationMessage message) {
        var arguments = message.getArguments();
        return switch (message.getType()) {
            case "required" -> "This field is required%s.".formatted(condition(message));
            case "dependentRequired" -> "This field is required when \"%s\" is given.".formatted(arguments[1]);
            case "type" -> "This must be %s, not %s.".formatted(wanted(arguments[1]), found(arguments[0]));
            case "enum" -> "This must be %s.".formatted(choices(message));
            case "const" -> "This must be \"%s\"%s.".formatted(message.getSchemaNode().asText(), condition(message));
            case "pattern" -> "This must be %s.".formatted(form(message));
            case "minItems" -> "This list needs at least one entry.";
            default -> "This does not follow the format.";
        };
    }

    private static Optional<String> missingField(ValidationMessage message) {
        return switch (message.getType()) {
            case "required" -> Optional.of(message.getProperty());
            case "dependentRequired" -> Optional.of(String.valueOf(message.getArguments()[0]));
            default -> Optional.empty();
        };
    }

    private static String condition(ValidationMessage message) {
        var path = message.getEvaluationPath().toString();
        var dependency = DEPENDENCY.matcher(path);
        if (dependency.find()) {
            return " when \"%s\" is given".formatted(dependency.group(1));
        }
        return path.contains("/then/") ? " for what the entry says it is" : "";
    }

    private static String choices(ValidationMessage message) {
        List<String> choices = new ArrayList<>();
        message.getSchemaNode().forEach(choice -> choices.add("\"" + choice.asText() + "\""));
        return choices.size() == 1 ? choices.getFirst() : "one of " + String.join(", ", choices);
    }

    private static String form(ValidationMessage message) {
        var definition = DEFINITION.matcher(message.getSchemaLocation().toString());
        return definition.find() ? FORMS.getOrDefault(definition.group(1), "in the form the format names")
                : "in the form the format names";
    }

    /** The validator calls a number "number" only when it is no whole one. */
    private static String found(Object name) {
        return String.valueOf(name).equals("number") ? "a number with decimals" : wanted(name);
    }

    private static String wanted(Object name) {
        return TYPES.getOrDefault(String.valueOf(name), "something else");
    }
}
