package trygg.acceptance.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import trygg.local.Checkout;

/** While pods are replaced the version before works with the new schema: what it would miss there is told to the operator. */
class UpgradeNotesTest {

    private static final Pattern TAKES_AWAY = Pattern.compile(
            "\\b(drop\\s+(column|table|view|function)|rename\\s+(column|to))\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern VERSION = Pattern.compile("V([0-9_]+)__.*\\.sql");

    private final Path root = Checkout.find().root();

    @ParameterizedTest
    @ValueSource(strings = { "intake", "housing", "benefits", "care" })
    void everyMigrationThatTakesSomethingAwayHasItsLine(String service) throws IOException {
        var notes = Files.readString(root.resolve("deploy/README.md"));

        assertThat(takingAway(service))
                .allSatisfy(version -> assertThat(notes).contains("| " + service + ", V" + version + " |"));
    }

    @Test
    void findsTheOneThatIsThere() throws IOException {
        assertThat(takingAway("benefits")).contains("21");
    }

    private List<String> takingAway(String service) throws IOException {
        try (var files = Files.list(root.resolve(service + "-service/src/main/resources/db/migration"))) {
            return files.filter(file -> TAKES_AWAY.matcher(withoutComments(file)).find())
                    .map(file -> VERSION.matcher(file.getFileName().toString()).replaceFirst("$1")).toList();
        }
    }

    private static String withoutComments(Path file) {
        try {
            return Files.readString(file).replaceAll("(?m)--.*$", "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
