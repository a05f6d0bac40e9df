package trygg.benefits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** No words stand in the bundles that no page and no class says: whoever reads them would believe somebody sees them. */
class WordsTest {

    private static final Path MAIN = Path.of("src/main");

    /** What the pattern finds in all files of this ending. */
    private static Set<String> said(String ending, String pattern) throws IOException {
        var wanted = Pattern.compile(pattern);
        var found = new HashSet<String>();
        try (var files = Files.walk(MAIN)) {
            for (var file : files.filter(one -> one.toString().endsWith(ending)).toList()) {
                wanted.matcher(Files.readString(file)).results().forEach(one -> found.add(one.group(1)));
            }
        }
        return found;
    }

    @Test
    void everyKeyIsSaidSomewhere() throws IOException {
        var inTemplates = said(".html", "\\b(\\w+:\\w+)");
        var inClasses = said(".java", "(?:\\.|::)(\\w+)");
        var unsaid = new ArrayList<String>();
        try (var bundles = Files.newDirectoryStream(MAIN.resolve("resources/messages"), "*_sv.properties")) {
            for (var file : bundles) {
                var bundle = file.getFileName().toString().replace("_sv.properties", "");
                var words = new Properties();
                try (var reader = Files.newBufferedReader(file)) {
                    words.load(reader);
                }
                words.stringPropertyNames().stream()
                        .filter(key -> !inTemplates.contains(bundle + ":" + key) && !inClasses.contains(key))
                        .forEach(key -> unsaid.add(bundle + ":" + key));
            }
        }
        assertThat(unsaid).isEmpty();
    }
}
