package trygg.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The folder the project is checked out to, and what lies at fixed places in it.
 *
 * @param root absolute folder that holds the parent {@code pom.xml}
 */
public record Checkout(Path root) {

    private static final Path OWN_POM = Path.of("deploy", "local", "pom.xml");

    public Checkout {
        root = root.toAbsolutePath().normalize();
    }

    /**
     * Finds the checkout from the system property {@code trygg.root}, the environment variable TRYGG_ROOT or the working
     * directory, whichever
     * first has the project at or above it. Maven sets the property to a module's folder when only that module is built.
     *
     * @throws IllegalStateException when none of them lies in a checkout
     */
    public static Checkout find() {
        return above(System.getProperty("trygg.root"))
                .or(() -> above(System.getenv("TRYGG_ROOT")))
                .or(() -> above(System.getProperty("user.dir")))
                .orElseThrow(() -> new IllegalStateException(
                        "not inside a checkout of Trygg: start from its folder or set TRYGG_ROOT to it"));
    }

    private static Optional<Checkout> above(@Nullable String start) {
        if (start == null || start.isBlank()) {
            return Optional.empty();
        }
        for (var folder = Path.of(start).toAbsolutePath().normalize(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(OWN_POM))) {
                return Optional.of(new Checkout(folder));
            }
        }
        return Optional.empty();
    }

    /** Where the suite keeps data, logs, keys and process ids between runs. */
    public Path state() {
        return root.resolve(".trygg");
    }

    /** Unpacked programs, shared by every suite and every test of this checkout; deleting it only costs time. */
    public Path cache() {
        return state().resolve("cache");
    }

    /**
     * The jars that the processes run from.
     *
     * @throws IllegalStateException when they have not been built
     */
    public Path lib() {
        var lib = root.resolve("deploy/local/target/lib");
        if (!Files.isDirectory(lib)) {
            throw new IllegalStateException("the jars of the local stack are missing from " + lib
                    + ": run 'mvn process-resources -pl deploy/local' first");
        }
        return lib;
    }

    public Path realmFile() {
        return root.resolve("deploy/local/realm/trygg-realm.json");
    }

    /** The jar by which a service is started, whether it has been built or not. */
    public Path serviceJar(String service) {
        return root.resolve(service + "-service/target/quarkus-app/quarkus-run.jar");
    }
}
