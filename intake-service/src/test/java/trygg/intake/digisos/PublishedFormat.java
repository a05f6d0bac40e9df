package trygg.intake.digisos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;

/** The format as it is published, where its files lie beside the project: the judge of our restatement. */
public final class PublishedFormat {

    private final Path folder;

    private PublishedFormat(Path folder) {
        this.folder = folder;
    }

    /** Empty, with a loud line, when the published files are not at hand. */
    public static Optional<PublishedFormat> find() {
        var root = System.getProperty("trygg.root");
        var start = Path.of(root == null || root.isBlank() ? "." : root).toAbsolutePath().normalize();
        for (var folder = start; folder != null; folder = folder.getParent()) {
            var formats = folder.resolveSibling("shared").resolve("formats").resolve("digisos");
            if (Files.isDirectory(formats.resolve("schema"))) {
                return Optional.of(new PublishedFormat(formats));
            }
        }
        System.out.println("!!! SKIPPED: the published Digisos format is not beside the project"
                + " (../shared/formats/digisos), so nothing here was compared with it.");
        return Optional.empty();
    }

    Path application() {
        return folder.resolve("schema/soknad/soknad.json");
    }

    public Path feed() {
        return folder.resolve("schema/digisos/soker/digisos-soker.json");
    }

    List<Path> samples(String prefix) {
        try (var files = Files.list(folder.resolve("samples"))) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix)).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static JsonNode json(Path file) {
        try {
            return JsonText.MAPPER.readTree(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The published schema, or a part of it by JSON Pointer, compiled as draft 6 demands. */
    public static JsonSchema compiled(Path file, String pointer) {
        var location = SchemaLocation.of(file.toUri() + (pointer.isEmpty() ? "" : "#" + pointer));
        var schema = JsonSchemaFactory.getInstance(VersionFlag.V6).getSchema(location, FormatSchema.config());
        schema.initializeValidators();
        return schema;
    }

    public static Set<ValidationMessage> findings(JsonSchema schema, JsonNode json) {
        return schema.validate(json);
    }

    /** The places the published schema complains about directly, not through one of several alternatives. */
    static Set<String> plainPointers(Set<ValidationMessage> findings) {
        return findings.stream()
                .filter(finding -> !finding.getEvaluationPath().toString().matches(".*/(oneOf|anyOf|dependencies)(/.*)?"))
                .map(PublishedFormat::pointer).collect(Collectors.toSet());
    }

    static String pointer(ValidationMessage finding) {
        var place = finding.getInstanceLocation().toString();
        return finding.getType().equals("required") ? place + "/" + finding.getProperty() : place;
    }
}
