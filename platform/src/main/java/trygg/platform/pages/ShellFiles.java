package trygg.platform.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.CRC32;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the shell's style sheets and scripts are served, and which version of them. */
@ApplicationScoped
class ShellFiles {

    private static final List<String> FILES = List.of("trygg.css", "trygg.js", "lib/designsystemet.css", "lib/index.css",
            "lib/htmx.min.js", "lib/sse.min.js", "lib/idiomorph-ext.min.js");

    private final String root;
    private final String version;

    ShellFiles(@ConfigProperty(name = "quarkus.http.root-path", defaultValue = "/") String root) {
        this.root = root.endsWith("/") ? root.substring(0, root.length() - 1) : root;
        this.version = fingerprint();
    }

    String root() {
        return root;
    }

    /** Follows from the files' content, so that all replicas of one build agree and a new build is fetched anew. */
    String version() {
        return version;
    }

    private static String fingerprint() {
        var sum = new CRC32();
        for (var file : FILES) {
            try (var stream = ShellFiles.class.getResourceAsStream("/META-INF/resources/shell/" + file)) {
                if (stream == null) {
                    throw new IllegalStateException("The page shell lacks " + file);
                }
                sum.update(stream.readAllBytes());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return Long.toHexString(sum.getValue());
    }
}
