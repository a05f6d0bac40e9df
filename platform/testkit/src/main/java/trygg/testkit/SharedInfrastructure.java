package trygg.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.Properties;

import trygg.local.Checkout;
import trygg.local.KafkaProcess;
import trygg.local.Ports;
import trygg.local.PostgresProcess;

/**
 * One PostgreSQL and one Kafka for all modules of a build. The first test that needs them starts a small process that
 * keeps them until Maven ends, however it ends; the modules after it find them by a file under {@code target/testkit},
 * in a folder of this very build: those of another one end when that ends.
 */
final class SharedInfrastructure {

    private static final String PREFIX = "build-";

    private SharedInfrastructure() {
    }

    /**
     * Addresses of what runs: {@code postgres.url} (without database), user and password of its superuser, and {@code kafka}.
     */
    static synchronized Properties obtain() {
        var folders = Checkout.find().root().resolve("target/testkit");
        var folder = folders.resolve(PREFIX + build().pid());
        try {
            Files.createDirectories(folder);
            try (var channel = FileChannel.open(folders.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var _ = channel.lock()) {
                removeWhatDeadBuildsLeft(folders);
                var known = read(folder);
                return known.isPresent() ? known.get() : start(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the test kit cannot write to " + folder, e);
        }
    }

    private static void removeWhatDeadBuildsLeft(Path folders) throws IOException {
        try (var all = Files.list(folders)) {
            for (var folder : all.filter(one -> one.getFileName().toString().startsWith(PREFIX)).toList()) {
                var pid = Long.parseLong(folder.getFileName().toString().substring(PREFIX.length()));
                // A keeper outlives its build by a moment, and removes its data itself.
                if (ProcessHandle.of(pid).isEmpty() && read(folder).isEmpty()) {
                    delete(folder);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var inside = Files.walk(folder)) {
            for (var path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static Optional<Properties> read(Path folder) throws IOException {
        var file = folder.resolve("infrastructure.properties");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var properties = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            properties.load(in);
        }
        var alive = ProcessHandle.of(Long.parseLong(properties.getProperty("keeper"))).filter(ProcessHandle::isAlive)
                .isPresent()
                && Ports.isTaken(Integer.parseInt(properties.getProperty("postgres.port")))
                && Ports.isTaken(Integer.parseInt(properties.getProperty("kafka.port")));
        return alive ? Optional.of(properties) : Optional.empty();
    }

    private static Properties start(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve("infrastructure.properties"));
        var classes = String.join(System.getProperty("path.separator"), locationOf(SharedInfrastructure.class),
                locationOf(Checkout.class), Checkout.find().root().resolve("deploy/local/target/lib") + "/*");
        var keeper = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m",
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED",
                "-Dtrygg.root=" + Checkout.find().root(), "-cp", classes, SharedInfrastructure.class.getName(),
                folder.toString(), Long.toString(build().pid()))
                .redirectErrorStream(true).redirectOutput(folder.resolve("keeper.log").toFile()).start();
        var patience = System.nanoTime() + 120_000_000_000L;
        while (System.nanoTime() < patience) {
            var started = read(folder);
            if (started.isPresent()) {
                return started.get();
            }
            if (!keeper.isAlive()) {
                break;
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        throw new IllegalStateException(
                "PostgreSQL and Kafka did not start:\n" + Files.readString(folder.resolve("keeper.log")));
    }

    /** The Maven that forked this test JVM; without one, whoever started it. */
    private static ProcessHandle build() {
        var above = ProcessHandle.current();
        for (var parent = above.parent(); parent.isPresent(); parent = parent.get().parent()) {
            if (parent.get().info().commandLine().orElse("").contains("org.codehaus.plexus.classworlds.launcher.Launcher")) {
                return parent.get();
            }
        }
        return above.parent().orElse(above);
    }

    private static String locationOf(Class<?> type) {
        return Path.of(java.net.URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString())).toString();
    }

    /** The keeper: starts both, says where, and stops them when the build is over. */
    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        var build = ProcessHandle.of(Long.parseLong(arguments[1]));
        var data = Files.createTempDirectory(folder, "data-");
        try (var postgres = PostgresProcess.start(data.resolve("postgres"), Ports.freePort(), false);
                var kafka = KafkaProcess.start(data.resolve("kafka"), Ports.freePort())) {
            var properties = new Properties();
            properties.setProperty("keeper", Long.toString(ProcessHandle.current().pid()));
            properties.setProperty("postgres.port", Integer.toString(postgres.port()));
            properties.setProperty("postgres.url", "jdbc:postgresql://127.0.0.1:" + postgres.port() + "/");
            properties.setProperty("postgres.user", postgres.superuser());
            properties.setProperty("postgres.password", postgres.superuserPassword());
            properties.setProperty("kafka.port", Integer.toString(kafka.port()));
            properties.setProperty("kafka", kafka.bootstrapServers());
            var draft = folder.resolve("infrastructure.properties.new");
            try (var out = Files.newOutputStream(draft)) {
                properties.store(out, null);
            }
            Files.move(draft, folder.resolve("infrastructure.properties"), StandardCopyOption.ATOMIC_MOVE);
            while (build.isPresent() && build.get().isAlive()) {
                Thread.sleep(500);
            }
        }
        delete(folder);
    }
}
