package trygg.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Everything that makes the suite run on this machine, started and stopped as one. The data stay under the state folder, so
 * that the
 * next start finds them; two suites may run side by side when their state folders and ports differ.
 *
 * <pre>{@code
 * try (var suite = new Suite(Checkout.find(), folder, Ports.free(), Ports.SERVICES, true, IO::println)) {
 *     suite.start();
 *     suite.service("housing").kill();
 *     suite.service("housing").start();
 * }
 * }</pre>
 */
public final class Suite implements AutoCloseable {

    private static final long LEAST_FREE_BYTES = 500L * 1024 * 1024;

    private final Path state;
    private final Ports ports;
    private final Consumer<String> progress;
    private final ProcessRecords records;
    private final PostgresProcess postgres;
    private final KafkaProcess kafka;
    private final KeycloakProcess keycloak;
    private final Checkout checkout;
    private final List<String> serviceNames;
    private final Map<String, ServiceProcess> services = new LinkedHashMap<>();
    private final Executor background = Executors.newVirtualThreadPerTaskExecutor();
    private final Thread whenJvmEnds = new Thread(this::stop, "suite-stop");
    private @Nullable ReverseProxy proxy;
    private @Nullable FileChannel lock;
    private volatile boolean stopped;

    /**
     * Starts nothing yet.
     *
     * @param state folder for data, logs, keys and process ids; {@link Checkout#state()} for the one suite of a developer
     * @param services names of the services to start, some or none of {@link Ports#SERVICES}
     * @param durable whether PostgreSQL writes to the disk before it confirms a commit
     * @param progress takes one plain sentence per step
     */
    public Suite(Checkout checkout, Path state, Ports ports, List<String> services, boolean durable,
            Consumer<String> progress) {
        this.checkout = checkout;
        this.state = state.toAbsolutePath().normalize();
        this.ports = ports;
        this.serviceNames = List.copyOf(services);
        this.progress = progress;
        this.records = new ProcessRecords(this.state.resolve("run"));
        this.postgres = new PostgresProcess(checkout, data("postgres"), ports.postgres(), durable, log("postgres"), records);
        this.kafka = new KafkaProcess(checkout, data("kafka"), ports.kafka(), ports.kafkaController(), log("kafka"), records);
        this.keycloak = new KeycloakProcess(checkout, data("keycloak"), ports.keycloak(), ports.keycloakManagement(),
                ports.origin(), log("keycloak"), records);
    }

    /**
     * Starts everything, as much as possible at once, and returns when all of it is healthy.
     *
     * @throws StartFailure when anything does not start; all that had started is stopped again
     */
    public void start() {
        takeLock();
        try {
            Runtime.getRuntime().addShutdownHook(whenJvmEnds);
            checkDisk();
            var leftovers = records.stopLeftovers();
            if (!leftovers.isEmpty()) {
                progress.accept("stopped what an earlier run had left running: " + String.join(", ", leftovers));
            }
            checkPorts();
            records.note("trygg", ProcessHandle.current());
            OwnerOnly.folder(state.resolve("keys"));
            Files.writeString(state.resolve("run/port"), ports.base() + "\n");
            startAll();
        } catch (IOException e) {
            stop();
            throw new StartFailure("could not prepare " + state + ": " + e.getMessage(), e);
        } catch (RuntimeException e) {
            // Processes that die because we are being stopped are no news.
            var asked = stopped;
            stop();
            throw asked ? new StartFailure("stopped before everything was up", e) : e;
        }
    }

    private void startAll() {
        proxy = ReverseProxy.start(ports);
        var database = inBackground("PostgreSQL", () -> {
            postgres.start();
            serviceNames.forEach(name -> add(service(name, postgres.database("trygg_" + name))));
        });
        var broker = inBackground("Kafka", kafka::start);
        var identity = inBackground("Keycloak", keycloak::start);
        var all = CompletableFuture.allOf(database, broker).thenCompose(_ -> CompletableFuture.allOf(
                services.values().stream().map(service -> inBackground(service.name(), service::start))
                        .toArray(CompletableFuture<?>[]::new)));
        // Whatever fails first ends the wait: the others would only fail later, for less obvious reasons.
        var failed = new CompletableFuture<Void>();
        List.of(database, broker, identity, all).forEach(step -> step.whenComplete((_, error) -> {
            if (error != null) {
                failed.completeExceptionally(error);
            }
        }));
        try {
            CompletableFuture.anyOf(failed, CompletableFuture.allOf(all, identity)).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StartFailure failure ? failure
                    : new StartFailure("the start failed: " + e.getCause(), e);
        }
    }

    private synchronized void add(ServiceProcess service) {
        if (stopped) {
            throw new StartFailure("the suite is being stopped");
        }
        services.put(service.name(), service);
    }

    private CompletableFuture<Void> inBackground(String what, Runnable start) {
        return CompletableFuture.runAsync(() -> {
            var begin = Instant.now();
            start.run();
            progress.accept(
                    "%s is ready after %.1f s".formatted(what, Duration.between(begin, Instant.now()).toMillis() / 1000.0));
        }, background);
    }

