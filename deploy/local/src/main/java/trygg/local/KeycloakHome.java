package trygg.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * Keycloak as Maven has unpacked it for this checkout, made ready once: its build step fixes what does not change between
 * starts and
 * saves every later start a minute.
 *
 * @param folder the unpacked distribution
 */
record KeycloakHome(Path folder) {

    /** What is fixed by the build step; the rest is given at each start. */
    private static final List<String> BUILD = List.of("build", "--db=dev-file", "--http-relative-path=/auth",
            "--health-enabled=true", "--http-management-relative-path=/", "--features-disabled=kerberos");

    static String version() throws IOException {
        var versions = new Properties();
        try (var stream = KeycloakHome.class.getResourceAsStream("versions.properties")) {
            versions.load(stream);
        }
        return versions.getProperty("keycloak");
    }

    static KeycloakHome of(Checkout checkout, Path log) throws IOException, InterruptedException {
        var home = new KeycloakHome(checkout.cache().resolve("keycloak-" + version()));
        if (!Files.exists(home.folder.resolve("bin/kc.sh"))) {
            throw new StartFailure("Keycloak is missing from " + home.folder
                    + ": run 'mvn process-resources -pl deploy/local' first");
        }
        // Several suites of one checkout may be started for the first time at once.
        synchronized (KeycloakHome.class) {
            try (var channel = FileChannel.open(checkout.cache().resolve("keycloak.lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE); var _ = channel.lock()) {
                if (!home.isBuilt()) {
                    home.build(log);
                }
            }
        }
        return home;
    }

    private boolean isBuilt() throws IOException {
        return Files.exists(mark()) && Files.readString(mark()).equals(fingerprint());
    }

    private void build(Path log) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(folder.resolve("bin/kc.sh").toString()));
        command.addAll(BUILD);
        var builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("JAVA_HOME", JavaHome.path());
        if (builder.start().waitFor() != 0) {
            throw new StartFailure("Keycloak's build step failed; its log " + log + " ends with:\n" + Logs.tail(log, 15));
        }
        Files.writeString(mark(), fingerprint());
    }

    /** Changes when Maven unpacks the distribution anew over an old one, or when the options above change. */
    private String fingerprint() throws IOException {
        var built = folder.resolve("lib/quarkus/build-system.properties");
        var time = Files.exists(built) ? Files.getLastModifiedTime(built).toMillis() : 0;
        return BUILD + " " + time + "\n";
    }

    private Path mark() {
        return folder.resolve("trygg-built");
    }
}
