package trygg.intake.digisos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;

/** A schema of ours, compiled once, and its verdict in our words. Safe for many threads. */
final class FormatSchema {

    /**
     * The validator keeps every error until it is done, half a kilobyte each. A real application has some hundred values; one
     * with more than this is told its first error only, so that a megabyte of nonsense does not cost a quarter gigabyte.
     */
    private static final int MOST_VALUES_FOR_A_FULL_REPORT = 20_000;

    private final JsonSchema compiled;
    private final KnownFields knownFields;

    private FormatSchema(JsonNode schema) {
        compiled = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema, config());
        compiled.initializeValidators();
        knownFields = new KnownFields(schema);
    }

    static FormatSchema of(String resource) {
        try (var stream = Objects.requireNonNull(FormatSchema.class.getResourceAsStream(resource), resource)) {
            return new FormatSchema(JsonText.MAPPER.readTree(stream));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * In a schema {@code $} is the end of the text; in Java it also stands before a last line break, which would let a number
     * with a line break through.
     */
    static SchemaValidatorsConfig config() {
        return SchemaValidatorsConfig.builder()
                .regularExpressionFactory(regex -> {
                    var pattern = Pattern.compile(regex.replaceAll("\\$$", "\\\\z"));
                    return text -> pattern.matcher(text).find();
                })
                .build();
    }

    /** The errors in the order of their pointers, each once, at most {@link ApplicationFormat#MOST_ERRORS}. */
    List<FieldError> errors(JsonNode json) {
        var full = values(json, MOST_VALUES_FOR_A_FULL_REPORT) <= MOST_VALUES_FOR_A_FULL_REPORT;
        var messages = compiled.validate(json, context -> context.getExecutionConfig().setFailFast(!full));
        var errors = new ArrayList<Finding>();
        for (ValidationMessage message : messages) {
            errors.add(new Finding(Complaint.pointer(message), Complaint.isAboutType(message),
                    Complaint.sentence(message)));
        }
        errors.sort(Comparator.comparing(Finding::pointer, FormatSchema::byPlace)
                .thenComparing(Finding::aboutType, Comparator.reverseOrder())
                .thenComparing(Finding::message));
        return firstOfEachKind(errors);
    }

    /** A value of the wrong type breaks every other rule on it as well; saying so once is enough. */
    private static List<FieldError> firstOfEachKind(List<Finding> sorted) {
        var ofWrongType = new HashSet<String>();
        var seen = new HashSet<FieldError>();
        var errors = new ArrayList<FieldError>();
        for (var finding : sorted) {
            if (finding.aboutType()) {
                ofWrongType.add(finding.pointer());
            }
            var error = new FieldError(finding.pointer(), finding.message());
            var said = finding.aboutType() ? !seen.add(error)
                    : ofWrongType.contains(finding.pointer()) || !seen.add(error);
            if (!said && errors.size() < ApplicationFormat.MOST_ERRORS) {
                errors.add(error);
            }
        }
        return List.copyOf(errors);
    }

    List<String> unknownFields(JsonNode json) {
        return knownFields.unknownIn(json);
    }

    private record Finding(String pointer, boolean aboutType, String message) {
    }

    /** Item 10 comes after item 9. */
    private static int byPlace(String one, String other) {
        var ones = one.split("/");
        var others = other.split("/");
        for (var i = 0; i < Math.min(ones.length, others.length); i++) {
            var numbers = isIndex(ones[i]) && isIndex(others[i]);
            var order = numbers ? Integer.compare(ones[i].length(), others[i].length()) : 0;
            order = order != 0 ? order : ones[i].compareTo(others[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(ones.length, others.length);
    }

    private static boolean isIndex(String token) {
        return !token.isEmpty() && token.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static int values(JsonNode json, int enough) {
        var count = 1;
        for (var child : json) {
            count += values(child, enough - count);
            if (count > enough) {
                break;
            }
        }
        return count;
    }
}