    private ServiceProcess service(String name, ServiceDatabase database) {
        Map<String, String> environment = new HashMap<>(database.environment());
        environment.put("TRYGG_KAFKA", kafka.bootstrapServers());
        // One replica of each service reads them.
        environment.put("TRYGG_TOPIC_PARTITIONS", "3");
        environment.put("TRYGG_OIDC_ISSUER", keycloak.issuer());
        environment.put("TRYGG_OIDC_BACKCHANNEL", keycloak.backchannel());
        environment.put("TRYGG_OIDC_CLIENT", "trygg-web");
        environment.put("TRYGG_OIDC_SECRET", KeycloakProcess.secret("trygg-web"));
        environment.put("TRYGG_ORIGIN", ports.origin());
        environment.put("TRYGG_ENVIRONMENT", "local");
        // People read these logs; machines elsewhere get JSON.
        environment.put("TRYGG_LOG_JSON", Objects.requireNonNullElse(System.getenv("TRYGG_LOG_JSON"), "false"));
        if (name.equals("intake")) {
            environment.put("TRYGG_KEYSET", state.resolve("keys/intake-keyset.json").toString());
        }
        if (name.equals("benefits")) {
            environment.put("TRYGG_INTAKE_URL", "http://127.0.0.1:" + ports.service("intake") + "/intake");
        }
        return new ServiceProcess(name, checkout.serviceJar(name), ports.service(name), ports.management(name), environment,
                log(name), records);
    }

    /** Stops everything in order: first who uses, then who is used. Repeatable; the data stay. */
    public synchronized void stop() {
        if (stopped || lock == null) {
            return;
        }
        stopped = true;
        if (proxy != null) {
            proxy.close();
        }
        stopTogether(List.copyOf(services.values()));
        stopTogether(List.of(kafka, keycloak, postgres));
        records.forget("trygg");
        releaseLock();
        if (Thread.currentThread() != whenJvmEnds) {
            try {
                Runtime.getRuntime().removeShutdownHook(whenJvmEnds);
            } catch (IllegalStateException e) {
                // The JVM is ending; the hook has come too late to do anything.
            }
        }
    }

    private void stopTogether(List<? extends LocalProcess> processes) {
        CompletableFuture.allOf(processes.stream().map(process -> CompletableFuture.runAsync(process::retire, background))
                .toArray(CompletableFuture<?>[]::new)).join();
    }

    @Override
    public void close() {
        stop();
    }

    /**
     * A process that should be running and is not; empty while all is well, or all is being stopped. Says nothing about health.
     */
    public Optional<LocalProcess> dead() {
        return stopped ? Optional.empty() : processes().stream().filter(process -> !process.isAlive()).findFirst();
    }

    /** All processes but the proxy, which lives in this JVM. */
    public List<LocalProcess> processes() {
        List<LocalProcess> all = new ArrayList<>(List.of(postgres, kafka, keycloak));
        all.addAll(services.values());
        return all;
    }

    public PostgresProcess postgres() {
        return postgres;
    }

    public KafkaProcess kafka() {
        return kafka;
    }

    public KeycloakProcess keycloak() {
        return keycloak;
    }

    /** One of the started services, to kill it, start it again or ask for its process. */
    public ServiceProcess service(String name) {
        var service = services.get(name);
        if (service == null) {
            throw new IllegalArgumentException("this suite has not started " + name);
        }
        return service;
    }

    public Ports ports() {
        return ports;
    }

    public Path state() {
        return state;
    }

    private Path data(String name) {
        return state.resolve("data").resolve(name);
    }

    private Path log(String name) {
        return state.resolve("logs").resolve(name + ".log");
    }

    private void takeLock() {
        try {
            Files.createDirectories(state.resolve("run"));
            lock = FileChannel.open(state.resolve("run/lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException e) {
            // Held by another suite of this very JVM: the same answer.
        } catch (IOException e) {
            throw new StartFailure("could not lock " + state + ": " + e.getMessage(), e);
        }
        releaseLock();
        lock = null;
        throw new StartFailure("Trygg is already running with its data in " + state
                + ": use it ('./trygg status'), or stop it first with './trygg down'");
    }

    private void releaseLock() {
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (IOException e) {
            throw new StartFailure("could not unlock " + state, e);
        }
    }

    private void checkDisk() throws IOException {
        var free = Files.getFileStore(state).getUsableSpace();
        if (free < LEAST_FREE_BYTES) {
            throw new StartFailure("only %d MB are free on the disk of %s; make room for at least %d MB and start again"
                    .formatted(free >> 20, state, LEAST_FREE_BYTES >> 20));
        }
    }

    private void checkPorts() {
        var taken = ports.all().entrySet().stream().filter(entry -> Ports.isTaken(entry.getValue()))
                .map(entry -> entry.getValue() + " (" + entry.getKey() + ")").toList();
        if (!taken.isEmpty()) {
            throw new StartFailure("another program listens on port " + String.join(", ", taken)
                    + ": stop it, or choose another range of ports, for example TRYGG_PORT=" + (ports.base() + 1000)
                    + " ./trygg up");
        }
    }
}
