package trygg.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One of the suite's services, started from its packaged application. It answers under {@code /<name>} on the loopback address.
 */
public final class ServiceProcess extends LocalProcess {

    /**
     * Small, because four of them share a laptop with everything they need. More heap buys nothing at the rates one
     * municipality has;
     * TRYGG_JAVA_OPTS replaces the whole line.
     */
    static final String DEFAULT_JAVA_OPTIONS = "-Xms64m -Xmx224m -XX:+UseSerialGC -Xss512k";

    private final Path jar;
    private final int managementPort;
    private final Map<String, String> environment;

    /**
     * @param jar the {@code quarkus-run.jar} of the packaged service
     * @param environment every variable the service needs, its own ports excepted
     */
    public ServiceProcess(String name, Path jar, int port, int managementPort, Map<String, String> environment, Path log,
            @Nullable ProcessRecords records) {
        super(name, port, log, records);
        this.jar = jar.toAbsolutePath();
        this.managementPort = managementPort;
        this.environment = Map.copyOf(environment);
    }

    public int managementPort() {
        return managementPort;
    }

    @Override
    void prepare() {
        if (!Files.exists(jar)) {
            throw new StartFailure(name() + " has not been built: " + jar + " is missing; run 'mvn package' first");
        }
    }

    @Override
    List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(JavaHome.java());
        command.addAll(javaOptions());
        command.addAll(List.of("-XX:+ExitOnOutOfMemoryError", "-Duser.timezone=UTC", "-Dfile.encoding=UTF-8",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-jar", jar.toString()));
        return command;
    }

    private static List<String> javaOptions() {
        var configured = System.getenv("TRYGG_JAVA_OPTS");
        return List.of((configured == null || configured.isBlank() ? DEFAULT_JAVA_OPTIONS : configured).strip().split("\\s+"));
    }

    @Override
    Map<String, String> environment() {
        var all = new HashMap<>(environment);
        all.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        all.put("QUARKUS_HTTP_PORT", Integer.toString(port()));
        all.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        all.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort));
        return all;
    }

    @Override
    Duration startLimit() {
        return Duration.ofSeconds(180);
    }

    @Override
    public boolean isHealthy() {
        return isAlive() && Http.isOk("http://127.0.0.1:" + managementPort + "/q/health/ready");
    }
}
