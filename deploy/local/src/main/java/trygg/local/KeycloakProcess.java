package trygg.local;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The identity provider with the realm {@code trygg}, taken from the checkout's realm file. Its database holds nothing but that
 * realm and
 * sessions, so it is thrown away and made anew whenever the file has changed.
 */
public final class KeycloakProcess extends LocalProcess {

    static final String NAME = "keycloak";

    private static final Pattern ACCESS_TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

    private final Checkout checkout;
    private final Path data;
    private final int managementPort;
    private final String origin;
    private @Nullable KeycloakHome home;

    /**
     * @param data folder of the realm's database
     * @param origin address under which browsers see Keycloak at {@code /auth}, for the issuer of the tokens
     */
    public KeycloakProcess(Checkout checkout, Path data, int port, int managementPort, String origin, Path log,
            @Nullable ProcessRecords records) {
        super(NAME, port, log, records);
        this.checkout = checkout;
        this.data = data.toAbsolutePath().normalize();
        this.managementPort = managementPort;
        this.origin = origin;
    }

    /** Issuer of the tokens, as browsers reach it. */
    public String issuer() {
        return origin + "/auth/realms/trygg";
    }

    /** The same realm as the services reach it, past the proxy. */
    public String backchannel() {
        return "http://127.0.0.1:" + port() + "/auth/realms/trygg";
    }

    /**
     * The secret of a client of the local realm. These are written in the realm file for everyone to see, as are the passwords
     * of its
     * users: nothing but the loopback address can use them.
     */
    public static String secret(String client) {
        return "local-suite-only-secret-of-" + client;
    }

    /**
     * An access token for one of the machine clients.
     *
     * @throws IOException when Keycloak refuses or cannot be reached
     */
    public String token(String client) throws IOException {
        return token(port(), client);
    }

    static String token(int port, String client) throws IOException {
        var answer = Http.post("http://127.0.0.1:" + port + "/auth/realms/trygg/protocol/openid-connect/token",
                "grant_type=client_credentials&client_id=" + URLEncoder.encode(client, StandardCharsets.UTF_8)
                        + "&client_secret=" + URLEncoder.encode(secret(client), StandardCharsets.UTF_8));
        var found = ACCESS_TOKEN.matcher(answer);
        if (!found.find()) {
            throw new IOException("no token in the answer");
        }
        return found.group(1);
    }

    /**
     * Lays out a home of its own around the shared programs: Keycloak looks for its database, its import and its build below
     * one folder.
     */
    @Override
    void prepare() throws IOException, InterruptedException {
        home = KeycloakHome.of(checkout, log());
        for (var part : List.of("conf", "providers", "themes", "data/import")) {
            Files.createDirectories(data.resolve(part));
        }
        var lib = data.resolve("lib");
        Files.deleteIfExists(lib);
        Files.createSymbolicLink(lib, home.folder().resolve("lib"));
        if (!Files.exists(importedMark()) || !Files.readString(importedMark()).equals(realmFingerprint())) {
            Trees.delete(data.resolve("data/h2"));
            Files.deleteIfExists(importedMark());
            Files.copy(checkout.realmFile(), data.resolve("data/import/trygg-realm.json"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Written only now, so that an import that was cut short is done again from the beginning. */
    @Override
    void afterReady() throws IOException {
        Files.writeString(importedMark(), realmFingerprint());
    }

    private Path importedMark() {
        return data.resolve("imported-realm");
    }

    private String realmFingerprint() throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(checkout.realmFile()));
            return KeycloakHome.version() + " " + HexFormat.of().formatHex(digest) + "\n";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    List<String> command() {
        List<String> command = new ArrayList<>(List.of(JavaHome.java(),
                "-Xms64m", "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xss512k", "-XX:MaxMetaspaceSize=256m",
                "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8",
                "-Duser.language=en", "-Duser.country=US",
                "--add-opens=java.base/java.util=ALL-UNNAMED", "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED", "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-Dpicocli.disable.closures=true",
                "-Dkc.home.dir=" + data, "-Djboss.server.config.dir=" + data.resolve("conf")));
        command.addAll(JavaHome.sharedClasses(checkout, NAME));
        // Started as kc.sh starts it, without a shell in between that a SIGKILL would hit in its stead.
        command.addAll(List.of("-cp", Objects.requireNonNull(home).folder().resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "start", "--optimized", "--cache=local", "--import-realm",
                "--http-enabled=true", "--http-host=127.0.0.1", "--http-port=" + port(),
                "--http-management-host=127.0.0.1", "--http-management-port=" + managementPort,
                "--hostname=" + origin + "/auth", "--hostname-backchannel-dynamic=true", "--proxy-headers=xforwarded",
                "--log-level=warn,org.keycloak.exportimport:info,org.keycloak.services.resources:info,io.smallrye.health:off"));
        return command;
    }

    @Override
    Map<String, String> environment() {
        return Map.of();
    }

    @Override
    Duration startLimit() {
        return Duration.ofSeconds(180);
    }

    @Override
    public boolean isHealthy() {
        return isAlive() && Http.isOk("http://127.0.0.1:" + managementPort + "/health/ready");
    }
}
